package com.smartxhosting.bot.adapters.app.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/** Masks all that another encoder has written: message, exception and fields alike. */
final class MaskingEncoder extends EncoderBase<ILoggingEvent> {

  private final Encoder<ILoggingEvent> inner;

  MaskingEncoder(Encoder<ILoggingEvent> inner) {
    this.inner = inner;
  }

  @Override
  public void start() {
    inner.start();
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    inner.stop();
  }

  @Override
  public byte[] headerBytes() {
    return inner.headerBytes();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    var written = new String(inner.encode(event), StandardCharsets.UTF_8);
    return Masking.masked(written).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return inner.footerBytes();
  }
}
