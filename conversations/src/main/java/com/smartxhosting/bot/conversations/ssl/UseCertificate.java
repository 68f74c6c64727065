package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;
import static com.smartxhosting.bot.conversations.ssl.StoredCertificate.DOMAIN;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;

/** Chooses which certificate visitors of a domain are shown. */
public final class UseCertificate {

  public static final DialogId<Answers, Held> ID = new DialogId<>("ssl.use");

  public static final FormDialog<Held> FORM =
      Form.named(
              ID.name(),
              Text.of("ssl.use.plain"),
              DOMAIN,
              answers -> Text.of("ssl.use.title").with("domain", answers.text(DOMAIN)))
          .asks(SERVICE, DOMAIN, StoredCertificate.WHICH)
          .fillsIn(StoredCertificate.Load.class, StoredCertificate.Load::of)
          .checks(
              answers ->
                  StoredCertificate.isInUse(answers) ? Text.of("ssl.use.already") : Text.NONE)
          .previews(
              LookAhead.class,
              answers -> new LookAhead(Place.of(answers), answers.get(StoredCertificate.WHICH)))
          .warns(
              answers ->
                  StoredCertificate.inUse(answers).isEmpty()
                      ? Text.of("ssl.use.for-good")
                      : Text.NONE)
          .says(answers -> Text.of("ssl.use.doing").with("domain", answers.get(DOMAIN)))
          .confirmedBy(Text.of("ssl.use.confirm"))
          .sends(
              Use.class,
              answers ->
                  new Use(
                      Place.of(answers),
                      StoredCertificate.inUse(answers),
                      answers.get(StoredCertificate.WHICH)))
          .tells((answers, _) -> Text.of("ssl.use.done").with("domain", answers.get(DOMAIN)))
          .dialog();

  /** What visitors would be shown, and whether they would be warned. */
  public record LookAhead(Place place, String name) implements Query<Preview, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Preview> outcome) {
      return new FormDialog.Message.Previewed(outcome);
    }
  }

  /**
   * Shows it to visitors.
   *
   * @param was the name of the one that they are shown now; empty for none
   */
  public record Use(Place place, String was, String name) implements FormDialog.Send<Held> {
    @Override
    public Text title() {
      return Text.of("ssl.use.entry").with("domain", place.domain());
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }

    @Override
    public Text before() {
      return was.isEmpty() ? Text.of("ssl.use.nothing") : Text.words(was);
    }

    @Override
    public Text after() {
      return Text.words(name);
    }

    @Override
    public Optional<WayBack> wayBack(Held used) {
      return UseReversal.of(this, used);
    }

    @Override
    public String service() {
      return place.service().value();
    }
  }

  private UseCertificate() {}
}
