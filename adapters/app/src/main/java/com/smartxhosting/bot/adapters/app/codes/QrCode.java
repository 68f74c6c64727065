package com.smartxhosting.bot.adapters.app.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.smartxhosting.bot.secret.Secret;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as a PNG picture. */
public final class QrCode {

  /** Pixels of one square: chats send pictures compressed, which blurs smaller ones. */
  private static final int SQUARE = 12;

  /** With the quiet zone of four squares that the standard wants. */
  private static final Map<EncodeHintType, ?> HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

  private static final int LIGHT = 0xffffff;

  private QrCode() {}

  public static byte[] png(Secret address) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn(squares(address)), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static BitMatrix squares(Secret address) {
    try {
      return new QRCodeWriter().encode(address.reveal(), BarcodeFormat.QR_CODE, 0, 0, HINTS);
    } catch (WriterException _) { // its words may hold the address
      throw new IllegalArgumentException("The address is too long for a QR code.");
    }
  }

  private static BufferedImage drawn(BitMatrix squares) {
    var side = squares.getWidth() * SQUARE;
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!squares.get(x / SQUARE, y / SQUARE)) {
          image.setRGB(x, y, LIGHT);
        }
      }
    }
    return image;
  }
}
