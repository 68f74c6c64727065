package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;
import static com.smartxhosting.bot.conversations.ssl.StoredCertificate.DOMAIN;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.ssl.Certificates.Removed;
import com.smartxhosting.bot.conversations.ssl.StoredCertificate.Worth;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.words.Text;

/** Deletes a certificate with its private key. */
public final class DeleteCertificate {

  public static final DialogId<Answers, Removed> ID = new DialogId<>("ssl.delete");

  public static final FormDialog<Removed> FORM =
      Form.named(
              ID.name(),
              Text.of("ssl.delete.plain"),
              StoredCertificate.WHICH,
              answers ->
                  Text.of("ssl.delete.title")
                      .with("name", answers.text(StoredCertificate.WHICH))
                      .with("domain", answers.text(DOMAIN)))
          .asks(SERVICE, DOMAIN, StoredCertificate.WHICH)
          .fillsIn(StoredCertificate.Load.class, StoredCertificate.Load::of)
          .warns(DeleteCertificate::lost)
          .says(answers -> Text.of("ssl.delete.doing").with("domain", answers.get(DOMAIN)))
          .confirmedBy(Text.of("ssl.delete.confirm"))
          .sends(
              Delete.class,
              answers ->
                  new Delete(
                      Place.of(answers),
                      answers.get(StoredCertificate.WHICH),
                      StoredCertificate.isInUse(answers),
                      StoredCertificate.worth(answers) == Worth.EXPIRED))
          .tells((_, removed) -> Text.of("ssl.delete.done").with("name", removed.name()))
          .dialog();

  /**
   * Deletes it.
   *
   * @param inUse whether visitors are shown it
   * @param expired whether it is worth nothing any more
   */
  public record Delete(Place place, String name, boolean inUse, boolean expired)
      implements FormDialog.Send<Removed> {
    @Override
    public Text title() {
      return Text.of("ssl.delete.entry").with("name", name).with("domain", place.domain());
    }

    /**
     * Its private key is nowhere else; of one that has ended and that nobody sees, nobody minds.
     */
    @Override
    public Risk risk() {
      return expired && !inUse ? Risk.CHANGE : Risk.DESTRUCTIVE;
    }

    @Override
    public String thing() {
      return place.domain();
    }

    @Override
    public Text before() {
      return Text.of(inUse ? "ssl.delete.was-used" : "ssl.delete.was-unused");
    }

    @Override
    public String service() {
      return place.service().value();
    }
  }

  private static Text lost(Answers answers) {
    if (StoredCertificate.isInUse(answers)) {
      return Text.of("ssl.delete.used").with("domain", answers.get(DOMAIN));
    }
    return switch (StoredCertificate.worth(answers)) {
      case GOOD -> Text.of("ssl.delete.key");
      case EXPIRED -> Text.of("ssl.delete.expired");
      case AWAITED -> Text.of("ssl.delete.awaited");
    };
  }

  private DeleteCertificate() {}
}
