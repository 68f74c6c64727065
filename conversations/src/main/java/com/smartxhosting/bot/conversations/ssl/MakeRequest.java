package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.services.ServiceFields.SERVICE;
import static com.smartxhosting.bot.conversations.ssl.StoredCertificate.DOMAIN;
import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.ssl.x509.KeyKind;
import com.smartxhosting.bot.conversations.ssl.x509.KeyMaker.Owner;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Field.Option;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes a key, which the server keeps, and the request with which an authority is asked. */
public final class MakeRequest {

  static final DialogId<Answers, Made> ID = new DialogId<>("ssl.csr.form");

  /** Whom a certificate names. */
  enum Named {
    DOMAIN,
    ORGANIZATION
  }

  /** RFC 5280, appendix A.1: the upper bounds of an organization and of a place. */
  private static final int LONGEST_ORGANIZATION = 64;

  private static final int LONGEST_PLACE = 128;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Field<List<String>> NAMES =
      Field.<List<String>>text("names", Text.of("ssl.field.names"), HostList::read)
          .hint(Text.of("ssl.names.hint"))
          .shown(HostList::shown);

  private static final Field<KeyKind> KEY =
      Field.choice("key", Text.of("ssl.field.key"), KeyKind.class, "ssl.key")
          .hint(Text.of("ssl.key.hint"));

  private static final Field<Named> NAMED =
      Field.choice("named", Text.of("ssl.field.named"), Named.class, "ssl.named")
          .hint(Text.of("ssl.named.hint"));

  private static final Field<String> ORGANIZATION =
      ofOrganization("organization", LONGEST_ORGANIZATION).hint(Text.of("ssl.organization.hint"));

  private static final Field<String> CITY = ofOrganization("city", LONGEST_PLACE);

  private static final Field<String> STATE =
      Field.<String>text("state", Text.of("ssl.field.state"), text -> words(text, LONGEST_PLACE))
          .suggests(new Option("", Text.of("ssl.state.none")))
          .shown(text -> text.isBlank() ? Text.of("ssl.state.none") : Text.words(text))
          .when(MakeRequest::ofOrganization);

  private static final Field<String> COUNTRY =
      Field.<String>text("country", Text.of("ssl.field.country"), MakeRequest::country)
          .hint(Text.of("ssl.country.hint"))
          .atMost(2)
          .shown(text -> Text.words(text.toUpperCase(Locale.ROOT)))
          .when(MakeRequest::ofOrganization);

  public static final FormDialog<Made> FORM =
      Form.named(
              ID.name(),
              Text.of("ssl.request.plain"),
              DOMAIN,
              answers -> Text.of("ssl.request.title").with("domain", answers.text(DOMAIN)))
          .asks(SERVICE, DOMAIN, NAMES, KEY, NAMED, ORGANIZATION, CITY, STATE, COUNTRY)
          .fillsIn(LoadNames.class, answers -> new LoadNames(Place.of(answers)))
          .warns(_ -> Text.of("ssl.request.about"))
          .says(answers -> Text.of("ssl.request.doing").with("domain", answers.get(DOMAIN)))
          .confirmedBy(Text.of("ssl.request.confirm"))
          .sends(
              Make.class,
              answers ->
                  new Make(Place.of(answers), answers.get(KEY), answers.get(NAMES), owner(answers)))
          .tells((answers, _) -> Text.of("ssl.request.done").with("domain", answers.get(DOMAIN)))
          .dialog();

  /** The names that a certificate of this domain is mostly for. */
  public record LoadNames(Place place) implements Query<Answers, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Answers> outcome) {
      return new FormDialog.Message.Filled(outcome);
    }
  }

  /**
   * A request, kept at the server.
   *
   * @param name of the key that waits for its certificate
   * @param request in PEM
   * @param key while it is known here; the server does not give it back
   */
  public record Made(String name, String request, Optional<Secret> key) {}

  /** Makes both and has the server keep them. */
  public record Make(Place place, KeyKind kind, List<String> names, Owner owner)
      implements FormDialog.Send<Made> {
    public Make {
      names = List.copyOf(names);
    }

    @Override
    public Text title() {
      return Text.of("ssl.request.entry").with("domain", place.domain());
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }

    @Override
    public Text after() {
      return Text.of("ssl.request.after")
          .with("key", Text.of("ssl.key." + kind))
          .with("names", HostList.shown(names));
    }

    @Override
    public String service() {
      return place.service().value();
    }
  }

  private static Owner owner(Answers answers) {
    return ofOrganization(answers)
        ? new Owner(
            answers.get(ORGANIZATION), answers.get(CITY), answers.get(STATE), answers.get(COUNTRY))
        : Owner.NOBODY;
  }

  private static boolean ofOrganization(Answers answers) {
    return answers.find(NAMED).filter(Named.ORGANIZATION::equals).isPresent();
  }

  private static Field<String> ofOrganization(String name, int longest) {
    return Field.<String>text(
            name,
            Text.of("ssl.field." + name),
            text -> text.isBlank() ? invalid(Text.of("ssl.owner.empty")) : words(text, longest))
        .atMost(longest)
        .when(MakeRequest::ofOrganization);
  }

  private static Parsed<String> words(String text, int longest) {
    var words = text.strip();
    if (words.length() > longest) {
      return invalid(Text.of("ssl.owner.long").with("longest", Integer.toString(longest)));
    }
    return words.codePoints().anyMatch(Character::isISOControl)
        ? invalid(Text.of("ssl.owner.line"))
        : valid(words);
  }

  private static Parsed<String> country(String text) {
    var code = text.strip().toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(code) ? valid(code) : invalid(Text.of("ssl.country.unknown"));
  }

  private MakeRequest() {}
}
