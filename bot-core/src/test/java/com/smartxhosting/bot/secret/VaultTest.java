package com.smartxhosting.bot.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is sealed stays sealed for whoever lacks the key. */
class VaultTest {

  private final Vault vault = Vault.ofRandomKey();

  @Test
  void what_was_sealed_opens_again_and_looks_different_each_time() {
    assertThat(vault.open(vault.seal("hünter2"))).isEqualTo("hünter2");
    assertThat(vault.seal("hünter2")).isNotEqualTo(vault.seal("hünter2")).doesNotContain("nter2");
    assertThat(vault.open(vault.seal(""))).isEmpty();
  }

  @Test
  void another_key_and_damage_are_told_without_the_content() {
    var sealed = vault.seal("hunter2");
    assertThatThrownBy(() -> Vault.ofRandomKey().open(sealed))
        .isInstanceOf(Vault.UnsealableException.class)
        .hasMessageContaining("key");
    var damaged = (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(1);
    assertThatThrownBy(() -> vault.open(damaged)).isInstanceOf(Vault.UnsealableException.class);
    assertThatThrownBy(() -> vault.open("short")).isInstanceOf(Vault.UnsealableException.class);
    assertThatThrownBy(() -> new Vault(new byte[7])).hasMessageContaining("7 bytes");
  }

  @Test
  void a_fingerprint_is_the_same_for_the_same_purpose_alone() {
    assertThat(vault.fingerprint("code", "123456"))
        .isEqualTo(vault.fingerprint("code", "123456"))
        .hasSize(43);
    assertThat(vault.fingerprint("code", "123456"))
        .isNotEqualTo(vault.fingerprint("link", "123456"))
        .isNotEqualTo(Vault.ofRandomKey().fingerprint("code", "123456"));
  }

  @Test
  void a_secret_prints_as_dots() {
    assertThat(new Secret("hunter2"))
        .hasToString("••••••")
        .isEqualTo(new Secret("hunter2"))
        .isNotEqualTo(new Secret("hunter3"));
    assertThat("%s".formatted(new Secret("hunter2"))).doesNotContain("hunter2");
  }
}
