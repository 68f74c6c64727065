package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.LoginClient;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Pace;
import com.smartxhosting.bot.conversations.account.WebLogin.Round;
import com.smartxhosting.bot.secret.Secret;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

/**
 * Speaks OpenID Connect with WHMCS. Each call is made once: what a browser has brought is spent by
 * the first, and its owner can simply log in again.
 *
 * <p>All methods throw {@link Unreadable} when there is no answer that could be trusted.
 */
final class OpenId implements AutoCloseable {

  static final String DISCOVERY = "oauth/openid-configuration.php";

  /** The address is looked up among users; nothing else of the profile is wanted. */
  private static final String SCOPES = "openid email";

  private static final long LONGEST_REPLY = 256L << 10;
  private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

  private final HttpUrl discovery;
  private final LoginClient us;
  private final OkHttpClient client;

  /**
   * @param network how connections are made, for tests
   */
  OpenId(URI whmcs, LoginClient us, Pace pace, UnaryOperator<OkHttpClient.Builder> network) {
    this.discovery = HttpUrl.get(whmcs).newBuilder().addPathSegments(DISCOVERY).build();
    this.us = us;
    this.client =
        network
            .apply(new OkHttpClient.Builder())
            .connectTimeout(pace.connect())
            .readTimeout(Duration.ZERO)
            .callTimeout(pace.read())
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  /**
   * Where WHMCS wants to be spoken to.
   *
   * @param issuer by whose name it signs
   */
  record Provider(
      String issuer, HttpUrl authorize, HttpUrl token, HttpUrl userInfo, HttpUrl keys) {}

  /**
   * What a proof was exchanged for.
   *
   * @param access to the user's address
   * @param id says, signed, who he is
   */
  record Tokens(Secret access, Secret id) {}

  /** Who a user is, by his own profile. */
  record UserInfo(String subject, String email) {}

  Provider discover() {
    var told = ask("the discovery", new Request.Builder().url(discovery).build());
    return new Provider(
        present(told, "issuer"),
        address(told, "authorization_endpoint"),
        address(told, "token_endpoint"),
        address(told, "userinfo_endpoint"),
        address(told, "jwks_uri"));
  }

  /** Secrets go to these addresses, and browsers. */
  private static HttpUrl address(Fields told, String name) {
    try {
      return HttpUrl.get(WhmcsSettings.safe(URI.create(present(told, name))));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("the discovery's '%s' is no address with https".formatted(name));
    }
  }

  private static String present(Fields told, String name) {
    var text = told.text(name);
    if (text.isEmpty()) {
      throw new Unreadable("there is no '%s'".formatted(name));
    }
    return text;
  }

  Secret entrance(Provider provider, Round round) {
    return new Secret(
        provider
            .authorize()
            .newBuilder()
            .addQueryParameter("response_type", "code")
            .addQueryParameter("client_id", us.id())
            .addQueryParameter("redirect_uri", round.back().toString())
            .addQueryParameter("scope", SCOPES)
            .addQueryParameter("state", round.state().reveal())
            .addQueryParameter("nonce", round.nonce().reveal())
            .addQueryParameter("code_challenge", challenge(round.verifier()))
            .addQueryParameter("code_challenge_method", "S256")
            .build()
            .toString());
  }

  /** RFC 7636; WHMCS does not say that it looks at it, so nothing rests on it. */
  private static String challenge(Secret verifier) {
    return ByteString.encodeUtf8(verifier.reveal()).sha256().base64Url().replace("=", "");
  }

  Tokens redeem(Provider provider, Round round, Secret proof) {
    var told = ask("the token endpoint", redeeming(provider, round, proof));
    return new Tokens(
        new Secret(present(told, "access_token")), new Secret(present(told, "id_token")));
  }

  private Request redeeming(Provider provider, Round round, Secret proof) {
    var form =
        new FormBody.Builder()
            .add("grant_type", "authorization_code")
            .add("code", proof.reveal())
            .add("redirect_uri", round.back().toString())
            .add("client_id", us.id())
            .add("client_secret", us.secret().reveal())
            .add("code_verifier", round.verifier().reveal())
            .build();
    return new Request.Builder().url(provider.token()).post(form).build();
  }

  /** Not read yet: keys are somebody else's form. */
  String keys(Provider provider) {
    return exchange("the keys", new Request.Builder().url(provider.keys()).build()).body();
  }

  UserInfo userInfo(Provider provider, Secret access) {
    var told =
        ask(
            "the user info",
            new Request.Builder()
                .url(provider.userInfo())
                .header("Authorization", "Bearer " + access.reveal())
                .build());
    return new UserInfo(present(told, "sub"), present(told, "email"));
  }

  /**
   * What WHMCS says to a proof that nobody was given. It looks at whose credentials they are first
   * (RFC 6749, 5.2).
   */
  Reply tryOut(Provider provider, Round nobodys) {
    var request = redeeming(provider, nobodys, new Secret("a-check-of-the-credentials"));
    return exchange("the token endpoint", request);
  }

  private Fields ask(String what, Request request) {
    var reply = exchange(what, request);
    if (reply.status() != HttpURLConnection.HTTP_OK) {
      throw new Unreadable(
          "%s answers HTTP %d %s".formatted(what, reply.status(), reply.error()).strip());
    }
    try {
      return Decoder.read(reply.body());
    } catch (Unreadable e) {
      throw new Unreadable("%s does not answer: %s".formatted(what, e.getMessage()));
    }
  }

  /** An answer, whatever it says. */
  record Reply(int status, String body) {

    /** OAuth's word for what is wrong; empty when there is none. */
    String error() {
      try {
        var word = Decoder.read(body).text("error");
        return ERROR.matcher(word).matches() ? word : "";
      } catch (Unreadable e) {
        return "";
      }
    }

    @Override
    public String toString() {
      return "Reply " + status; // the body may hold tokens
    }
  }

  private Reply exchange(String what, Request request) {
    var begun = Timer.start();
    var end = "undone";
    try (var response = client.newCall(request).execute()) {
      if (response.isRedirect()) {
        throw new Unreadable(what + " sends us elsewhere, which we do not follow");
      }
      var reply = new Reply(response.code(), body(what, response));
      end = "answered";
      return reply;
    } catch (IOException e) {
      throw new Unreadable("%s: %s".formatted(what, Reasons.of(e)));
    } finally {
      begun.stop(Metrics.timer("bot.backend", "system", "whmcs", "call", "OpenID", "end", end));
    }
  }

  private static String body(String what, Response response) throws IOException {
    var source = response.body().source();
    if (source.request(LONGEST_REPLY + 1)) {
      throw new Unreadable("the reply of %s is far too long".formatted(what));
    }
    return source.readUtf8();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
