package com.smartxhosting.bot.adapters.web;

import static com.smartxhosting.bot.adapters.web.Html.all;
import static com.smartxhosting.bot.adapters.web.Html.tag;

import com.smartxhosting.bot.adapters.web.Page.Part;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The frame of all our pages: readable on a phone, in light and dark, without scripts. */
final class Layout {

  private static final String STYLE = resource("style.css");

  /**
   * Forms may lead elsewhere: pressing our button ends at the customer's panel, and browsers hold
   * the redirect to form-action too.
   */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'none'"
          .formatted(sha256(STYLE));

  private final Words words;

  Layout(Words words) {
    this.words = words;
  }

  void answer(Context request, Page page) {
    answer(request, page, "");
  }

  /**
   * @param chosen the reader's language; when empty, his browser's counts
   */
  void answer(Context request, Page page, String chosen) {
    var language = chosen.isEmpty() ? browserLanguage(request) : words.nearest(chosen);
    request
        .status(page.status())
        .contentType("text/html; charset=utf-8")
        .result("<!DOCTYPE html>" + document(page, language).markup());
  }

  private String browserLanguage(Context request) {
    try {
      return words.nearest(Optional.ofNullable(request.header("Accept-Language")).orElse(""));
    } catch (IllegalArgumentException e) { // anybody can send anything
      return words.nearest("");
    }
  }

  private Html document(Page page, String language) {
    Function<Text, Html> said = text -> Html.words(words.rich(text, language));
    var title = said.apply(page.title());
    return tag(
            "html",
            tag(
                "head",
                Html.single("meta").with("charset", "utf-8"),
                Html.single("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Html.single("meta").with("name", "robots").with("content", "noindex"),
                tag("title", title),
                tag("style", new Html(STYLE))),
            tag(
                "body",
                tag(
                    "main",
                    tag("h1", title),
                    all(page.parts().stream().map(part -> part(part, said)).toList()))))
        .with("lang", language);
  }

  private static Html part(Part part, Function<Text, Html> said) {
    return switch (part) {
      case Part.Paragraph(var text) -> tag("p", said.apply(text));
      case Part.Facts(var facts) ->
          tag(
              "dl",
              all(
                  facts.stream()
                      .map(
                          fact ->
                              all(
                                  List.of(
                                      tag("dt", said.apply(fact.label())),
                                      tag("dd", said.apply(fact.value())))))
                      .toList()));
      case Part.Button(var label) ->
          tag("form", tag("button", said.apply(label))).with("method", "post");
      case Part.Choice(var label, var name, var value) ->
          tag("form", tag("button", said.apply(label)).with("name", name).with("value", value))
              .with("method", "post");
      case Part.Form(var lines, var send) ->
          tag(
                  "form",
                  all(lines.stream().map(line -> line(line, said)).toList()),
                  tag("button", said.apply(send)))
              .with("method", "post")
              .with("enctype", "multipart/form-data");
      case Part.Way(var label, var address) ->
          tag("a", said.apply(label)).with("href", address.toString()).with("class", "button");
      case Part.Reopen(var label) ->
          tag("a", said.apply(label)).with("href", "").with("class", "button");
    };
  }

  private static Html line(Part.Line line, Function<Text, Html> said) {
    var hint = line.hint().isEmpty() ? all(List.of()) : tag("small", said.apply(line.hint()));
    return tag("label", tag("b", said.apply(line.label())), hint, input(line));
  }

  /** Browsers are asked not to remember any of it. */
  private static Html input(Part.Line line) {
    return switch (line.kind()) {
      case TEXT -> Html.single("input").with("type", "text").with("name", line.name());
      case SECRET ->
          Html.single("input")
              .with("type", "password")
              .with("name", line.name())
              .with("autocomplete", "new-password");
      case FILE_OR_TEXT ->
          all(
              List.of(
                  Html.single("input")
                      .with("type", "file")
                      .with("name", SecretPageTexts.file(line.name())),
                  tag("textarea")
                      .with("name", line.name())
                      .with("rows", "6")
                      .with("autocomplete", "off")
                      .with("spellcheck", "false")));
    };
  }

  private static String resource(String name) {
    try (var stream = Objects.requireNonNull(Layout.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
