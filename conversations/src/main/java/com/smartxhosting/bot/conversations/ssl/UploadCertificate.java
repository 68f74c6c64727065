package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.services.ServiceFields.DOMAIN;
import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;
import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.x509.Authorities;
import com.smartxhosting.bot.conversations.ssl.x509.Authorities.Chain;
import com.smartxhosting.bot.conversations.ssl.x509.Authorities.End;
import com.smartxhosting.bot.conversations.ssl.x509.Certificate;
import com.smartxhosting.bot.conversations.ssl.x509.Inspection;
import com.smartxhosting.bot.conversations.ssl.x509.Papers;
import com.smartxhosting.bot.conversations.ssl.x509.Reading;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Uploads a certificate with its key and its chain. They may come in one file or several, in any
 * order, and are held against each other before anything is sent.
 */
public final class UploadCertificate {

  public static final DialogId<Answers, Held> ID = new DialogId<>("ssl.upload");

  /** Whether visitors shall be shown it right away. */
  enum When {
    NOW,
    LATER
  }

  private static final Field<Reading> CERTIFICATE =
      Field.document(
              Handover.CERTIFICATE, Text.of("ssl.field.file"), UploadCertificate::certificate)
          .hint(Text.of("ssl.file.hint"))
          .kept();

  private static final Field<Reading> KEY =
      Field.document(Handover.KEY, Text.of("ssl.field.private-key"), UploadCertificate::key)
          .hint(Text.of("ssl.private-key.hint"))
          .kept()
          .when(UploadCertificate::lacksKey)
          .after(CERTIFICATE);

  private static final Field<Secret> PASSWORD =
      Field.<Secret>text(
              Handover.PASSWORD, Text.of("ssl.field.password"), UploadCertificate::password)
          .hint(Text.of("ssl.password.hint"))
          .kept()
          .when(Handover::isLocked)
          .after(CERTIFICATE, KEY);

  private static final Field<When> WHEN =
      Field.choice("when", Text.of("ssl.field.when"), When.class, "ssl.when")
          .hint(Text.of("ssl.when.hint"));

  /**
   * @param authorities at which chains may end
   */
  public static FormDialog<Held> form(Authorities authorities) {
    return new UploadCertificate(authorities).form();
  }

