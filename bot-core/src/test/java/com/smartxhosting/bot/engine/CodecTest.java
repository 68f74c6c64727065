package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is stored can be read again, by this version and by later ones. */
class CodecTest {

  sealed interface Pot {
    record Full(Text label, Optional<Instant> since, List<String> guests, Map<String, String> notes)
        implements Pot {}

    record Locked(Secret code) implements Pot {}
  }

  private final Codec codec = new Codec(Stage.VAULT, List.of(Pot.class));

  @Test
  void a_record_of_plain_values_comes_back_as_it_was() {
    var label =
        Text.of("pot")
            .with("day", LocalDate.of(2026, 3, 2))
            .with("n", 3)
            .with("in", Text.words("<b>"));
    var pot = new Pot.Full(label, Optional.of(Instant.EPOCH), List.of("Ada"), Map.of("a", "b"));
    assertThat(codec.read(codec.write(pot, Pot.class), Pot.class)).isEqualTo(pot);
  }

  @Test
  void only_what_a_record_consists_of_is_stored() {
    assertThat(
            codec.write(new Pot.Full(Text.NONE, Optional.empty(), List.of(), Map.of()), Pot.class))
        .doesNotContain("empty\"");
  }

  @Test
  void a_list_that_was_added_later_is_empty_and_a_component_that_was_dropped_is_passed_over() {
    var stored = "{\"is\":\"Full\",\"label\":{\"is\":\"Words\",\"words\":\"x\"},\"lid\":true}";
    assertThat(codec.read(stored, Pot.class))
        .isEqualTo(new Pot.Full(Text.words("x"), Optional.empty(), List.of(), Map.of()));
  }

  @Test
  void what_was_stored_before_there_were_other_kinds_is_of_the_first() {
    assertThat(codec.read("{\"label\":{\"is\":\"Words\",\"words\":\"x\"}}", Pot.class))
        .isEqualTo(new Pot.Full(Text.words("x"), Optional.empty(), List.of(), Map.of()));
  }

  @Test
  void a_secret_is_stored_sealed_and_opens_with_its_key_alone() {
    var stored = codec.write(new Pot.Locked(new Secret("open sesame")), Pot.class);
    assertThat(stored).doesNotContain("sesame");
    assertThat(codec.read(stored, Pot.class)).isEqualTo(new Pot.Locked(new Secret("open sesame")));
    assertThatThrownBy(
            () -> new Codec(Vault.ofRandomKey(), List.of(Pot.class)).read(stored, Pot.class))
        .isInstanceOf(UnreadableState.class);
  }

  @Test
  void what_cannot_be_read_is_not_told() {
    assertThatThrownBy(() -> codec.read("{\"is\":\"Broken\",\"word\":\"sesame\"}", Pot.class))
        .isInstanceOf(UnreadableState.class)
        .hasMessageContaining("upgrade")
        .message()
        .doesNotContain("sesame");
  }
}
