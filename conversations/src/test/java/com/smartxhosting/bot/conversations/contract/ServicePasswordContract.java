package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.contract.Company.Trouble;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.secret.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The password of one service's login. */
public abstract class ServicePasswordContract extends PortContract {

  private static final Secret GOOD = new Secret("Str0ng!Enough-For_All");
  private static final Secret BETTER = new Secret("An0ther#Much-Better_One");

  private ServicePassword password;

  @BeforeEach
  void enter() {
    password = Expect.ok(company.open(SHARED).password());
  }

  @Test
  void a_new_password_lets_in_and_the_old_one_no_more() {
    assertThat(Expect.ok(password.change(GOOD)).login()).isEqualTo(password.login());
    assertThat(company.admits(password.login(), GOOD)).isTrue();

    Expect.ok(password.change(BETTER));
    assertThat(company.admits(password.login(), GOOD)).isFalse();
    assertThat(company.admits(password.login(), BETTER)).isTrue();
  }

  @Test
  void setting_the_same_again_is_harmless() {
    Expect.ok(password.change(GOOD));
    Expect.ok(password.change(GOOD));

    assertThat(company.admits(password.login(), GOOD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234", "password", "        ", "пароль-пароль-1A!", "😀😀😀😀😀😀"})
  void a_password_that_will_not_do_is_refused_and_the_old_one_stays(String weak) {
    Expect.ok(password.change(GOOD));

    Expect.refused(password.change(new Secret(weak)));

    assertThat(company.admits(password.login(), GOOD)).isTrue();
    assertThat(company.admits(password.login(), new Secret(weak))).isFalse();
  }

  @Test
  void a_refusal_does_not_repeat_the_password() {
    assertThat(Expect.refused(password.change(new Secret("sesame"))).toString())
        .doesNotContain("sesame");
  }

  @Test
  void a_change_whose_answer_was_lost_has_been_made_and_a_lost_request_has_not() {
    Expect.ok(password.change(GOOD));

    company.upset(Trouble.LOSES_REQUEST);
    Expect.unknown(password.change(BETTER));
    assertThat(company.admits(password.login(), GOOD)).isTrue();

    company.upset(Trouble.LOSES_ANSWER);
    Expect.unknown(password.change(BETTER));
    assertThat(company.admits(password.login(), BETTER)).isTrue();
  }
}
