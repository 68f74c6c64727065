package com.smartxhosting.bot.adapters.whmcs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.LoginClient;
import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.ByteString;

/** The OpenID Connect side of the stand-in: one browser, and whoever is logged in there. */
public final class StandInLogin {

  /** What can be wrong with a login. */
  enum Flaw {
    SIGNED_WITH_THE_CLIENTS_SECRET,
    SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET,
    NOT_SIGNED,
    SIGNED_WITH_A_FOREIGN_KEY,
    EXPIRED,
    WITHOUT_END,
    FOR_ANOTHER_CLIENT,
    FOR_ANOTHER_CLIENT_TOO,
    OF_ANOTHER_ISSUER,
    OF_ANOTHER_LOGIN,
    WITHOUT_SUBJECT,
    USER_INFO_OF_ANOTHER,
    USER_INFO_WITHOUT_ADDRESS,
    A_PAGE_FOR_TOKENS,
    NO_ID_TOKEN,
    TOKENS_ELSEWHERE,
    TOKENS_WITHOUT_HTTPS,
    KEYS_THAT_ARE_NONE,
    KEYS_WITHOUT_END,
    KEYS_THAT_HANG,
    DISCOVERY_IS_A_PAGE,
    DISCOVERY_IS_FORBIDDEN
  }

  /** What a WHMCS may do, and nobody has written down. */
  enum Habit {
    NAMES_ITS_KEY,
    RETURNS_THE_NONCE
  }

  static final LoginClient CLIENT =
      new LoginClient("bot.client", new Secret("a-secret-of-the-client-that-is-long-enough"));

  private static final RSAKey KEY = key("2026");
  private static final RSAKey FOREIGN = key("2026");
  private static final String ROOT = "/whmcs/oauth/";

  private record User(String id, String email, List<String> owned, List<String> seen) {
    String subject() {
      return "uuid-of-user-" + id;
    }
  }

  private record Login(User user, Map<String, String> asked) {}

  private final List<User> users = new ArrayList<>();
  private final Map<String, Login> codes = new HashMap<>();
  private final Map<String, User> accesses = new HashMap<>();
  private Optional<User> loggedIn = Optional.empty();
  private Optional<Flaw> flaw = Optional.empty();
  private Optional<Habit> habit = Optional.empty();
  private String redirect = "";
  private int made;

  // ---- what there is

  /**
   * @param owned the accounts that are his
   * @param seen those that others let him see
   */
  public synchronized void user(String id, String email, List<String> owned, List<String> seen) {
    users.removeIf(each -> each.id().equals(id));
    users.add(new User(id, email, owned, seen));
  }

  /** Who is logged in in the browser. */
  public synchronized void comes(String user) {
    loggedIn = users.stream().filter(each -> each.id().equals(user)).findFirst();
  }

  /** Where browsers may be sent back to. */
  public synchronized void redirectTo(URI page) {
    redirect = page.toString();
  }

  synchronized void has(Flaw one) {
    flaw = Optional.of(one);
  }

  synchronized void does(Habit one) {
    habit = Optional.of(one);
  }

  /** As an operator sets it. */
  public static Map<String, String> credentials() {
    return Map.of(
        "BOT_WHMCS_LOGIN_CLIENT", CLIENT.id(), "BOT_WHMCS_LOGIN_SECRET", CLIENT.secret().reveal());
  }

  /** The users whose names or addresses begin like this. */
  synchronized List<ObjectNode> search(String start) {
    return users.stream()
        .filter(user -> user.email().toLowerCase().startsWith(start.toLowerCase()))
        .map(StandInLogin::row)
        .toList();
  }

  private static ObjectNode row(User user) {
    var row =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", Integer.parseInt(user.id()))
            .put("firstname", "User")
            .put("email", user.email());
    var clients = row.putArray("clients");
    user.owned().forEach(id -> clients.addObject().put("id", id).put("isOwner", true));
    user.seen().forEach(id -> clients.addObject().put("id", id).put("isOwner", false));
    return row;
  }

  // ---- what is called

  static boolean serves(RecordedRequest request) {
    return request.getTarget().startsWith(ROOT);
  }

