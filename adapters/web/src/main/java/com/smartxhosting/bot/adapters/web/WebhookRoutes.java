package com.smartxhosting.bot.adapters.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;

/** Hands what channels deliver to whoever waits for it. */
final class WebhookRoutes {

  private WebhookRoutes() {}

  static void mount(RoutesConfig routes, Webhook webhook) {
    routes.post(webhook.path(), request -> deliver(request, webhook));
  }

  private static void deliver(Context request, Webhook webhook) throws IOException {
    // counted while reading: a length that was announced may be missing or wrong
    var body = request.bodyInputStream().readNBytes(Webhook.MOST_BYTES + 1);
    if (body.length > Webhook.MOST_BYTES) {
      request.status(HttpStatus.CONTENT_TOO_LARGE);
      return;
    }
    var secret = Optional.ofNullable(request.header(webhook.secretHeader())).orElse("");
    request.status(webhook.receiver().receive(secret, body));
  }
}
