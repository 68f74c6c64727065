package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Codes;
import com.smartxhosting.bot.conversations.account.Proofs;
import com.smartxhosting.bot.conversations.guidance.Doors.Door;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.pages.PageLinks;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running web server with what stands behind it, and a client that follows no redirect. */
final class Premises implements AutoCloseable {

  static final Vault VAULT = Vault.ofRandomKey();
  static final String CHAT = "telegram:4242";
  static final Actor ADA = chat(Optional.of(SmallHosting.ADA));

  final HandClock clock = new HandClock();
  final SmallHosting hosting = new SmallHosting();
  final AtomicBoolean healthy = new AtomicBoolean(true);
  final WebServer server;
  final PageLinks links;
  final SmallWebsite website = new SmallWebsite();
  final VisitLinks visits;
  final Standstill conversation = new Standstill(CHAT);

  private final Map<String, Holders.Holder> holders = new ConcurrentHashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();

  /** Whoever was let in. */
  final List<Destination> letIn = new CopyOnWriteArrayList<>();

  final AtomicBoolean barred = new AtomicBoolean();

  private final Porter porter =
      new Porter() {
        @Override
        public boolean bars(Customer customer) {
          return barred.get();
        }

        @Override
        public void letIn(Actor by, Destination destination) {
          letIn.add(destination);
        }
      };

  Premises(WebSettings settings, List<Webhook> webhooks) {
    var stored = new LinksInMemory();
    var tokens = new Tokens(VAULT);
    var desk =
        new LinkDesk(
            stored, tokens, chat -> Optional.ofNullable(holders.get(chat)), hosting, porter, clock);
    var secrets =
        new SecretDesk(
            new Places(VAULT),
            conversation,
            chat -> Optional.ofNullable(holders.get(chat)),
            conversation,
            clock);
    var kept = new VisitsInMemory();
    var passes = new Passes(VAULT);
    var visitDesk =
        new VisitDesk(
            kept,
            passes,
            chat -> Optional.ofNullable(holders.get(chat)),
            website,
            new Proofs(new ChallengesInMemory(), new Codes(VAULT, new Random(5)), clock),
            this::address,
            clock);
    server =
        new WebServer(
            settings,
            new Site(
                desk,
                Optional.of(visitDesk),
                token ->
                    List.of(
                        new Door(
                            Text.words("Telegram"),
                            new Secret("https://t.me/tea_bot?start=" + token.reveal()))),
                new Words(
                    ZoneOffset.UTC,
                    List.of("en"),
                    List.of(
                        Site.BUNDLE,
                        "com.smartxhosting.bot.kernel",
                        "com.smartxhosting.bot.conversations.account.texts",
                        "com.smartxhosting.bot.conversations.login.texts")),
                Optional.of(hosting),
                Optional.of(hosting),
                webhooks,
                () -> Optional.of(secrets),
                healthy::get,
                clock));
    this.visits = new VisitLinks(kept, passes, clock, server::address);
    this.links = new StoredPageLinks(stored, tokens, clock, server::address);
    nowHeldBy(Optional.of(SmallHosting.ADA));
  }

  private PublicAddress address() {
    return server.address();
  }

  static Premises local() {
    return new Premises(WebSettings.LOCAL, List.of());
  }

  /** Whom the chat is linked to from now on. */
  void nowHeldBy(Optional<Customer> customer) {
    holders.put(CHAT, new Holders.Holder(chat(customer), ""));
  }

  private static Actor chat(Optional<Customer> customer) {
    var stranger = Actor.stranger("telegram", "4242");
    return customer.map(whom -> stranger.become(whom, new HandClock().instant())).orElse(stranger);
  }

  /** A fresh link to Ada's Plesk, as a path. */
  String link(String key) {
    return link(key, SmallHosting.SERVICE);
  }

  String link(String key, ServiceId service) {
    return link(key, new Destination.Login(service, Target.PLESK, SmallHosting.DOMAIN));
  }

  String link(String key, Destination destination) {
    return switch (links.create(key, ADA, destination)) {
      case Outcome.Ok<PageLinks.Link>(var made) -> URI.create(made.address().reveal()).getRawPath();
      case Outcome<PageLinks.Link> other -> throw new AssertionError(other);
    };
  }

  /** A fresh link to the login of the company's website, as a path. */
  String visit(String key) {
    return switch (visits.link(key, ADA)) {
      case Outcome.Ok<PageLinks.Link>(var made) -> URI.create(made.address().reveal()).getRawPath();
      case Outcome<PageLinks.Link> other -> throw new AssertionError(other);
    };
  }

  /** The chat is forgotten, as after long silence. */
  void forgetChat() {
    holders.clear();
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, new byte[0], headers);
  }

  HttpResponse<String> post(String path, String... headers)
      throws IOException, InterruptedException {
    return send("POST", path, new byte[0], headers);
  }

  HttpResponse<String> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