  /** What the server has of the domain, as far as the form must know it. */
  public record LoadPool(Place place, String name) implements Query<Answers, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Answers> outcome) {
      return new FormDialog.Message.Filled(outcome);
    }
  }

  /**
   * What would come of it, and whether something stands in the way.
   *
   * @param end where its chain ends, which a private root that is not sent along may have told
   */
  public record LookAhead(Place place, String name, Signed signed, End end)
      implements Query<Preview, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Preview> outcome) {
      return new FormDialog.Message.Previewed(outcome);
    }
  }

  /**
   * Adds it, and shows it to visitors if that is wanted.
   *
   * @param key empty where the server keeps the key under the name already
   */
  public record Upload(Place place, String name, Signed signed, Optional<Secret> key, boolean use)
      implements FormDialog.Send<Held> {
    @Override
    public Text title() {
      return Text.of("ssl.upload.entry").with("domain", place.domain());
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }

    @Override
    public Text after() {
      return Text.of(use ? "ssl.upload.after-used" : "ssl.upload.after").with("name", name);
    }

    @Override
    public String service() {
      return place.service().value();
    }
  }

  private final Authorities authorities;
  private final Field<Reading> chain;

  private UploadCertificate(Authorities authorities) {
    this.authorities = authorities;
    this.chain =
        Field.document(Handover.CHAIN, Text.of("ssl.field.chain"), this::more)
            .hint(this::chainHint)
            .kept()
            .when(answers -> chainWithoutMore(answers).flatMap(Inspection::missing).isPresent())
            .after(CERTIFICATE, KEY, PASSWORD);
  }

  private FormDialog<Held> form() {
    return Form.named(
            ID.name(),
            Text.of("ssl.upload.plain"),
            DOMAIN,
            answers -> Text.of("ssl.upload.title").with("domain", answers.text(DOMAIN)))
        .asks(SERVICE, DOMAIN, CERTIFICATE, KEY, PASSWORD, chain, WHEN)
        .fillsIn(
            LoadPool.class,
            answers ->
                new LoadPool(Place.of(answers), answers.text(StoredCertificate.WHICH.name())))
        .previews(
            LookAhead.class,
            answers ->
                new LookAhead(
                    Place.of(answers), name(answers), signed(answers), chain(answers).end()))
        .says(answers -> Text.of("ssl.upload.doing").with("domain", answers.get(DOMAIN)))
        .confirmedBy(Text.of("ssl.upload.confirm"))
        .sends(Upload.class, this::upload)
        .tells(
            (answers, held) ->
                Text.of(held.inUse() ? "ssl.upload.done-used" : "ssl.upload.done")
                    .with("domain", answers.get(DOMAIN)))
        .dialog();
  }

  private Upload upload(Answers answers) {
    var handover = Handover.of(answers);
    var key = handover.privateKey().map(each -> each.pem());
    return new Upload(
        Place.of(answers), name(answers), signed(answers), key, answers.get(WHEN) == When.NOW);
  }

  /** That of the key that waits for it, or one that tells it from all others. */
  private static String name(Answers answers) {
    var handover = Handover.of(answers);
    var leaf = handover.leaf().orElseThrow();
    return handover.privateKey().isPresent()
        ? CertificateNames.of(leaf.facts())
        : AwaitedKeys.in(answers).nameFor(leaf.facts().publicKey()).orElseThrow();
  }

  private Signed signed(Answers answers) {
    var leaf = Handover.of(answers).leaf().orElseThrow();
    var between = chain(answers).between().stream().map(Certificate::pem);
    return new Signed(leaf.pem(), between.collect(Collectors.joining()));
  }

  private Chain chain(Answers answers) {
    var handover = Handover.of(answers);
    return authorities.chain(handover.leaf().orElseThrow(), handover.papers().certificates());
  }

  private static Parsed<Reading> certificate(Document document, Answers answers) {
    var reading = Handover.read(document, answers);
    return switch (reading) {
      case Reading.Read(var papers) ->
          notACertificate(papers).<Parsed<Reading>>map(Parsed::invalid).orElse(valid(reading));
      case Reading.Locked _, Reading.WrongPassword _ -> valid(reading);
      case Reading.Unreadable(var why) -> invalid(why);
    };
  }

  private static Optional<Text> notACertificate(Papers papers) {
    if (papers.certificates().isEmpty()) {
      return Optional.of(
          Text.of(papers.keys().isEmpty() ? "ssl.upload.is-request" : "ssl.upload.is-key"));
    }
    return papers
        .leaf()
        .filter(leaf -> !isForHosts(leaf))
        .map(leaf -> Text.of("ssl.upload.is-chain").with("name", leaf.subject()));
  }

  /** One that vouches for itself is for its hosts, even if it says that it is an authority. */
  private static boolean isForHosts(Certificate leaf) {
    return !leaf.names().isEmpty() && (!leaf.isAuthority() || leaf.selfSigned());
  }

  private static Parsed<Reading> key(Document document, Answers answers) {
    var reading = Handover.read(document, answers);
    return switch (reading) {
      case Reading.Read(var papers) when papers.keys().isEmpty() ->
          invalid(Text.of("ssl.upload.no-key"));
      case Reading.Read(var papers) ->
          Handover.of(answers)
              .leaf()
              .filter(leaf -> papers.keys().stream().noneMatch(key -> key.fits(leaf)))
              .<Parsed<Reading>>map(
                  leaf ->
                      invalid(
                          Text.of("ssl.upload.unfit")
                              .with("names", Inspection.names(leaf.facts().names()))))
              .orElse(valid(reading));
      case Reading.Locked _, Reading.WrongPassword _ -> valid(reading);
      case Reading.Unreadable(var why) -> invalid(why);
    };
  }

  private static Parsed<Secret> password(String text, Answers answers) {
    var password = new Secret(text);
    return Handover.opens(answers, password)
        ? valid(password)
        : invalid(Text.of("ssl.password.wrong"));
  }

  /** Whether the key is still to be asked for: it neither came along nor waits at the server. */
  private static boolean lacksKey(Answers answers) {
    var others = Handover.of(answers.without(Handover.KEY));
    if (others.certificate().isEmpty()) {
      return true;
    }
    return !others.certificateIsLocked()
        && others.privateKey().isEmpty()
        && others
            .leaf()
            .flatMap(leaf -> AwaitedKeys.in(answers).nameFor(leaf.facts().publicKey()))
            .isEmpty();
  }

  private Parsed<Reading> more(Document document, Answers answers) {
    var reading = Handover.read(document, answers.without(Handover.PASSWORD));
    return switch (reading) {
      case Reading.Read(var papers) ->
          Handover.of(answers)
              .leaf()
              .map(leaf -> authorities.chain(leaf, with(answers, papers)))
              .flatMap(Inspection::missing)
              .<Parsed<Reading>>map(Parsed::invalid)
              .orElse(valid(reading));
      case Reading.Locked _, Reading.WrongPassword _ -> invalid(Text.of("ssl.upload.no-chain"));
      case Reading.Unreadable(var why) -> invalid(why);
    };
  }

  private static List<Certificate> with(Answers answers, Papers more) {
    var handover = Handover.of(answers.without(Handover.CHAIN));
    return handover.papers().plus(more).certificates();
  }

  private Optional<Chain> chainWithoutMore(Answers answers) {
    var handover = Handover.of(answers.without(Handover.CHAIN));
    return handover.leaf().map(leaf -> authorities.chain(leaf, handover.papers().certificates()));
  }

  private Text chainHint(Answers answers) {
    return chainWithoutMore(answers).flatMap(Inspection::missing).orElse(Text.NONE);
  }
}
