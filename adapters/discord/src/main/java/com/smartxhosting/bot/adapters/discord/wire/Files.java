package com.smartxhosting.bot.adapters.discord.wire;

import com.smartxhosting.bot.adapters.discord.Answer;
import com.smartxhosting.bot.adapters.discord.Fault;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Fetches the files that customers hand over, from where Discord keeps them and nowhere else. */
final class Files {

  private static final Set<String> HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");
  private static final int ATTEMPTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final OkHttpClient http;

  Files(OkHttpClient http) {
    this.http = http.newBuilder().callTimeout(PATIENCE).followRedirects(false).build();
  }

  Answer<Optional<byte[]>> download(Secret address, int most) {
    return Optional.ofNullable(HttpUrl.parse(address.reveal()))
        .filter(url -> url.isHttps() && HOSTS.contains(url.host()))
        .map(url -> download(url, most))
        .orElseGet(
            () -> new Answer.Failed<>(new Fault.Refused(0, 0, "the file is not at Discord")));
  }

  private Answer<Optional<byte[]>> download(HttpUrl url, int most) {
    var request = new okhttp3.Request.Builder().url(url).build();
    for (int attempt = 1; ; attempt++) {
      try (var response = http.newCall(request).execute();
          var content = response.body().byteStream()) {
        if (!response.isSuccessful()) {
          return new Answer.Failed<>(new Fault.Gone(response.code()));
        }
        var bytes = content.readNBytes(most + 1);
        return new Answer.Done<>(bytes.length > most ? Optional.empty() : Optional.of(bytes));
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          return new Answer.Failed<>(new Fault.Unreachable(e.getClass().getSimpleName()));
        }
      }
    }
  }
}
