package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** The ways into a chat with us that carry a token along. */
@FunctionalInterface
public interface Doors {

  /**
   * A way in.
   *
   * @param label what it is called, such as Telegram
   * @param address what is pressed or pasted
   */
  record Door(Text label, Secret address) {}

  /**
   * Those that there are now; a channel whose name is not known yet has none.
   *
   * @param token what is to be opened, of {@code A-Za-z0-9_-}
   */
  List<Door> to(Secret token);
}
