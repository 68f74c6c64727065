package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.regex.Pattern;

/** Reads what customers are to call an agent: a name, and nothing that could pass for more. */
public final class AgentName {

  static final int LONGEST = 30;

  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}' .-]{0," + (LONGEST - 1) + "}");

  private AgentName() {}

  public static Parsed<String> parse(String text) {
    var name = text.strip();
    return NAME.matcher(name).matches()
        ? valid(name)
        : invalid(Text.of("agents.name.wrong").with("most", LONGEST));
  }
}
