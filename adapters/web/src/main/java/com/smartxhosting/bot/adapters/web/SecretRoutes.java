package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.adapters.web.SecretDesk.Offer;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.document.Document;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets on the web: a look shows what is asked for or given, a press hands it over. */
final class SecretRoutes {

  /** More than all files and texts of one page may have together. */
  static final int LARGEST_REQUEST = 4 * Document.LARGEST;

  private static final String PATH = SecretPages.PATH + "{token}";

  private final SecretDesk desk;
  private final Layout layout;
  private final BrowserAddress browsers;
  private final SameOrigin origin;
  private final Guesses guesses;

  SecretRoutes(
      SecretDesk desk, Layout layout, BrowserAddress browsers, SameOrigin origin, Guesses guesses) {
    this.desk = desk;
    this.layout = layout;
    this.browsers = browsers;
    this.origin = origin;
    this.guesses = guesses;
  }

  void mount(RoutesConfig routes) {
    routes.before(PATH, this::slowDown);
    routes.get(PATH, this::look);
    routes.post(PATH, this::press);
  }

  private void slowDown(Context request) {
    if (guesses.tooManyFrom(browsers.of(request))) {
      layout.answer(request, LinkPages.SLOW_DOWN);
      request.skipRemainingHandlers();
    }
  }

  private Optional<Offer> offer(Context request) {
    var offer = desk.look(token(request));
    if (offer.isEmpty()) {
      guesses.missed(browsers.of(request));
      layout.answer(request, SecretPageTexts.OVER);
    }
    return offer;
  }

  private static String token(Context request) {
    return request.pathParam("token");
  }

  private void look(Context request) {
    offer(request)
        .ifPresent(offer -> layout.answer(request, SecretPageTexts.page(offer), offer.language()));
  }

  private void press(Context request) {
    if (!origin.pressedHere(request)) {
      layout.answer(request, LinkPages.PRESSED_ELSEWHERE);
    } else if (request.contentLength() > LARGEST_REQUEST) {
      layout.answer(request, SecretPageTexts.TOO_LARGE);
    } else {
      offer(request).ifPresent(offer -> press(request, offer));
    }
  }

  private void press(Context request, Offer offer) {
    var file =
        Optional.ofNullable(request.formParam(SecretPageTexts.FILE)).flatMap(SecretRoutes::number);
    if (file.isPresent() && file.get() < offer.files().size()) {
      give(request, offer, file.get());
      return;
    }
    if (request.formParam(SecretPageTexts.SHOW) != null && !offer.values().isEmpty()) {
      layout.answer(
          request,
          desk.reveal(offer, token(request))
              ? SecretPageTexts.shown(offer)
              : SecretPageTexts.COLLECTED,
          offer.language());
      return;
    }
    if (request.uploadedFiles().stream().anyMatch(each -> each.size() > Document.LARGEST)) {
      layout.answer(request, SecretPageTexts.TOO_LARGE, offer.language());
      return;
    }
    var texts = texts(request, offer);
    if (texts.isEmpty()) {
      layout.answer(request, SecretPageTexts.page(offer), offer.language());
    } else {
      desk.enter(offer, texts);
      layout.answer(request, SecretPageTexts.TAKEN, offer.language());
    }
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private void give(Context request, Offer offer, int file) {
    if (!desk.collect(offer, token(request), file)) {
      layout.answer(request, SecretPageTexts.COLLECTED, offer.language());
      return;
    }
    var document = offer.files().get(file);
    request
        .contentType(Document.BYTES)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s\""
                .formatted(document.name().replaceAll("[^A-Za-z0-9._-]", "_")))
        .result(document.bytes());
  }

  /** What was entered, by the names of the inputs. */
  private static Map<String, String> texts(Context request, Offer offer) {
    var texts = new HashMap<String, String>();
    for (var input : offer.inputs()) {
      given(request, input).ifPresent(text -> texts.put(input.name(), text));
    }
    return texts;
  }

  /** A file goes before a text. */
  private static Optional<String> given(Context request, Entry.Input input) {
    return Optional.ofNullable(request.uploadedFile(SecretPageTexts.file(input.name())))
        .filter(file -> file.size() > 0)
        .map(file -> document(file).written())
        .or(
            () ->
                Optional.ofNullable(request.formParam(input.name()))
                    .filter(text -> !text.isBlank()));
  }

  private static Document document(UploadedFile file) {
    try (var content = file.content()) {
      return Document.of(file.filename(), Document.BYTES, content.readNBytes(Document.LARGEST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
