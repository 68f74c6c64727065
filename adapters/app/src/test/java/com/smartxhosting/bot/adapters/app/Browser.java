package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Opens the links that customers get, and presses what stands on our page behind them. */
final class Browser {
  /** Where the page leads; a second time it leads nowhere. */
  String follows(String link) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var page = HttpRequest.newBuilder(URI.create(link));
      assertThat(client.send(page.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      var press =
          page.header("Sec-Fetch-Site", "same-origin")
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      var led = client.send(press, BodyHandlers.ofString());
      assertThat(client.send(press, BodyHandlers.ofString()).statusCode()).isEqualTo(410);
      return led.headers().firstValue("Location").orElseThrow();
    }
  }
}
