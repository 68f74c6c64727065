package com.smartxhosting.bot.adapters.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.Discord;
import com.smartxhosting.bot.adapters.discord.DiscordSettings;
import com.smartxhosting.bot.adapters.discord.standin.DiscordStandIn;
import java.time.Duration;

/**
 * Javacord between a stand-in for Discord and a desk. When it is closed, everything that was sent
 * must have been right.
 */
final class Stage implements AutoCloseable {

  final DiscordStandIn standIn = new DiscordStandIn();
  final Desk desk = new Desk();
  Discord discord = JavacordGateway.discord(settings());

  DiscordSettings settings() {
    return DiscordSettings.of(standIn.token())
        .through(standIn.proxy())
        .onlineWithin(Duration.ofSeconds(20));
  }

  Stage online() {
    discord.start(desk);
    return this;
  }

  Stage online(DiscordSettings settings) {
    discord = JavacordGateway.discord(settings);
    return online();
  }

  @Override
  public void close() {
    discord.close();
    standIn.close();
    assertThat(standIn.complaints()).isEmpty();
  }
}
