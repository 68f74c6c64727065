package com.smartxhosting.bot.adapters.terminal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.smartxhosting.bot.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A QR code in half blocks, two rows of squares a line. */
final class QrText {

  /** Half of what the standard wants, which cameras take from screens. */
  private static final int QUIET = 2;

  private static final Map<EncodeHintType, ?> HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, QUIET);

  private QrText() {}

  /** No lines for one that does not fit the page: what it opens stands in words, too. */
  static List<String> of(Secret address, Page page) {
    BitMatrix squares;
    try {
      squares = new QRCodeWriter().encode(address.reveal(), BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException _) {
      return List.of(); // too long for any
    }
    var lines = new ArrayList<String>();
    for (int y = 0; squares.getWidth() <= page.width() && y < squares.getHeight(); y += 2) {
      lines.add(page.ink().onLight(line(squares, y, page.ink())));
    }
    return lines;
  }

  private static String line(BitMatrix squares, int y, Ink ink) {
    var line = new StringBuilder();
    for (int x = 0; x < squares.getWidth(); x++) {
      var above = ink.inks(squares.get(x, y));
      var below = y + 1 < squares.getHeight() && ink.inks(squares.get(x, y + 1));
      line.append(above ? below ? '█' : '▀' : below ? '▄' : ' ');
    }
    return line.toString();
  }
}
