package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Witness;
import com.smartxhosting.bot.words.Words;
import java.util.regex.Pattern;

/**
 * Writes into WHMCS's activity log what customers have done in a chat, so that the company's people
 * see it where they look. A line that WHMCS does not take is missing there and nowhere else: our
 * own journal has them all.
 */
record ActivityLog(Dealings dealings, Words words) implements Witness {

  private static final int LONGEST = 400;

  /** What a web page or a template would not take for text. */
  private static final Pattern MARKUP = Pattern.compile("[<>{}\\p{Cntrl}]+");

  @Override
  public void ended(Effect<?, ?> effect, Actor actor, Outcome<?> outcome) {
    if (outcome instanceof Outcome.Ok) {
      note(effect, actor);
    }
  }

  private void note(Effect<?, ?> effect, Actor actor) {
    actor
        .customer()
        .map(Customer::id)
        .filter(Ledger::isNumber)
        .ifPresent(client -> write(client, line(effect, actor)));
  }

  private String line(Effect<?, ?> effect, Actor actor) {
    var what = MARKUP.matcher(words.plain(effect.title(), "en")).replaceAll(" ");
    var whole =
        effect.service().isEmpty()
            ? "Chat assistant (%s): %s".formatted(actor.channel(), what)
            : "Chat assistant (%s): %s, service %s"
                .formatted(actor.channel(), what, effect.service());
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
  }

  private void write(String client, String line) {
    var call = Call.of("LogActivity").with("clientid", client).with("description", line);
    Thread.ofVirtual()
        .name("activity")
        .start(
            () ->
                dealings.write(
                    call, _ -> line, message -> dealings.incidents().failed(call, message)));
  }
}
