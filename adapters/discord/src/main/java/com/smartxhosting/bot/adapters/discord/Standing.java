package com.smartxhosting.bot.adapters.discord;

import java.net.URI;
import java.time.Duration;

/**
 * What a bot can do on Discord as it stands.
 *
 * @param latency how long Discord took to answer
 * @param commands how many we have
 * @param published whether Discord lists the same
 */
public record Standing(
    Discord.Self self, Duration latency, int commands, Answer<Boolean> published) {

  /** For the operator, with what is missing and what to do about it. */
  public String words() {
    return "%s, answered in %d ms; %s; %s"
        .formatted(self.user().name(), latency.toMillis(), commandsInWords(), guildsInWords());
  }

  private String commandsInWords() {
    return switch (published) {
      case Answer.Done<Boolean>(var same) when same -> commands + " commands are listed";
      case Answer.Done<Boolean> _ ->
          commands + " commands are not listed yet: starting the bot publishes them";
      case Answer.Failed<Boolean>(var fault) -> "its commands cannot be read (" + fault + ")";
    };
  }

  /** Without a server in common nobody can write to it. */
  private String guildsInWords() {
    return self.guilds() == 0
        ? "it is on no server, so nobody can reach it: open " + invitation()
        : "on " + self.guilds() + " servers, whose members can write to it";
  }

  /** Commands and answers to them need no permission. */
  private URI invitation() {
    return URI.create(
        "https://discord.com/oauth2/authorize?client_id="
            + self.application()
            + "&scope=bot+applications.commands&permissions=0");
  }
}
