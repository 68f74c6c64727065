package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Capabilities.Handing;
import com.smartxhosting.bot.channel.Pages;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Screen.Handout.Privacy;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Shown;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.function.Supplier;

/**
 * Leads from a chat to pages where a secret is entered or a secret file is fetched.
 *
 * <p>At a terminal they would gain nothing: what is typed there is hidden, and files lie on the
 * customer's own disk.
 */
public final class SecretPages implements Pages {

  static final String PATH = "/secret/";

  private final Places places;
  private final Supplier<PublicAddress> address;

  /**
   * @param address {@link WebServer#address}, asked for each link: the port may not be known before
   *     the server listens
   */
  public SecretPages(Places places, Supplier<PublicAddress> address) {
    this.places = places;
    this.address = address;
  }

  @Override
  public Shown around(Session session, Shown shown) {
    var channel = Capabilities.named(session.actor().channel());
    if (!session.actor().linked() || channel.handing() == Handing.PATH) {
      return shown;
    }
    var screen = shown.screen();
    if (asksForSecret(screen)) {
      screen = screen.link(Text.of("web.secret.enter.link"), link(session));
    }
    if (givesSecret(screen)) {
      screen = screen.withoutSecrets().link(Text.of("web.secret.fetch.link"), link(session));
    }
    return shown.with(screen);
  }

  private Secret link(Session session) {
    return new Secret(address.get().of(PATH + places.token(session)));
  }

  static boolean asksForSecret(Screen<?> screen) {
    return screen
        .entry()
        .filter(entry -> entry.reading() == Entry.Reading.ANSWER)
        .filter(entry -> entry.inputs().stream().anyMatch(Entry.Input::secret))
        .isPresent();
  }

  private static boolean givesSecret(Screen<?> screen) {
    return !screen.reveals().isEmpty()
        || screen.handouts().stream().anyMatch(handout -> handout.privacy() == Privacy.SECRET);
  }
}
