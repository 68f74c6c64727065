package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.words.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word that opens a dialog from anywhere.
 *
 * @param name what follows the slash: {@code a-z}, digits and dashes
 * @param about a line for the channel's menu of commands
 * @param words what a customer may say instead, where no answer is awaited; lower case
 * @param manner what becomes of the dialog under way
 * @param options what may follow the command, in this order
 */
public record Command(
    String name,
    Text about,
    List<String> words,
    DialogId<Answers, ?> dialog,
    Manner manner,
    List<Option> options) {

  public Command {
    words = List.copyOf(words);
    options = List.copyOf(options);
  }

  public Command(
      String name, Text about, List<String> words, DialogId<Answers, ?> dialog, Manner manner) {
    this(name, about, words, dialog, manner, List.of());
  }

  /** What becomes of the dialog under way. */
  public enum Manner {
    /** It stays underneath and is shown again afterwards: help, a talk to a person. */
    ASIDE,
    /** It is left unless something of the customer's would be lost; then it stays underneath. */
    PLACE,
    /** Everything is left: home. */
    FRESH
  }

  /**
   * A word that may follow a command.
   *
   * @param name {@code a-z} and dashes
   * @param about a line for the channel's menu of commands
   * @param field for which it stands in the dialog
   * @param naming finds among what is the customer's own what the word names; empty for one that is
   *     taken as it is
   */
  public record Option(String name, Text about, String field, Optional<Listing.Naming> naming) {

    /** One that names something on a list of what is the customer's own. */
    public Option(String name, Text about, Listing list) {
      this(name, about, naming(name, list));
    }

    private Option(String name, Text about, Listing.Naming naming) {
      this(name, about, naming.field(), Optional.of(naming));
    }

    /** One that lets in whoever knows it, and is sealed. */
    public static Option key(String name, Text about, String field) {
      return new Option(name, about, field, Optional.empty());
    }

    private static Listing.Naming naming(String option, Listing list) {
      return list.naming()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "Option '%s' is looked up on the list '%s', which does not say what its rows are called. Add .names(...) to it."
                          .formatted(option, list.id())));
    }

    private Answers with(Answers given, String word) {
      return naming.isPresent() ? given.wanting(field, word) : given.sealed(field, word);
    }
  }

  public Command takes(Option... what) {
    return new Command(name, about, words, dialog, manner, List.of(what));
  }

  /** What the dialog is started with, given the words for some of the options. */
  Answers wanting(Map<String, String> said) {
    var given = Answers.NONE;
    for (var option : options) {
      var word = said.getOrDefault(option.name(), "").strip();
      given = word.isEmpty() ? given : option.with(given, word);
    }
    return given;
  }

  /** Words that follow the command fill its options in order, and the last takes what is left. */
  Map<String, String> inOrder(String line) {
    var said = new HashMap<String, String>();
    var parts = line.strip().split("\\s+", Math.max(1, options.size()));
    for (int i = 0; i < options.size() && i < parts.length; i++) {
      said.put(options.get(i).name(), parts[i]);
    }
    return said;
  }
}
