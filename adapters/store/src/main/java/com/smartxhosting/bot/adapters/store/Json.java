package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** The kernel's own records as the database keeps them. */
final class Json {

  private final Vault vault;
  private final Codec codec;

  Json(Vault vault) {
    this.vault = vault;
    this.codec = new Codec(vault, List.of(Session.class, Arrival.class, Text.class, WayBack.class));
  }

  String session(Session session) {
    return codec.write(session, Session.class);
  }

  Session session(String json) {
    return codec.read(json, Session.class);
  }

  /** Sealed as a whole, since what a customer typed may be a password. */
  String arrival(Arrival arrival) {
    return vault.seal(codec.write(arrival, Arrival.class));
  }

  Arrival arrival(String sealed) {
    return codec.read(vault.open(sealed), Arrival.class);
  }

  /** Sealed, so that nobody who can write the journal decides what an undo restores. */
  String wayBack(WayBack way) {
    return vault.seal(codec.write(way, WayBack.class));
  }

  WayBack wayBack(String sealed) {
    return codec.read(vault.open(sealed), WayBack.class);
  }

  String text(Text text) {
    return codec.write(text, Text.class);
  }

  Text text(String json) {
    return codec.read(json, Text.class);
  }
}
