package com.smartxhosting.bot.adapters.web;

import static com.smartxhosting.bot.adapters.web.LinkPages.paragraph;

import com.smartxhosting.bot.engine.Incident;
import com.smartxhosting.bot.words.Text;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves our web pages and the webhooks of channels. */
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** How long requests under way may take to end when we stop. */
  private static final long LAST_CALL_MS = 5_000;

  private final WebSettings settings;
  private final Site site;
  private final CompletableFuture<Listening> running = new CompletableFuture<>();
  private final AtomicBoolean started = new AtomicBoolean();

  /** The port is kept, since the server forgets it as soon as it begins to stop. */
  private record Listening(Javalin server, int port) {
    void stop() {
      server.stop();
    }
  }

  /** Neither listens nor loads anything yet. */
  public WebServer(WebSettings settings, Site site) {
    this.settings = settings;
    this.site = site;
  }

  /**
   * Starts listening on a thread of its own and returns at once, so that a chat need not wait for
   * it. Starting again changes nothing.
   */
  public WebServer start() {
    if (started.compareAndSet(false, true)) {
      Thread.ofVirtual().name("web-start").start(this::listen);
    }
    return this;
  }

  /**
   * How our pages are reached; starts the server, if need be, and waits until it listens.
   *
   * @throws WebStartFailed when it could not start, with the reason
   */
  public PublicAddress address() {
    return PublicAddress.of(settings, port());
  }

  /**
   * The port listened on; starts the server, if need be, and waits until it listens.
   *
   * @throws WebStartFailed when it could not start, with the reason
   */
  public int port() {
    start();
    try {
      return running.join().port();
    } catch (CompletionException e) {
      throw new WebStartFailed(
          "The web server could not listen on %s, port %d: %s. Is the port taken? Choose another, or 0 for any that is free."
              .formatted(settings.host(), settings.port(), e.getCause()),
          e);
    }
  }

  /** Stops listening, and waits a little for what is under way. */
  @Override
  public void close() {
    if (started.get()) {
      running.thenAccept(Listening::stop).exceptionally(WebServer::neverListened).join();
    }
  }

  private static @Nullable Void neverListened(Throwable reported) {
    LOG.debug("There was nothing to stop");
    return null;
  }

  private void listen() {
    try {
      var server = Javalin.create(this::configure).start(settings.host(), settings.port());
      running.complete(new Listening(server, server.port()));
    } catch (RuntimeException | LinkageError e) {
      LOG.error(
          "The web server could not start on {}, port {}", settings.host(), settings.port(), e);
      running.completeExceptionally(e);
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(server -> server.setStopTimeout(LAST_CALL_MS));
    // in memory: what is secret must not lie in a folder for temporary files
    config.jetty.multipartConfig.maxInMemoryFileSize(SecretRoutes.LARGEST_REQUEST, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(SecretRoutes.LARGEST_REQUEST, SizeUnit.BYTES);
    mount(config.routes);
  }

  private void mount(RoutesConfig routes) {
    var layout = new Layout(site.words());
    var browsers = new BrowserAddress(settings.trustedProxies());
    routes.before(this::guard);
    var origin = new SameOrigin(settings.publicUrl());
    var guesses = new Guesses(site.clock());
    new LinkRoutes(site.links(), layout, browsers, origin, guesses).mount(routes);
    site.visits()
        .map(desk -> new VisitRoutes(desk, layout, browsers, origin, guesses, settings))
        .ifPresent(pages -> pages.mount(routes));
    site.secrets()
        .get()
        .ifPresent(desk -> new SecretRoutes(desk, layout, browsers, origin, guesses).mount(routes));
    new SharePages(site.doors(), layout).mount(routes);
    new RehearsalPage(layout).mount(routes);
    site.panel().ifPresent(panel -> new PretendPanelRoutes(panel, layout, browsers).mount(routes));
    site.till().ifPresent(till -> new PretendTillRoutes(till, layout).mount(routes));
    site.webhooks().forEach(webhook -> WebhookRoutes.mount(routes, webhook));
    routes.get("/health", this::health);
    routes.exception(HttpResponseException.class, (e, request) -> noPage(request, layout, e));
    routes.exception(Exception.class, (e, request) -> incident(request, layout, e));
  }

  /** What is true of every answer: it is kept nowhere, framed nowhere and told to nobody. */
  private void guard(Context request) {
    request
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", Layout.POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("X-Robots-Tag", "noindex");
    if (settings.https()) {
      request.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private void health(Context request) {
    var healthy = site.healthy().getAsBoolean();
    request
        .status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .result(healthy ? "ok" : "not well");
  }

  private static void noPage(Context request, Layout layout, HttpResponseException reason) {
    var status = HttpStatus.forStatus(reason.getStatus());
    layout.answer(
        request, new Page(status, Text.of("web.no-page.title"), paragraph("web.no-page.why")));
  }

  private static void incident(Context request, Layout layout, Exception bug) {
    var reference = Incident.log(LOG, "A page could not be made", bug);
    layout.answer(
        request,
        new Page(
            HttpStatus.INTERNAL_SERVER_ERROR,
            Text.of("web.incident.title"),
            paragraph("web.incident.why"),
            LinkPages.reference(reference)));
  }
}
