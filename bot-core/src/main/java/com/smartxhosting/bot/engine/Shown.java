package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/**
 * What a conversation looks like now: the same for the same session, however often asked.
 *
 * @param version goes into every button, so that presses on an older card can be told
 * @param offers the buttons beside the notice
 * @param leaf which part of a screen is wanted that is too long for its channel, from 0
 */
public record Shown(
    Screen<?> screen,
    Ways ways,
    Text notice,
    List<Offer> offers,
    long version,
    int leaf,
    String language) {

  /** The same place with another screen. */
  public Shown with(Screen<?> another) {
    return new Shown(another, ways, notice, offers, version, leaf, language);
  }

  /** Which ways the frame around the screen offers. */
  public record Ways(boolean back, boolean cancel, boolean home, boolean person, boolean end) {
    static final Ways NONE = new Ways(false, false, false, false, false);
  }
}
