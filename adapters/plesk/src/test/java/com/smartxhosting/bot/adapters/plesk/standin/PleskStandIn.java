package com.smartxhosting.bot.adapters.plesk.standin;

import com.smartxhosting.bot.adapters.plesk.PleskSettings.Server;
import com.smartxhosting.bot.adapters.plesk.wire.Credentials;
import com.smartxhosting.bot.adapters.plesk.wire.Trust;
import com.smartxhosting.bot.secret.Secret;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** A Plesk server that keeps what it is told, over HTTPS, and goes wrong when it is told to. */
public final class PleskStandIn implements AutoCloseable {

  public static final String KEY = "5f4cbe9c-7b1d-4e3f-9a55-1f0c7a0d9e11";

  static {
    // or the JDK's server waits 40 ms before the second half of many an answer
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int FLOOD = 50 << 20;
  private static final byte[] PAGE =
      "<!DOCTYPE html><html><body>Plesk is being updated</body></html>"
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] BOMB = bomb();

  private final World world = new World();
  private final List<String> effects = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final Deque<Optional<Mishap>> writes = new ArrayDeque<>();
  private final Deque<Optional<Mishap>> reads = new ArrayDeque<>();
  private final Semaphore hanging = new Semaphore(0);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Certificates certificates;
  private final HttpsServer server;
  private final XmlDesk xml;
  private final RestDesk rest;
  private final boolean restServed;
  private final Vault vault;
  private final ShopWindow websites;
  private boolean aboutToFallIll;
  private boolean ill;
  private volatile boolean hangs;
  private volatile CountDownLatch released = new CountDownLatch(1);

