package com.smartxhosting.bot.adapters.web;

import static com.smartxhosting.bot.adapters.web.LinkPages.paragraph;

import com.smartxhosting.bot.adapters.web.Page.Part;
import com.smartxhosting.bot.adapters.web.SecretDesk.Offer;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.words.Text;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/** What the pages for secrets say. */
final class SecretPageTexts {

  /** The name of the button that fetches a file; its value is the file's number. */
  static final String FILE = "fetch";

  /** The name of the button that shows what is secret. */
  static final String SHOW = "show";

  static final Page OVER =
      new Page(HttpStatus.GONE, Text.of("web.secret.over.title"), paragraph("web.secret.over.why"));

  static final Page TAKEN =
      new Page(HttpStatus.OK, Text.of("web.secret.taken.title"), paragraph("web.secret.taken.why"));

  static final Page COLLECTED =
      new Page(
          HttpStatus.GONE,
          Text.of("web.secret.collected.title"),
          paragraph("web.secret.collected.why"));

  static final Page TOO_LARGE =
      new Page(
          HttpStatus.CONTENT_TOO_LARGE,
          Text.of("web.secret.too-large.title"),
          new Part.Paragraph(
              Text.of("web.secret.too-large.why").with("limit", Document.sized(Document.LARGEST))),
          new Part.Reopen(Text.of("web.again")));

  private SecretPageTexts() {}

  static Page page(Offer offer) {
    var parts = new ArrayList<Part>();
    if (!offer.inputs().isEmpty()) {
      parts.add(
          new Part.Form(
              offer.inputs().stream().map(SecretPageTexts::line).toList(),
              Text.of("web.secret.send")));
    }
    if (!offer.values().isEmpty()) {
      parts.add(new Part.Choice(Text.of("web.secret.show"), SHOW, "1"));
    }
    for (int number = 0; number < offer.files().size(); number++) {
      parts.add(
          new Part.Choice(
              Text.of("web.secret.fetch").with("file", offer.files().get(number).label()),
              FILE,
              Integer.toString(number)));
    }
    parts.add(paragraph(offer.inputs().isEmpty() ? "web.secret.fetch.once" : "web.secret.sealed"));
    return new Page(HttpStatus.OK, offer.standing().shown().screen().title(), List.copyOf(parts));
  }

  static Page shown(Offer offer) {
    var facts =
        offer.values().stream()
            .map(value -> new Page.Fact(value.label(), Text.words(value.value().reveal())))
            .toList();
    return new Page(
        HttpStatus.OK,
        offer.standing().shown().screen().title(),
        new Part.Facts(facts),
        paragraph("web.secret.shown.once"));
  }

  private static Part.Line line(Entry.Input input) {
    var kind =
        input.takes() == Entry.Takes.DOCUMENT
            ? Part.Kind.FILE_OR_TEXT
            : input.secret() ? Part.Kind.SECRET : Part.Kind.TEXT;
    return new Part.Line(input.name(), input.label(), input.hint(), kind);
  }

  /** The name under which the file of an input comes. */
  static String file(String input) {
    return input + ".file";
  }
}
