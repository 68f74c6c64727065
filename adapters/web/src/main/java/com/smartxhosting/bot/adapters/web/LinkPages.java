package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.adapters.web.LinkDesk.Standing.Dead;
import com.smartxhosting.bot.adapters.web.LinkDesk.Standing.Good;
import com.smartxhosting.bot.adapters.web.Page.Fact;
import com.smartxhosting.bot.adapters.web.Page.Part;
import com.smartxhosting.bot.adapters.web.Page.Part.Button;
import com.smartxhosting.bot.adapters.web.Page.Part.Facts;
import com.smartxhosting.bot.adapters.web.Page.Part.Paragraph;
import com.smartxhosting.bot.adapters.web.Page.Part.Reopen;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Text.Phrase;
import io.javalin.http.HttpStatus;
import java.util.List;

/** What the pages around a one-use link say. */
final class LinkPages {

  static final Page PRESSED_ELSEWHERE =
      new Page(
          HttpStatus.FORBIDDEN,
          Text.of("web.elsewhere.title"),
          paragraph("web.elsewhere.why"),
          new Reopen(Text.of("web.elsewhere.open")));

  static final Page SLOW_DOWN =
      new Page(
          HttpStatus.TOO_MANY_REQUESTS,
          Text.of("web.slow-down.title"),
          paragraph("web.slow-down.why"));

  private LinkPages() {}

  static Page good(Good good) {
    return switch (good.link().destination()) {
      case Destination.Login(_, var target, var domain) -> login(good, name(target), domain);
      case Destination.WordPress(_, _, var address) ->
          login(good, Text.of("web.wordpress"), address);
      case Destination.Payment(var invoice) -> payment(good, invoice);
    };
  }

  private static Page login(Good good, Text target, String place) {
    return new Page(
        HttpStatus.OK,
        Text.of("web.login.title").with("target", target),
        new Facts(
            List.of(
                new Fact(Text.of("web.login.domain"), Text.words(place)),
                new Fact(Text.of("web.account"), Text.words(good.customer().name())))),
        new Button(Text.of("web.login.continue").with("target", target)),
        once(good),
        paragraph("web.nothing-yet"));
  }

  private static Page payment(Good good, String invoice) {
    return new Page(
        HttpStatus.OK,
        Text.of("web.payment.title").with("invoice", invoice),
        new Facts(List.of(new Fact(Text.of("web.account"), Text.words(good.customer().name())))),
        new Button(Text.of("web.payment.continue")),
        once(good),
        paragraph("web.nothing-yet"));
  }

  private static Part once(Good good) {
    return new Paragraph(Text.of("web.once").with("minutes", good.left().toMinutes()));
  }

  static Page dead(Dead dead) {
    return switch (dead) {
      case USED -> dead(HttpStatus.GONE, "web.used.title", Text.of("web.used.why"));
      case EXPIRED ->
          dead(
              HttpStatus.GONE,
              "web.expired.title",
              Text.of("web.expired.why").with("minutes", PageLinks.LIFETIME.toMinutes()));
      case UNLINKED -> dead(HttpStatus.GONE, "web.unlinked.title", Text.of("web.unlinked.why"));
      case FROZEN -> dead(HttpStatus.FORBIDDEN, "web.frozen.title", Text.of("web.frozen.why"));
      case UNKNOWN -> dead(HttpStatus.NOT_FOUND, "web.unknown.title", Text.of("web.unknown.why"));
    };
  }

  private static Page dead(HttpStatus status, String title, Phrase why) {
    return new Page(status, Text.of(title), new Paragraph(why), paragraph("web.new-link"));
  }

  static Page refused(Text reason) {
    return new Page(
        HttpStatus.CONFLICT, Text.of("web.refused.title"), new Paragraph(reason), again());
  }

  static Page failed(String reference) {
    return new Page(
        HttpStatus.BAD_GATEWAY,
        Text.of("web.failed.title"),
        paragraph("web.failed.why"),
        reference(reference),
        again());
  }

  static Page unclear(String reference) {
    return new Page(
        HttpStatus.BAD_GATEWAY,
        Text.of("web.unclear.title"),
        paragraph("web.unclear.why"),
        paragraph("web.new-link"),
        reference(reference));
  }

  static Text name(Target target) {
    return Text.of("login.target." + target);
  }

  static Part paragraph(String key) {
    return new Paragraph(Text.of(key));
  }

  static Part reference(String code) {
    return new Paragraph(Text.of("web.reference").with("reference", code));
  }

  private static Part again() {
    return new Button(Text.of("web.again"));
  }
}
