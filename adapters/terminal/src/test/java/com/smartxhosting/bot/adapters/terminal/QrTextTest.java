package com.smartxhosting.bot.adapters.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.smartxhosting.bot.adapters.terminal.Page.Ends;
import com.smartxhosting.bot.adapters.terminal.Page.Secrets;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QrTextTest {

  private static final Secret ADDRESS =
      new Secret("https://t.me/smartx_bot?start=s-AbCdEfGhIjKlMnOpQrStUv");

  private static final int QUIET = 2;

  @ParameterizedTest
  @EnumSource
  void a_camera_reads_the_address_from_the_lines(Ink ink) throws Exception {
    var lines = QrText.of(ADDRESS, new Page(80, Ends.WORDS_BROKEN, Secrets.SHOWN, ink));

    assertThat(new Decoder().decode(squares(lines, ink)).getText()).isEqualTo(ADDRESS.reveal());
    assertThat(lines).hasSizeLessThan(24);
  }

  @Test
  void what_does_not_fit_the_page_is_left_out() {
    assertThat(QrText.of(ADDRESS, new Page(30, Ends.WORDS_BROKEN, Secrets.SHOWN, Ink.PLAIN)))
        .isEmpty();
  }

  /** The code without its quiet zone, as it looks. */
  private static BitMatrix squares(List<String> lines, Ink ink) {
    var rows = lines.stream().map(line -> line.replaceAll("\033\\[[0-9;]*m", "")).toList();
    int side = rows.getFirst().length() - 2 * QUIET;
    var squares = new BitMatrix(side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        var square = rows.get((y + QUIET) / 2).charAt(x + QUIET);
        var inked = square == '█' || square == ((y + QUIET) % 2 == 0 ? '▀' : '▄');
        if (inked == (ink == Ink.COLOURS)) {
          squares.set(x, y);
        }
      }
    }
    return squares;
  }
}
