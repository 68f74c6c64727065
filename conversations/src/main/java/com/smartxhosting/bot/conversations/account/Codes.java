package com.smartxhosting.bot.conversations.account;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import java.util.random.RandomGenerator;

/**
 * Makes six-digit codes, reads them, and names them for storage without giving them away.
 *
 * @param chance must not be guessable, as {@link java.security.SecureRandom}
 */
public record Codes(Vault vault, RandomGenerator chance) {

  private static final int DIGITS = 6;
  private static final int ALL = 1_000_000;

  Secret fresh() {
    return new Secret("%06d".formatted(chance.nextInt(ALL)));
  }

  /** Six digits, however they are grouped. */
  static Parsed<Secret> parse(String text) {
    var digits = new StringBuilder();
    for (var character : text.strip().codePoints().toArray()) {
      if (Character.isDigit(character)) {
        digits.append(Character.digit(character, 10));
      } else if (!separates(character)) {
        return invalid(Text.of("account.code.wrong-form"));
      }
    }
    return digits.length() == DIGITS
        ? valid(new Secret(digits.toString()))
        : invalid(Text.of("account.code.wrong-form"));
  }

  private static boolean separates(int character) {
    return Character.isSpaceChar(character)
        || Character.getType(character) == Character.DASH_PUNCTUATION;
  }

  /** A code's name in the store: it is worth nothing for another chat or another claimant. */
  String hash(String chat, Claimant claimant, Secret code) {
    return vault.fingerprint(
        "account.code", chat + "\n" + claimant.canonical() + "\n" + code.reveal());
  }

  /** A claimant's name in the store. */
  String name(Claimant claimant) {
    return vault.fingerprint("account.address", claimant.canonical());
  }
}
