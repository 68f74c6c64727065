package com.smartxhosting.bot.adapters.web;

import static com.smartxhosting.bot.adapters.web.LinkPages.paragraph;

import com.smartxhosting.bot.adapters.web.Holders.Holder;
import com.smartxhosting.bot.adapters.web.Page.Fact;
import com.smartxhosting.bot.adapters.web.Page.Part.Button;
import com.smartxhosting.bot.adapters.web.Page.Part.Facts;
import com.smartxhosting.bot.adapters.web.Page.Part.Paragraph;
import com.smartxhosting.bot.adapters.web.VisitDesk.Standing.Dead;
import com.smartxhosting.bot.adapters.web.VisitDesk.Standing.Good;
import com.smartxhosting.bot.conversations.account.Challenge;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import io.javalin.http.HttpStatus;
import java.util.List;

/** What the pages around a login on the company's website say. */
final class VisitPages {

  static final Page STRAY =
      new Page(
          HttpStatus.GONE,
          Text.of("web.visit.stray.title"),
          paragraph("web.visit.stray.why"),
          paragraph("web.visit.return"));

  private VisitPages() {}

  static Page good(Good good) {
    return new Page(
        HttpStatus.OK,
        Text.of("web.visit.title"),
        new Facts(List.of(new Fact(Text.of("web.visit.chat"), channel(good.holder())))),
        paragraph("web.visit.why"),
        new Button(Text.of("web.visit.continue")),
        new Paragraph(Text.of("web.once").with("minutes", good.left().toMinutes())),
        new Paragraph(Text.of("web.visit.not-you").with("channel", channel(good.holder()))));
  }

  static Page dead(Dead dead) {
    return switch (dead) {
      case USED -> dead(HttpStatus.GONE, "web.used.title", Text.of("web.used.why"));
      case EXPIRED ->
          dead(
              HttpStatus.GONE,
              "web.expired.title",
              Text.of("web.expired.why").with("minutes", PageLinks.LIFETIME.toMinutes()));
      case UNKNOWN -> dead(HttpStatus.NOT_FOUND, "web.unknown.title", Text.of("web.visit.unknown"));
    };
  }

  private static Page dead(HttpStatus status, String title, Text why) {
    return new Page(status, Text.of(title), new Paragraph(why), paragraph("web.visit.return"));
  }

  static Page declined() {
    return new Page(
        HttpStatus.OK,
        Text.of("web.visit.declined.title"),
        paragraph("web.visit.declined.why"),
        paragraph("web.visit.return"));
  }

  static Page greeted(Outcome<Secret> outcome, Holder holder) {
    return outcome instanceof Outcome.Ok<Secret>(var code)
        ? new Page(
            HttpStatus.OK,
            Text.of("web.visit.code.title"),
            new Facts(
                List.of(new Fact(Text.of("web.visit.code"), Text.words(grouped(code.reveal()))))),
            new Paragraph(Text.of("web.visit.code.where").with("channel", channel(holder))),
            new Paragraph(
                Text.of("web.visit.code.once").with("minutes", Challenge.LIFE.toMinutes())))
        : stuck(outcome);
  }

  /** Six digits are read and typed in two halves. */
  private static String grouped(String digits) {
    return digits.substring(0, 3) + " " + digits.substring(3);
  }

  static Page stuck(Outcome<Secret> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Secret> _ -> throw new IllegalArgumentException("There is a way on");
      case Outcome.Refused<Secret>(var reason) ->
          new Page(
              HttpStatus.CONFLICT,
              Text.of("web.visit.refused.title"),
              new Paragraph(reason),
              paragraph("web.visit.return"));
      case Outcome.Failed<Secret>(var reference) -> failed(reference);
      case Outcome.Unknown<Secret>(var reference) -> failed(reference);
    };
  }

  private static Page failed(String reference) {
    return new Page(
        HttpStatus.BAD_GATEWAY,
        Text.of("web.failed.title"),
        paragraph("web.visit.failed"),
        paragraph("web.visit.return"),
        LinkPages.reference(reference));
  }

  private static Text channel(Holder holder) {
    return Text.of("account.channel").with("name", holder.actor().channel());
  }
}
