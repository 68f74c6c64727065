package com.smartxhosting.bot.adapters.app;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** What the camera of a phone reads from a picture. */
final class Camera {

  private Camera() {}

  static String reads(byte[] png) throws IOException, ReaderException {
    var image = ImageIO.read(new ByteArrayInputStream(png));
    int width = image.getWidth();
    var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