  synchronized MockResponse serve(RecordedRequest request, Map<String, String> form) {
    var url = request.getUrl();
    return switch (url.encodedPath().substring(ROOT.length())) {
      case "openid-configuration.php" -> discovery(url);
      case "authorize.php" -> authorize(url);
      case "token.php" -> token(url, form);
      case "certs.php" -> certs();
      case "userinfo.php" -> userInfo(request);
      default -> new MockResponse.Builder().code(404).build();
    };
  }

  private MockResponse discovery(HttpUrl url) {
    if (is(Flaw.DISCOVERY_IS_A_PAGE)) {
      return page("<!DOCTYPE html><html><body>Down for maintenance</body></html>");
    }
    if (is(Flaw.DISCOVERY_IS_FORBIDDEN)) {
      return new MockResponse.Builder().code(403).body("<html>no</html>").build();
    }
    var told =
        JsonNodeFactory.instance
            .objectNode()
            .put("issuer", issuer(url))
            .put("authorization_endpoint", at(url, "authorize.php"))
            .put(
                "token_endpoint",
                is(Flaw.TOKENS_WITHOUT_HTTPS)
                    ? "http://billing.example.com/oauth/token.php"
                    : at(url, "token.php"))
            .put("userinfo_endpoint", at(url, "userinfo.php"))
            .put("jwks_uri", at(url, "certs.php"));
    told.putArray("response_types_supported");
    return json(told);
  }

  private static String issuer(HttpUrl url) {
    return url.resolve("/whmcs").toString();
  }

  private static String at(HttpUrl url, String page) {
    return url.resolve(ROOT + page).toString();
  }

  /** Asks nobody who is logged in whether we may know it: he has said yes before. */
  private MockResponse authorize(HttpUrl url) {
    var asked = new HashMap<String, String>();
    url.queryParameterNames().forEach(name -> asked.put(name, url.queryParameter(name)));
    if (!CLIENT.id().equals(asked.get("client_id"))
        || !redirect.equals(asked.get("redirect_uri"))
        || !"code".equals(asked.get("response_type"))
        || !List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid")
        || asked.getOrDefault("state", "").isEmpty()) {
      return page("<!DOCTYPE html><html><body>Oops, something is wrong</body></html>");
    }
    if (loggedIn.isEmpty()) {
      return page("<!DOCTYPE html><html><body>Please log in</body></html>");
    }
    var code = "code-" + ++made;
    codes.put(code, new Login(loggedIn.get(), asked));
    return new MockResponse.Builder()
        .code(302)
        .addHeader(
            "Location",
            HttpUrl.get(redirect)
                .newBuilder()
                .addQueryParameter("code", code)
                .addQueryParameter("state", asked.get("state"))
                .build()
                .toString())
        .build();
  }

  private MockResponse token(HttpUrl url, Map<String, String> form) {
    if (is(Flaw.A_PAGE_FOR_TOKENS)) {
      return page("<!DOCTYPE html><html><body>Down for maintenance</body></html>");
    }
    if (is(Flaw.TOKENS_ELSEWHERE)) {
      return new MockResponse.Builder()
          .code(307)
          .addHeader("Location", "http://localhost:1/oauth/token.php")
          .build();
    }
    if (!CLIENT.id().equals(form.get("client_id"))
        || !CLIENT.secret().reveal().equals(form.get("client_secret"))) {
      return error("invalid_client");
    }
    var login = Optional.ofNullable(codes.remove(form.get("code")));
    if (login.filter(each -> fits(each, form)).isEmpty()) {
      return error("invalid_grant");
    }
    var access = "access-" + ++made;
    accesses.put(access, login.get().user());
    var told =
        JsonNodeFactory.instance
            .objectNode()
            .put("access_token", access)
            .put("token_type", "Bearer")
            .put("expires_in", 3600);
    if (!is(Flaw.NO_ID_TOKEN)) {
      told.put("id_token", idToken(url, login.get()));
    }
    return json(told);
  }

  private static boolean fits(Login login, Map<String, String> form) {
    var verifier = form.getOrDefault("code_verifier", "");
    var challenge = ByteString.encodeUtf8(verifier).sha256().base64Url().replace("=", "");
    return "authorization_code".equals(form.get("grant_type"))
        && login.asked().get("redirect_uri").equals(form.get("redirect_uri"))
        && challenge.equals(login.asked().get("code_challenge"));
  }

