package com.smartxhosting.bot.adapters.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that a customer did with a command, a component or a modal, and waits for. */
public sealed interface Interaction {

  Context context();

  default Ticket ticket() {
    return context().ticket();
  }

  default User user() {
    return context().user();
  }

  /**
   * What every interaction tells.
   *
   * @param locale the language of his client, such as {@code es-419}; empty when it does not say
   * @param message the message that the component sits on or that the modal was opened from
   */
  record Context(Ticket ticket, User user, String locale, Place place, Optional<Sits> message) {}

  /** The message below a component. */
  record Sits(MessageId id, Visibility visibility) {}

  /** A slash command; options that the customer left out are not in it. */
  record Command(Context context, String name, Map<String, String> options) implements Interaction {
    @Override
    public String toString() {
      return "Command[" + name + ", " + options.keySet() + "]";
    }
  }

  /** A file handed over with a command, which leaves nothing where others could find it. */
  record Hand(Context context, Attached file) implements Interaction {
    @Override
    public String toString() {
      return "Hand[" + file.size() + " bytes]";
    }
  }

  /** A button. */
  record Press(Context context, String customId) implements Interaction {
    @Override
    public String toString() {
      return "Press[" + customId + "]";
    }
  }

  /** A choice in a select menu. */
  record Choose(Context context, String customId, List<String> values) implements Interaction {
    @Override
    public String toString() {
      return "Choose[" + customId + "]";
    }
  }

  /**
   * A modal that was sent off.
   *
   * @param inputs what stands in every input, by its custom id; an empty text where nothing does
   */
  record Submit(Context context, String customId, Map<String, String> inputs)
      implements Interaction {
    @Override
    public String toString() {
      return "Submit[" + customId + ", " + inputs.keySet() + "]";
    }
  }

  /**
   * A command that is being typed and asks for suggestions.
   *
   * @param options what stands in them so far, not yet checked by Discord
   * @param focused the option that he types in, whose value is in {@code options}
   */
  record Autocomplete(Context context, String name, Map<String, String> options, String focused)
      implements Interaction {
    @Override
    public String toString() {
      return "Autocomplete[" + name + ", " + focused + "]";
    }
  }
}
