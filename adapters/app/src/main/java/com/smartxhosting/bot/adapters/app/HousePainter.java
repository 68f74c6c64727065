package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.app.charts.Charts;
import com.smartxhosting.bot.adapters.app.codes.QrCode;
import com.smartxhosting.bot.adapters.app.diagrams.Picture;
import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.channel.Painter;

/** Has each kind of picture drawn by who can. */
final class HousePainter implements Painter {

  @Override
  public byte[] png(Drawing drawing) {
    return switch (drawing) {
      case Drawing.Bars bars -> Charts.png(bars);
      case Drawing.Funnel funnel -> Charts.png(funnel);
      case Drawing.Qr(_, var address) -> QrCode.png(address);
      case Drawing.Plan(var diagram) -> Picture.png(diagram);
    };
  }
}
