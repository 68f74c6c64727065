package com.smartxhosting.bot.conversations.ssl;

import static com.smartxhosting.bot.conversations.ssl.SslOffice.AUTHORITY;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.DOMAIN;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.GIVEN;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.NOW;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.OURS;
import static com.smartxhosting.bot.conversations.ssl.SslOffice.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.Certificates.Removed;
import com.smartxhosting.bot.conversations.ssl.MakeRequest.Made;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way through the dialogs about certificates. */
class SslWalkTest {

  /** Forms have more places than anybody could visit, and each of an upload takes time to read. */
  private static final int ENOUGH = 400;

  private static final int ENOUGH_OF_UPLOADS = 120;
  private static final String HOSTILE = "<b>& @everyone \u202E🙂\u0007";
  private static final String NAME = "shop.example 2026-05-02 a1b2c3";

  private static final RecordData PROOF =
      new RecordData("_acme-challenge." + DOMAIN, RecordType.TXT, 3_600, "\"token\"");

  private final SslOffice office = new SslOffice();
  private final Held held = office.holds(NAME, AUTHORITY.leaf(DOMAIN), true);

  static List<Dialog<?, ?, ?, ?>> dialogs() {
    return OURS;
  }

  @ParameterizedTest
  @MethodSource("dialogs")
  void every_way_leads_on(Dialog<?, ?, ?, ?> dialog) {
    office.holds("own", AUTHORITY.selfSigned(DOMAIN), false);
    office.house.safe.has(new Held("a key", new Content.Waiting("request", "half"), false));
    office.house.safe.has(new Held("only a name", new Content.Untold(), false));
    office.house.safe.letsEncrypt = new LetsEncrypt.Waiting(Coverage.WILDCARD, List.of(PROOF), NOW);
    var name = dialog.id().name();
    int enough = name.equals("ssl.upload") ? ENOUGH_OF_UPLOADS : ENOUGH;

    for (var given : given(name)) {
      var report = Explorer.stroll(alone(dialog), name, given, samples(name), this::values, enough);
      assertThat(Golden.missing(report, List.of(name))).isEmpty();
    }
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    for (var dialog : OURS) {
      assertThat(Golden.unreadable(STAGE, dialog.id().name())).isEmpty();
    }
  }

  @Test
  void what_waits_for_many_records_fits_everywhere() {
    office.house.safe.letsEncrypt =
        new LetsEncrypt.Waiting(
            Coverage.SITE_AND_MAIL,
            Stream.of("", "www.", "mail.", "webmail.")
                .map(host -> new RecordData(host + DOMAIN, RecordType.A, 3_600, "203.0.113.7"))
                .toList(),
            NOW);

    var dialog = LetsEncryptBoard.DIALOG;
    Explorer.walk(alone(dialog), dialog.name(), GIVEN, List.of(), this::values, ENOUGH);
    Explorer.walk(alone(CertificateLists.LIST), "ssl.list", GIVEN, List.of(), this::values, ENOUGH);
  }

  private static List<Answers> given(String dialog) {
    return switch (dialog) {
      case "ssl.csr" -> List.of(GIVEN, GIVEN.with("certificate", "a key"));
      case "ssl.use" -> List.of(GIVEN.with("certificate", "own"));
      case "ssl.certificate", "ssl.delete" -> List.of(GIVEN.with("certificate", NAME));
      default -> List.of(GIVEN);
    };
  }

  private static List<String> samples(String dialog) {
    var leaf = AUTHORITY.leaf(DOMAIN);
    var all = leaf.pem() + leaf.key() + AUTHORITY.between.pem() + AUTHORITY.root.pem();
    return switch (dialog) {
      case "ssl.upload" -> List.of(leaf.pem(), leaf.key(), all, HOSTILE);
      case "ssl.csr.form" -> List.of("shop.example", "GB", "x".repeat(5_000), HOSTILE);
      case "ssl.delete" -> List.of(DOMAIN, "", HOSTILE);
      default -> List.of("", HOSTILE);
    };
  }

  /** A stage on which the other dialogs are stand-ins, so that walks do not multiply. */
  private static Stage alone(Dialog<?, ?, ?, ?> dialog) {
    var dialogs = new ArrayList<Dialog<?, ?, ?, ?>>();
    dialogs.add(dialog);
    if (dialog instanceof RequestDialog) {
      dialogs.add(MakeRequest.FORM); // a stand-in has no request to give
    }
    OURS.stream()
        .filter(each -> !dialogs.contains(each))
        .map(each -> new Lobby(each.id().name()))
        .forEach(dialogs::add);
    dialogs.add(new Lobby("dns.add"));
    dialogs.add(new Lobby("doctor.report"));
    dialogs.add(PickLists.DOMAIN);
    dialogs.add(PickLists.SERVICE);
    return Stage.with(dialogs, SslOffice.TEXTS);
  }

  private List<?> values(Ask<?, ?> ask) {
    var actor = Talk.with(STAGE).session().actor();
    var work = office.work;
    return switch (ask) {
      case CertificateLists.ListCertificates query -> values(work.list(query, actor));
      case CertificateBoard.LoadCertificate query -> values(work.certificate(query, actor));
      case LetsEncryptBoard.LoadLetsEncrypt query -> values(work.letsEncrypt(query, actor));
      case StoredCertificate.Load query -> values(work.standing(query, actor));
      case UseCertificate.LookAhead query -> values(work.use(query, actor));
      case IssueCertificate.LookAhead query -> values(work.issue(query, actor));
      case MakeRequest.LoadNames query -> values(work.names(query, actor));
      case UploadCertificate.LoadPool query -> values(work.awaited(query, actor));
      case UploadCertificate.LookAhead query -> values(work.upload(query, actor));
      case RequestDialog.LoadRequest query -> values(work.request(query, actor));
      case MakeRequest.Make _ ->
          List.of(new Made("a key", "request", Optional.of(new Secret("the key"))));
      case IssueCertificate.Issue issue ->
          List.of(
              new LetsEncrypt.Issued(issue.coverage(), NOW),
              new LetsEncrypt.Waiting(
                  issue.coverage(),
                  List.of(new RecordData(DOMAIN, RecordType.A, 3_600, "203.0.113.7")),
                  NOW));
      case DeleteCertificate.Delete delete -> List.of(new Removed(delete.name()));
      case UseCertificate.Use _, UploadCertificate.Upload _ -> List.of(held);
      default -> List.of();
    };
  }

  private static List<?> values(Outcome<?> outcome) {
    return outcome instanceof Outcome.Ok<?>(var value) ? List.of(value) : List.of();
  }
}
