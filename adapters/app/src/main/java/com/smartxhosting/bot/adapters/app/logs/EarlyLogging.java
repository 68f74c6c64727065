package com.smartxhosting.bot.adapters.app.logs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Keeps Logback from its own beginning, which writes everything to standard output. Found by {@link
 * java.util.ServiceLoader}; without XML, which takes a tenth of a second to read.
 */
public final class EarlyLogging extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Logging.startEarly(context);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
