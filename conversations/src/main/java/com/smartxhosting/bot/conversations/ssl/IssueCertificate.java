package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.services.ServiceFields.DOMAIN;
import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.words.Text;

/** Has Let's Encrypt issue a certificate, which is put to use and renewed from then on. */
public final class IssueCertificate {

  public static final DialogId<Answers, LetsEncrypt> ID = new DialogId<>("ssl.issue");

  /** Which hosts it shall be for. */
  public static final Field<Coverage> COVERAGE =
      Field.choice("coverage", Text.of("ssl.field.coverage"), Coverage.class, "ssl.coverage")
          .hint(Text.of("ssl.coverage.hint"));

  public static final FormDialog<LetsEncrypt> FORM =
      Form.named(
              ID.name(),
              Text.of("ssl.issue.plain"),
              DOMAIN,
              answers -> Text.of("ssl.issue.title").with("domain", answers.text(DOMAIN)))
          .asks(SERVICE, DOMAIN, COVERAGE)
          .warns(_ -> Text.of("ssl.issue.about"))
          .previews(LookAhead.class, answers -> new LookAhead(Place.of(answers)))
          .says(answers -> Text.of("ssl.issue.doing").with("domain", answers.get(DOMAIN)))
          .confirmedBy(Text.of("ssl.issue.confirm"))
          .sends(Issue.class, answers -> new Issue(Place.of(answers), answers.get(COVERAGE)))
          .tells((answers, standing) -> LetsEncryptBoard.standing(standing, answers.get(DOMAIN)))
          .dialog();

  /** Where Let's Encrypt stands now, and what visitors are shown. */
  public record LookAhead(Place place) implements Query<Preview, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Preview> outcome) {
      return new FormDialog.Message.Previewed(outcome);
    }
  }

  /** Asks for it. */
  public record Issue(Place place, Coverage coverage) implements FormDialog.Send<LetsEncrypt> {
    @Override
    public Text title() {
      return Text.of("ssl.issue.entry").with("domain", place.domain());
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }

    @Override
    public Text after() {
      return Text.of("ssl.coverage." + coverage);
    }

    @Override
    public String service() {
      return place.service().value();
    }
  }

  private IssueCertificate() {}
}
