package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.conversations.ssl.x509.Inspection;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;

/** One certificate: whose, for which hosts and until when, and what can be done about it. */
public final class CertificateBoard {

  public static final BoardDialog<LoadCertificate> DIALOG =
      new BoardDialog<>(
          "ssl.certificate",
          LoadCertificate.class,
          given -> new LoadCertificate(Place.of(given), given.text("certificate")));

  /** One certificate of a domain. */
  public record LoadCertificate(Place place, String name) implements BoardDialog.Load {}

  static Board board(Place place, Held held, Instant now) {
    var given = place.answers().with("certificate", held.name());
    var board = told(Board.of(Text.words(held.name())), held, now);
    board =
        switch (held.content()) {
          case Content.Waiting(var request, _) -> awaiting(board, request, given);
          case Content.Complete _, Content.Untold _ -> usable(board, held, given);
        };
    return board.door(
        Button.Kind.DANGER, Text.of("ssl.door.delete"), DeleteCertificate.ID.name(), given);
  }

  static Text left(CertificateFacts facts, Instant now) {
    return facts.expired(now)
        ? Text.of("ssl.ended")
        : Text.of("ssl.left").with("days", facts.daysLeft(now));
  }

  private static Board told(Board board, Held held, Instant now) {
    return switch (held.content()) {
      case Content.Complete(var facts) ->
          board
              .fact(Text.of("ssl.fact.in-use"), Text.of(held.inUse() ? "ssl.yes" : "ssl.no"))
              .fact(Text.of("ssl.fact.names"), Inspection.names(facts.names()))
              .fact(Text.of("ssl.fact.issuer"), issuer(facts))
              .fact(Text.of("ssl.fact.until"), until(facts, now))
              .fact(Text.of("ssl.fact.key"), facts.key());
      case Content.Waiting _ -> board.says(Text.of("ssl.waiting"));
      case Content.Untold _ ->
          board
              .fact(Text.of("ssl.fact.in-use"), Text.of(held.inUse() ? "ssl.yes" : "ssl.no"))
              .says(Text.of("ssl.untold"));
    };
  }

  static Text issuer(CertificateFacts facts) {
    return facts.selfSigned() ? Text.of("ssl.nobody") : Text.words(facts.issuer());
  }

  static Text until(CertificateFacts facts, Instant now) {
    return Text.of("ssl.until").with("at", facts.until()).with("left", left(facts, now));
  }

  private static Board awaiting(Board board, String request, Answers given) {
    var upload =
        board.door(
            Button.Kind.PRIMARY, Text.of("ssl.door.upload"), UploadCertificate.ID.name(), given);
    return request.isEmpty()
        ? upload
        : upload.door(Text.of("ssl.door.request"), RequestDialog.ID.name(), given);
  }

  private static Board usable(Board board, Held held, Answers given) {
    return held.inUse()
        ? board
        : board.door(Button.Kind.PRIMARY, Text.of("ssl.door.use"), UseCertificate.ID.name(), given);
  }

  private CertificateBoard() {}
}