  private static MockResponse error(String word) {
    return new MockResponse.Builder()
        .code(400)
        .addHeader("Content-Type", "application/json")
        .body("{\"error\":\"%s\",\"error_description\":\"It is wrong\"}".formatted(word))
        .build();
  }

  private String idToken(HttpUrl url, Login login) {
    var claims = claims(url, login);
    if (is(Flaw.NOT_SIGNED)) {
      return new PlainJWT(claims).serialize();
    }
    try {
      if (is(Flaw.SIGNED_WITH_THE_CLIENTS_SECRET)) {
        return signed(JWSAlgorithm.HS256, claims, new MACSigner(CLIENT.secret().reveal()));
      }
      if (is(Flaw.SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET)) {
        var secret = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        return signed(JWSAlgorithm.HS256, claims, new MACSigner(secret));
      }
      var key = is(Flaw.SIGNED_WITH_A_FOREIGN_KEY) ? FOREIGN : KEY;
      return signed(JWSAlgorithm.RS256, claims, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, JWSSigner signer)
      throws JOSEException {
    var header = new JWSHeader.Builder(algorithm);
    if (habit.equals(Optional.of(Habit.NAMES_ITS_KEY))) {
      header.keyID(KEY.getKeyID());
    }
    var token = new SignedJWT(header.build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  private JWTClaimsSet claims(HttpUrl url, Login login) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(is(Flaw.OF_ANOTHER_ISSUER) ? "https://evil.example.com" : issuer(url))
            .audience(audience());
    if (!is(Flaw.WITHOUT_END)) {
      var left = Duration.ofMinutes(is(Flaw.EXPIRED) ? -2 : 60);
      claims.expirationTime(Date.from(Instant.now().plus(left)));
    }
    if (!is(Flaw.WITHOUT_SUBJECT)) {
      claims.subject(login.user().subject());
    }
    if (is(Flaw.OF_ANOTHER_LOGIN)) {
      claims.claim("nonce", "another");
    }
    if (habit.equals(Optional.of(Habit.RETURNS_THE_NONCE))) {
      claims.claim("nonce", login.asked().get("nonce"));
    }
    return claims.build();
  }

  private List<String> audience() {
    if (is(Flaw.FOR_ANOTHER_CLIENT)) {
      return List.of("another.client");
    }
    return is(Flaw.FOR_ANOTHER_CLIENT_TOO)
        ? List.of(CLIENT.id(), "another.client")
        : List.of(CLIENT.id());
  }

  private MockResponse certs() {
    if (is(Flaw.KEYS_THAT_HANG)) {
      return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    }
    if (is(Flaw.KEYS_THAT_ARE_NONE)) {
      return new MockResponse.Builder().body("{\"keys\":\"none\"}").build();
    }
    if (is(Flaw.KEYS_WITHOUT_END)) {
      return new MockResponse.Builder()
          .body(new Buffer().writeUtf8("{\"keys\":[],\"x\":\"" + "0".repeat(1 << 20) + "\"}"))
          .build();
    }
    return new MockResponse.Builder().body(new JWKSet(KEY.toPublicJWK()).toString()).build();
  }

  private MockResponse userInfo(RecordedRequest request) {
    var authorization = Optional.ofNullable(request.getHeaders().get("Authorization")).orElse("");
    var user = accesses.get(authorization.replace("Bearer ", ""));
    if (user == null) {
      return new MockResponse.Builder().code(401).body("{\"error\":\"invalid_token\"}").build();
    }
    var told =
        JsonNodeFactory.instance
            .objectNode()
            .put("sub", is(Flaw.USER_INFO_OF_ANOTHER) ? "uuid-of-user-99" : user.subject())
            .put("name", "User");
    if (!is(Flaw.USER_INFO_WITHOUT_ADDRESS)) {
      told.put("email", user.email());
    }
    return json(told);
  }

  private boolean is(Flaw one) {
    return flaw.equals(Optional.of(one));
  }

  private static MockResponse json(ObjectNode body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body.toString())
        .build();
  }

  private static MockResponse page(String html) {
    return new MockResponse.Builder().addHeader("Content-Type", "text/html").body(html).build();
  }

  private static RSAKey key(String name) {
    try {
      return new RSAKeyGenerator(2048).keyID(name).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
