package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.Optional;

/** The question which certificate is meant, and what the forms about it know without asking. */
public final class StoredCertificate {

  /** What a certificate is worth. */
  enum Worth {
    GOOD,
    EXPIRED,
    /** A key whose certificate is yet to come. */
    AWAITED
  }

  /** The domain, where it belongs to what was opened and cannot be changed by itself. */
  static final Field<String> DOMAIN = ServiceFields.DOMAIN.shelve();

  /** Names one of the domain's certificates; picked from a list when it is not given. */
  static final Field<String> WHICH =
      Field.<String, PickCertificate>picked(
              "certificate",
              Text.of("ssl.field.certificate"),
              (text, _) -> text.isBlank() ? invalid(Text.of("ssl.field.certificate")) : valid(text),
              PickCertificate.class,
              PickCertificate::new)
          .shelve();

  /** Known from the server, not asked for. */
  private static final String WORTH = "worth";

  private static final String IN_USE = "in-use";

  /** Has the customer pick one of the domain's certificates. */
  public record PickCertificate(Answers input)
      implements Call<Answers, String, FormDialog.Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return CertificateLists.PICK.id();
    }

    @Override
    public FormDialog.Message reply(Optional<String> result) {
      return new FormDialog.Message.Picked("certificate", result);
    }
  }

  /** How a certificate stands; refused when it is gone. */
  public record Load(Place place, String name) implements Query<Answers, FormDialog.Message> {
    static Load of(Answers answers) {
      return new Load(Place.of(answers), answers.get(WHICH));
    }

    @Override
    public FormDialog.Message reply(Outcome<Answers> outcome) {
      return new FormDialog.Message.Filled(outcome);
    }
  }

  static Answers known(Pool pool, Held held, Instant now) {
    return Answers.of(WORTH, worth(held, now).name())
        .with(IN_USE, pool.inUse().map(Held::name).orElse(""));
  }

  static Worth worth(Answers answers) {
    var told = answers.text(WORTH);
    return told.isEmpty() ? Worth.GOOD : Worth.valueOf(told);
  }

  /** The name of the certificate that visitors are shown now, or an empty text. */
  static String inUse(Answers answers) {
    return answers.text(IN_USE);
  }

  static boolean isInUse(Answers answers) {
    return inUse(answers).equals(answers.text(WHICH));
  }

  static Text gone(String name) {
    return Text.of("ssl.gone").with("name", name);
  }

  private static Worth worth(Held held, Instant now) {
    return switch (held.content()) {
      case Content.Complete(var facts) -> facts.expired(now) ? Worth.EXPIRED : Worth.GOOD;
      case Content.Waiting _ -> Worth.AWAITED;
      case Content.Untold _ -> Worth.GOOD;
    };
  }

  private StoredCertificate() {}
}
