package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.discord.Interaction;
import com.smartxhosting.bot.adapters.discord.Listener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener what of all that Discord says is for us. */
final class Hearing implements Gateway.Ear {

  private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

  private final Listener listener;
  private final InOrder inOrder = new InOrder();

  Hearing(Listener listener) {
    this.listener = listener;
  }

  @Override
  public void hear(String type, JsonNode event) {
    try {
      switch (type) {
        case "INTERACTION_CREATE" -> interaction(event);
        case "MESSAGE_CREATE" ->
            Packets.message(event)
                .ifPresent(
                    message -> inOrder.add(message.author().id(), () -> listener.message(message)));
        default -> {
          // of no concern to customers
        }
      }
    } catch (RuntimeException e) {
      LOG.warn(
          "A packet {} makes no sense and is left out: {}", type, e.getClass().getSimpleName());
    }
  }

  private void interaction(JsonNode event) {
    var interaction = Packets.interaction(event);
    if (interaction.isEmpty()) {
      LOG.warn("An interaction of the unknown type {} is left out", event.path("type").asInt());
      return;
    }
    Runnable work = () -> listener.interaction(interaction.get());
    switch (interaction.get()) {
      // nobody waits for it to be acted upon, and he types on
      case Interaction.Autocomplete _ ->
          Thread.ofVirtual().name("discord-autocomplete").start(() -> InOrder.run(work));
      case Interaction.Command _,
          Interaction.Hand _,
          Interaction.Press _,
          Interaction.Choose _,
          Interaction.Submit _ ->
          inOrder.add(interaction.get().user().id(), work);
    }
  }
}
