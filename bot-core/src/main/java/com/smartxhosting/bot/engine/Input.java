package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can reach a conversation. */
public sealed interface Input {

  /** What a customer does; stored in the inbox before the channel is told that it arrived. */
  sealed interface Customers extends Input {}

  /** A dialog asked for by name, with what is known already, as by a link. */
  record Start(String dialog, Answers given) implements Customers {}

  /**
   * What somebody has handed over to the customer was brought here, as by a link that opens this
   * chat.
   *
   * @param key the link's token, or a code as it was typed
   */
  record Brought(Secret key) implements Customers {}

  /**
   * A command with words for its options, as a channel that knows them by name hands it over.
   *
   * @param command its name, without the slash
   * @param options what was given, by the names of the options; looked up like typed words
   */
  record Called(String command, Map<String, String> options) implements Customers {
    public Called {
      options = Map.copyOf(options);
    }
  }

  /**
   * A button.
   *
   * @param key the turn whose screen it was on and its name, as {@code turn:name}
   */
  record Press(String key) implements Customers {}

  /** A line of text: an answer, a command, the label or the number of a button. */
  record Typed(String text) implements Customers {
    @Override
    public String toString() {
      return "Typed[" + text.length() + " characters]"; // it may be a password
    }
  }

  /**
   * A filled-in sheet: a Discord modal or a web form.
   *
   * @param key the sheet of a {@link com.smartxhosting.bot.channel.Card}, as {@code turn:name}
   * @param texts what stands in its lines, by their names
   */
  record Sheet(String key, Map<String, String> texts) implements Customers {
    public Sheet {
      texts = Map.copyOf(texts);
    }

    @Override
    public String toString() {
      return "Sheet" + texts.keySet(); // a line may hold a password
    }
  }

  /** A file, or a text that stands for one. */
  record Handed(Document document) implements Customers {}

  /**
   * A file that lies at the channel, which is asked for it only where one is awaited that fits.
   *
   * @param type its media type, as the channel says; may be empty
   * @param size in bytes; 0 when the channel does not say
   * @param reference what the channel finds it by; its own business
   */
  record Offered(String name, String type, long size, String reference) implements Customers {

    public boolean isTooLarge() {
      return size > Document.LARGEST;
    }

    Offered of(long known) {
      return new Offered(name, type, known, reference);
    }

    /** What to call it. */
    Text label() {
      return size == 0
          ? Text.words(name)
          : Text.of("kernel.document.label").with("name", name).with("size", Document.sized(size));
    }

    @Override
    public String toString() {
      return "Offered[" + size + " bytes]"; // the reference may let in whoever has it
    }
  }

  /**
   * What is secret about the present screen was fetched on a page of ours.
   *
   * @param file the name of the file; empty for values that were shown
   */
  record Collected(String file) implements Customers {}

  /** Something that cannot be read here: a photo, a sticker, a voice message. */
  record Unreadable(String kind) implements Customers {}

  /** An outcome, and what it changes about who the customer is. */
  record Settled(String key, Outcome<?> outcome, List<Consequence> consequences) implements Input {
    public Settled {
      consequences = List.copyOf(consequences);
    }
  }

  /** The lifetime of a place may have passed. */
  record Expired() implements Input {}

  /**
   * A word from elsewhere, such as that another chat took over, and what it changes about who the
   * customer is.
   *
   * @param notices what it tells of the notices that the store keeps until they are told; told only
   *     while all of them still wait, so that nothing is told twice
   */
  record Told(Text word, List<Consequence> consequences, List<String> notices) implements Input {
    public Told {
      consequences = List.copyOf(consequences);
      notices = List.copyOf(notices);
    }

    public Told(Text word, List<Consequence> consequences) {
      this(word, consequences, List.of());
    }

    /** A word with the buttons that act on it. */
    public static Told offering(Text word, List<Offer> offers) {
      return new Told(word, offers.stream().<Consequence>map(Consequence.Offered::new).toList());
    }

    public Told telling(List<String> kept) {
      return new Told(word, consequences, kept);
    }
  }

  /** What an effect changes about the conversation itself. Only handlers can say so. */
  sealed interface Consequence {
    record Linked(Customer customer, Instant at) implements Consequence {}

    record Verified(Instant at) implements Consequence {}

    record Unlinked() implements Consequence {}

    /**
     * @param language a BCP 47 tag
     */
    record Speaks(String language) implements Consequence {}

    /** A button stands beside what is said of it, until the customer does something. */
    record Offered(Offer offer) implements Consequence {}
  }
}