  private PleskStandIn(Dialect dialect, boolean restServed, Certificates certificates) {
    this.restServed = restServed;
    this.certificates = certificates;
    var zones = new Zones(world, effects);
    this.vault = new Vault(world, effects);
    this.xml = new XmlDesk(world, zones, vault, dialect, effects);
    this.rest = new RestDesk(world, zones, vault);
    this.websites = new ShopWindow(this::shown, threads);
    try {
      this.server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setHttpsConfigurator(new HttpsConfigurator(certificates.context()));
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public static PleskStandIn modern() {
    return new PleskStandIn(Dialect.NEW, true, Certificates.GOOD);
  }

  /** Without REST, and with the answers of an older version. */
  public static PleskStandIn old() {
    return new PleskStandIn(Dialect.OLD, false, Certificates.GOOD);
  }

  public static PleskStandIn expired() {
    return new PleskStandIn(Dialect.NEW, true, Certificates.EXPIRED);
  }

  /** As an operator would set it up. */
  public Server settings(String name) {
    return new Server(
        name,
        address(),
        new Credentials.Key(new Secret(KEY)),
        new Trust.Issuers(List.of(certificates.issuer())));
  }

  public URI address() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  /** The port at which websites are served encrypted. */
  public int websites() {
    return websites.port();
  }

  /** From now on nobody answers for the websites. */
  public void closeWebsites() {
    websites.close();
  }

  /** From now on no certificate is issued, with these words on why. */
  public synchronized void failIssuing(String words) {
    rest.shell().failIssuing(words);
  }

  /** What was given to the command line. */
  public synchronized List<String> commands() {
    return rest.shell().given();
  }

  private synchronized Optional<Vault.Shown> shown(String host) {
    return vault.shown(host);
  }

  public Certificates certificates() {
    return certificates;
  }

  /** What the server keeps, looked at or changed while nobody else does either. */
  public synchronized void arrange(Consumer<World> work) {
    work.accept(world);
  }

  /** Sets a customer's webspace up, and tells its number. */
  public synchronized int customer(
      String login, String ftpLogin, long mailboxes, long size, int records, List<String> domains) {
    return world.space(login, ftpLogin, mailboxes, size, records, domains);
  }

  /** Sets a webspace of the administrator's own up. */
  public synchronized int administrators(String ftpLogin, String domain) {
    return world.space(World.ADMIN, ftpLogin, -1, -1, -1, List.of(domain));
  }

  public synchronized int record(
      String domain, String type, String host, String value, String opt, long ttl) {
    var id = world.number();
    var site = world.domain(domain).orElseThrow();
    world.records.put(id, new World.Rec(id, site.id, type, host, value, opt, ttl));
    return id;
  }

  public synchronized void mailbox(
      String domain, String local, long used, long quota, String description) {
    world
        .domain(domain)
        .orElseThrow()
        .boxes
        .put(local, new World.Box(world.number(), "", used, quota, false, description));
  }

  public synchronized void wordpress(String domain, String owner) {
    world.installations.add(new World.Installation(world.number(), domain, owner));
  }

  /** Has it believe another time, which only new certificates tell. */
  public synchronized void keepTime(InstantSource clock) {
    vault.keepTime(clock);
  }

  /** Sets where the websites of a domain's webspace are served. */
  public synchronized void serveAt(String domain, String address) {
    world.spaces.get(world.domain(domain).orElseThrow().space).address = address;
  }

  /** Has Let's Encrypt have signed for a domain, and for its www host. */
  public synchronized void letsEncrypt(String domain) {
    var site = world.domain(domain).orElseThrow();
    vault.lay(site, List.of(site.ascii, "www." + site.ascii), Duration.ofDays(30));
  }

  /** Lays a certificate under another name beside a domain's own. */
  public synchronized void bought(String domain, String name) {
    vault.copy(world.domain(domain).orElseThrow(), name);
  }

  /** Secures a domain's mail with one of its certificates, as a person does in the panel. */
  public synchronized void secureMail(String domain, String certificate) {
    world.domain(domain).orElseThrow().mailCertificate = certificate;
  }

  public synchronized void suspend(int space) {
    world.spaces.get(space).status = 16;
  }

  /** Moves a domain to another webspace, as a person does in the panel. */
  public synchronized void give(String domain, int space) {
    var moved = world.domain(domain).orElseThrow();
    world.domains.put(moved.id, new World.Domain(moved.id, space, moved.ascii));
  }

  public synchronized void withoutWebmail(String domain) {
    world.domain(domain).orElseThrow().webmail = "none";
  }

  public synchronized boolean admits(String address, Secret password) {
    var at = address.indexOf('@');
    return at > 0
        && world
            .domain(address.substring(at + 1))
            .map(site -> site.boxes.get(address.substring(0, at)))
            .filter(box -> box.password().equals(password.reveal()))
            .isPresent();
  }

  /** How many records say this. */
  public synchronized long records(String host, String value) {
    return world.records.values().stream()
        .filter(record -> record.host().equals(host) && record.value().equals(value))
        .count();
  }

  public synchronized boolean hasMailbox(String domain, String local) {
    return world.domain(domain).orElseThrow().boxes.containsKey(local);
  }

  public synchronized boolean hasCertificate(String domain, String name) {
    return world.domain(domain).orElseThrow().certificates.containsKey(name);
  }

  /** The name of the certificate that a website shows. */
  public synchronized String shownAt(String domain) {
    return world.domain(domain).orElseThrow().certificate;
  }

  public synchronized Map<String, Object> everythingOf(int space) {
    return world.everythingOf(space);
  }

  /** The quota of a mailbox as it was sent, in whatever unit. */
  public synchronized long quota(String address) {
    var at = address.indexOf('@');
    return world
        .domain(address.substring(at + 1))
        .orElseThrow()
        .boxes
        .get(address.substring(0, at))
        .quota();
  }

  public synchronized Optional<World.Session> lastSession() {
    return world.sessions.isEmpty() ? Optional.empty() : Optional.of(world.sessions.getLast());
  }

  /** Every change that was made, whosever. */
  public List<String> effects() {
    return List.copyOf(effects);
  }

  /** What was wrong with the requests, by the server's own documents. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Methods and paths, in the order in which they came. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public int calls() {
    return calls.get();
  }

  public synchronized void nextWrite(Mishap mishap) {
    writes.add(Optional.of(mishap));
  }

  /** Lets the next change pass, and the one after it go wrong. */
  public synchronized void nextWriteButOne(Mishap mishap) {
    writes.add(Optional.empty());
    writes.add(Optional.of(mishap));
  }

  public synchronized void nextRead(Mishap mishap) {
    reads.add(Optional.of(mishap));
  }

  /** Once the next change has come, nothing can be asked any more, until {@link #recover}. */
  public synchronized void fallIllAtTheNextWrite() {
    aboutToFallIll = true;
  }

  /** All goes well again, whatever had been arranged. */
  public synchronized void recover() {
    aboutToFallIll = false;
    ill = false;
    writes.clear();
    reads.clear();
  }

  /** From now on every call hangs, until {@link #release}. */
  public void hang() {
    hanging.drainPermits();
    released = new CountDownLatch(1);
    hangs = true;
  }

  public void release() {
    hangs = false;
    released.countDown();
  }

  /** Waits until so many calls hang. */
  public void awaitHanging(int number) throws InterruptedException {
    hanging.acquire(number);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      calls.incrementAndGet();
      var body = exchange.getRequestBody().readAllBytes();
      asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      if (hangs) {
        waitForRelease();
      }
      if (!restServed && !isXml(exchange)) {
        send(exchange, 404, "text/html", PAGE);
        return;
      }
      if (!letIn(exchange)) {
        lockOut(exchange);
        return;
      }
      var mishap = mishap(exchange, body);
      if (mishap.isPresent()) {
        suffer(mishap.get(), exchange, body);
      } else {
        answer(exchange, body);
      }
    }
  }

  private void waitForRelease() {
    hanging.release();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isXml(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().equals("/enterprise/control/agent.php");
  }

  private static boolean letIn(HttpExchange exchange) {
    var header = isXml(exchange) ? "KEY" : "X-API-Key";
    return KEY.equals(exchange.getRequestHeaders().getFirst(header));
  }

  private void lockOut(HttpExchange exchange) throws IOException {
    if (isXml(exchange)) {
      send(
          exchange,
          200,
          "text/xml",
          bytes(xml.system(11003, "The secret key is invalid for this address.")));
    } else {
      send(exchange, 403, "application/json", bytes("{\"code\":403,\"message\":\"Forbidden\"}"));
    }
  }

  private synchronized Optional<Mishap> mishap(HttpExchange exchange, byte[] body) {
    var write =
        isXml(exchange)
            ? XmlDesk.writes(body)
            : RestDesk.writes(exchange.getRequestMethod(), exchange.getRequestURI());
    if (!write && ill) {
      return Optional.of(Mishap.MAINTENANCE);
    }
    ill |= write && aboutToFallIll;
    var queue = write ? writes : reads;
    return queue.isEmpty() ? Optional.empty() : queue.remove();
  }

  private void answer(HttpExchange exchange, byte[] body) throws IOException {
    if (isXml(exchange)) {
      send(exchange, 200, "text/xml; charset=UTF-8", bytes(answered(body)));
    } else {
      var said = done(exchange, body);
      said.location().ifPresent(address -> exchange.getResponseHeaders().set("Location", address));
      send(exchange, said.status(), "application/json", bytes(said.body()));
    }
  }

  private synchronized String answered(byte[] packet) {
    var answer = xml.answer(packet);
    if (answer.contains("<errcode>1014</errcode>")) {
      complaints.add(answer);
    }
    return answer;
  }

  private synchronized RestDesk.Said done(HttpExchange exchange, byte[] body) {
    var method = exchange.getRequestMethod();
    var address = exchange.getRequestURI();
    OpenApi.find().ifPresent(api -> complaints.addAll(api.complaints(method, address, body)));
    return rest.answer(method, address, body);
  }

  private byte[] whole(HttpExchange exchange, byte[] body) {
    return bytes(isXml(exchange) ? answered(body) : done(exchange, body).body());
  }

  private void suffer(Mishap mishap, HttpExchange exchange, byte[] body) throws IOException {
    switch (mishap) {
      case FAILS -> fail(exchange, body);
      case LOSES_REQUEST -> {}
      case LOSES_ANSWER -> whole(exchange, body);
      case BREAKS_OFF -> {
        var answer = whole(exchange, body);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer, 0, answer.length / 2);
        exchange.getResponseBody().flush();
      }
      case HANGS -> {
        whole(exchange, body);
        waitForRelease();
      }
      case SHOWS_PAGE -> send(exchange, 200, "text/html", PAGE);
      case MAINTENANCE -> send(exchange, 503, "text/html", PAGE);
      case FORBIDS -> send(exchange, 403, "text/html", PAGE);
      case REDIRECTS -> {
        exchange.getResponseHeaders().set("Location", "https://elsewhere.example/login.php");
        send(exchange, 302, "text/html", PAGE);
      }
      case FLOODS -> {
        whole(exchange, body);
        exchange.sendResponseHeaders(200, 0);
        flood(exchange.getResponseBody());
      }
      case BOMBS -> {
        whole(exchange, body);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, 200, "text/xml", BOMB);
      }
      case DECLARES -> {
        whole(exchange, body);
        send(exchange, 200, "text/xml", bytes(strange("<!ENTITY own \"1\">", "&own;")));
      }
      case INCLUDES -> {
        whole(exchange, body);
        send(
            exchange,
            200,
            "text/xml",
            bytes(strange("<!ENTITY file SYSTEM \"file:///etc/hostname\">", "&file;")));
      }
      case LOCKS_OUT -> lockOut(exchange);
    }
  }

  private void fail(HttpExchange exchange, byte[] body) throws IOException {
    if (isXml(exchange)) {
      send(exchange, 200, "text/xml", bytes(xml.failure(body)));
    } else {
      send(exchange, rest.failure().status(), "application/json", bytes(rest.failure().body()));
    }
  }

  private static String strange(String declaration, String text) {
    return "<?xml version=\"1.0\"?><!DOCTYPE packet [%s]><packet><server><get><result>"
            .formatted(declaration)
        + "<status>ok</status><id>%s</id></result></get></server></packet>".formatted(text);
  }

  private static void flood(OutputStream out) throws IOException {
    out.write(bytes("<packet>"));
    var much = bytes("<a>".repeat(1 << 18));
    for (int sent = 0; sent < FLOOD; sent += much.length) {
      out.write(much);
    }
  }

  private static byte[] bomb() {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      flood(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    websites.close();
    threads.close();
  }
}
