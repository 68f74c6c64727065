package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Pays invoices behind the links that customers get, as a browser does. */
final class Cashier {

  private static final Pattern LINK = Pattern.compile("http://[^\\s>]+");

  private final HttpClient browser =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  /** Follows the link that stands in what a customer was shown, and pays there. */
  void pays(String words) throws IOException, InterruptedException {
    var link = LINK.matcher(words);
    assertThat(link.find()).as(words).isTrue();
    var page = URI.create(link.group());
    assertThat(get(page)).contains("Continue to the invoice");
    var invoice = post(page);
    assertThat(invoice.body()).contains("<button>Pay ");
    assertThat(post(invoice.uri()).body()).contains("is paid");
    assertThat(post(page).statusCode()).isEqualTo(410);
  }

  private String get(URI page) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> post(URI page) throws IOException, InterruptedException {
    var press =
        HttpRequest.newBuilder(page)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return browser.send(press, BodyHandlers.ofString());
  }
}
