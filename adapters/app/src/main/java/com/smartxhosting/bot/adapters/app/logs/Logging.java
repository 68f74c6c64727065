package com.smartxhosting.bot.adapters.app.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import com.smartxhosting.bot.adapters.app.settings.Settings.Logs;
import com.smartxhosting.bot.adapters.discord.DiscordChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends logs to a file in the data folder and to standard error. Never to standard output, which
 * belongs to the conversation.
 */
public final class Logging {

  private static final String PATTERN =
      "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %-30.30logger{29} %replace([%X{conversation}] ){'\\[\\] ',''}%msg%n";

  /** They tell more than anybody asks for. */
  private static final List<String> TALKATIVE =
      List.of(
          "org.telegram",
          "okhttp3",
          "io.javalin",
          "org.eclipse.jetty",
          "org.flywaydb",
          "com.zaxxer.hikari",
          "org.jline");

  /** They quote packets, with tokens and texts, in what they warn of; we say it in own words. */
  private static final List<String> INDISCREET = List.of(DiscordChannel.INDISCREET_LOGGERS);

  /** Who watches standard error. */
  public enum Watcher {
    /** Somebody who talks at this terminal, and wants to hear of trouble only. */
    CUSTOMER,
    /** An operator or his tools. */
    OPERATOR
  }

  private Logging() {}

  /**
   * Logs as set, from now on.
   *
   * @param folder the data folder
   */
  public static void start(Logs logs, Path folder, Watcher watcher) {
    var context = afresh();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    var level = Level.toLevel(logs.verbosity().name());
    root.setLevel(level);
    var screen = screen(context, encoder(context, logs.format()));
    screen.addFilter(
        from(
            switch (watcher) {
              case CUSTOMER -> Level.WARN;
              case OPERATOR -> level;
            }));
    screen.start();
    root.addAppender(screen);
    var file = file(context, folder.resolve("log"), encoder(context, logs.format()));
    file.start();
    root.addAppender(file);
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }

  /** Tells trouble alone, until the settings are known. */
  static void startEarly(LoggerContext context) {
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    var screen = screen(context, encoder(context, Logs.Format.LINES));
    screen.start();
    root.addAppender(screen);
  }

  private static LoggerContext afresh() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
    INDISCREET.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
    return context;
  }

  private static ConsoleAppender<ILoggingEvent> screen(
      LoggerContext context, Encoder<ILoggingEvent> encoder) {
    var screen = new ConsoleAppender<ILoggingEvent>();
    screen.setTarget("System.err");
    return named("screen", screen, context, encoder);
  }

  private static ThresholdFilter from(Level level) {
    var filter = new ThresholdFilter();
    filter.setLevel(level.levelStr);
    filter.start();
    return filter;
  }

  private static RollingFileAppender<ILoggingEvent> file(
      LoggerContext context, Path folder, Encoder<ILoggingEvent> encoder) {
    var file = new RollingFileAppender<ILoggingEvent>();
    file.setFile(folder.resolve("bot.log").toString());
    var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve("bot-%d{yyyy-MM-dd}.%i.log.gz").toString());
    rolling.setMaxFileSize(FileSize.valueOf("20MB"));
    rolling.setMaxHistory(30);
    rolling.setTotalSizeCap(FileSize.valueOf("200MB"));
    rolling.start();
    file.setRollingPolicy(rolling);
    return named("file", file, context, encoder);
  }

  private static <A extends OutputStreamAppender<ILoggingEvent>> A named(
      String name, A appender, LoggerContext context, Encoder<ILoggingEvent> encoder) {
    appender.setName(name);
    appender.setContext(context);
    appender.setEncoder(encoder);
    return appender;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, Logs.Format format) {
    var encoder =
        new MaskingEncoder(
            switch (format) {
              case LINES -> lines(context);
              case JSON -> json(context);
            });
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> lines(LoggerContext context) {
    var lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setCharset(StandardCharsets.UTF_8);
    lines.setPattern(PATTERN);
    return lines;
  }

  private static Encoder<ILoggingEvent> json(LoggerContext context) {
    var json = new LogstashEncoder();
    json.setContext(context);
    return json;
  }
}
