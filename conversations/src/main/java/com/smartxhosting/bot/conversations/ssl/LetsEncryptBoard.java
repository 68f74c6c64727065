package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.conversations.dns.DomainNames;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** Where Let's Encrypt stands with a domain: issued, waiting for what, or why not. */
public final class LetsEncryptBoard {

  public static final BoardDialog<LoadLetsEncrypt> DIALOG =
      new BoardDialog<>(
          "ssl.letsencrypt", LoadLetsEncrypt.class, given -> new LoadLetsEncrypt(Place.of(given)));

  /** How it stands now. */
  public record LoadLetsEncrypt(Place place) implements BoardDialog.Load {
    /** A record that was missing may have come this very moment. */
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  static Board board(Place place, LetsEncrypt letsEncrypt) {
    var given = place.answers();
    var board =
        Board.of(Text.of("ssl.free.title").with("domain", place.domain()))
            .says(standing(letsEncrypt, place.domain()));
    return switch (letsEncrypt) {
      case LetsEncrypt.Idle _ -> offered(board, given, "ssl.free.issue");
      case LetsEncrypt.Issued _ ->
          offered(board.says(Text.of("ssl.free.renewed")), given, "ssl.free.anew");
      case LetsEncrypt.Waiting(var coverage, var missing, var since) ->
          awaited(
              board.fact(Text.of("ssl.free.since"), Text.of("ssl.moment").with("at", since)),
              given,
              coverage,
              missing);
      case LetsEncrypt.Failed(_, _, var at) ->
          offered(
              board.fact(Text.of("ssl.free.failed-at"), Text.of("ssl.moment").with("at", at)),
              given,
              "ssl.free.again");
    };
  }

  /** How it stands, in a sentence or two. */
  static Text standing(LetsEncrypt letsEncrypt, String domain) {
    return switch (letsEncrypt) {
      case LetsEncrypt.Idle _ -> Text.of("ssl.free.idle").with("domain", domain);
      case LetsEncrypt.Issued(var coverage, var until) ->
          Text.of("ssl.free.issued")
              .with("domain", domain)
              .with("coverage", Text.of("ssl.coverage." + coverage))
              .with("until", until);
      case LetsEncrypt.Waiting(_, var missing, _) when missing.isEmpty() ->
          Text.of("ssl.free.placed").with("domain", domain);
      case LetsEncrypt.Waiting(_, var missing, _) ->
          Text.of("ssl.free.waiting")
              .with("domain", domain)
              .with(
                  "missing",
                  Text.joined(missing.stream().map(LetsEncryptBoard::told).toList(), "\n"));
      case LetsEncrypt.Failed(_, var reason, _) ->
          Text.of("ssl.free.failed").with("domain", domain).with("reason", reason);
    };
  }

  private static Board offered(Board board, Answers given, String label) {
    return board.door(Button.Kind.PRIMARY, Text.of(label), IssueCertificate.ID.name(), given);
  }

  /** Each missing record can be made from here, and then the order goes on. */
  private static Board awaited(
      Board board, Answers given, Coverage coverage, List<RecordData> missing) {
    var waiting = board;
    for (var record : missing) {
      waiting =
          waiting.door(
              Text.of("ssl.free.create")
                  .with("type", record.type().name())
                  .with("host", host(record, given.text("domain"))),
              "dns.add",
              prefilled(given, record));
    }
    return waiting
        .door(
            Button.Kind.PRIMARY,
            Text.of("ssl.free.go-on"),
            IssueCertificate.ID.name(),
            given.with(IssueCertificate.COVERAGE, coverage.name()))
        .door(Text.of("ssl.free.look"), DIALOG.id().name(), given);
  }

  private static Answers prefilled(Answers given, RecordData record) {
    var filled =
        given
            .with("type", record.type().name())
            .with("host", record.host() + ".")
            .with("ttl", Long.toString(record.ttl()));
    return record.type() == RecordType.TXT
        ? filled.with("text", unquoted(record.value()))
        : filled.with("ipv4", record.value());
  }

  /** What stands before the domain; the rest is clear. */
  private static String host(RecordData record, String domain) {
    var host = DomainNames.unicode(record.host());
    return host.equals(domain) ? domain : host.substring(0, host.length() - domain.length() - 1);
  }

  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1);
  }

  private static Text told(RecordData record) {
    return Text.of("ssl.free.record").with("record", record.line());
  }

  private LetsEncryptBoard() {}
}
