package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Notices;
import com.smartxhosting.bot.engine.Conversations;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Input.Told;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Reaches a customer's other chats through their conversations. */
final class ChatNotices implements Notices {

  private final CompletableFuture<Conversations> conversations = new CompletableFuture<>();

  /** Conversations need handlers, and some handlers need notices; so this comes last. */
  void reachThrough(Conversations opened) {
    conversations.complete(opened);
  }

  @Override
  public void tell(Actor chat, Text word) {
    conversations.join().tell(chat.conversation(), new Told(word, List.of())).join();
  }

  /** The same with what comes along with a notice. */
  void tell(Actor chat, Told told) {
    conversations.join().tell(chat.conversation(), told).join();
  }

  @Override
  public void offer(Actor chat, Text word, Offer offer) {
    conversations.join().tell(chat.conversation(), Told.offering(word, List.of(offer))).join();
  }

  @Override
  public void unlink(Actor chat, Text why) {
    conversations
        .join()
        .tell(chat.conversation(), new Told(why, List.of(new Consequence.Unlinked())))
        .join();
  }
}
