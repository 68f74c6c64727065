package com.smartxhosting.bot.adapters.app.metrics;

import com.smartxhosting.bot.adapters.app.settings.Problem;
import com.smartxhosting.bot.adapters.app.settings.Setting;
import com.smartxhosting.bot.adapters.app.settings.WrongSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * Serves the figures of this process in Prometheus's text format. They are counted only while this
 * is open. It has a port of its own, out of reach of the browsers that our pages are for.
 */
public final class MetricsServer implements AutoCloseable {

  private static final String PATH = "/metrics";
  private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final LogbackMetrics lines = new LogbackMetrics();
  private final HttpServer server;

  private MetricsServer(HttpServer server) {
    this.server = server;
    collections.bindTo(registry);
    lines.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    Metrics.addRegistry(registry);
    server.createContext(PATH, this::tell);
  }

  /**
   * @throws WrongSettings when nothing can be served at this address
   */
  public static MetricsServer open(InetSocketAddress address) {
    try {
      var metrics = new MetricsServer(HttpServer.create(address, 0));
      metrics.server.start();
      return metrics;
    } catch (IOException e) {
      throw new WrongSettings(
          new Problem(
              Setting.METRICS.variable(),
              "nothing can be served at %s:%d (%s)"
                  .formatted(address.getHostString(), address.getPort(), e.getMessage()),
              "Choose a port that is free, and an address of this machine."));
    }
  }

  private void tell(HttpExchange exchange) throws IOException {
    try (exchange) {
      var figures = registry.scrape().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", FORMAT);
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, figures.length);
      exchange.getResponseBody().write(figures);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    Metrics.removeRegistry(registry);
    lines.close();
    collections.close();
    registry.close();
  }
}
