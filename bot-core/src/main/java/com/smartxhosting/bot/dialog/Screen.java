package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the customer should be looking at, in no particular channel and no particular language. */
public record Screen<M>(
    Text title,
    List<Text> body,
    List<Fact> facts,
    List<Reveal> reveals,
    List<Handout> handouts,
    Optional<Picture> picture,
    List<Button<M>> buttons,
    List<Link> links,
    Optional<PassOn> passOn,
    Optional<Entry<M>> entry,
    Mood mood) {

  /** What kind of moment this is. */
  public enum Mood {
    /** The customer has the word. */
    OPEN,
    /** An answer from outside is awaited: nothing to press, no way back. */
    BUSY,
    /** Holds a secret: channels take it away after a minute. */
    FLEETING
  }

  /** A labelled value, for summaries. */
  public record Fact(Text label, Text value) {}

  /** A labelled secret, shown hidden where the channel can. */
  public record Reveal(Text label, Secret value) {}

  /** A file to take home. */
  public record Handout(Document document, Privacy privacy) {

    public enum Privacy {
      /** May stay in the chat, as a certificate. */
      OPEN,
      /** Goes away like a secret, as a private key. */
      SECRET
    }
  }

  /** A way out of the chat. */
  public record Link(Text label, Secret address) {}

  /**
   * Something to pass on to others, which opens a chat with us for whoever it reaches. Channels
   * that can carry a button in a message for others offer one that makes such a message; the rest
   * leave it out.
   *
   * @param label of the button that makes the message
   * @param key what opens it, of {@code A-Za-z0-9_-}
   */
  public record PassOn(Text label, Secret key) {}

  /** What channels draw, or write where they show no pictures. */
  public sealed interface Picture {

    /** Parts in their wholes. */
    record Bars(Text title, List<Bar> bars) implements Picture {
      public Bars {
        bars = List.copyOf(bars);
      }
    }

    /**
     * A part in its whole.
     *
     * @param used in the bar's own unit, as the label says
     * @param limit the whole, or 0 for no limit
     */
    record Bar(Text label, long used, long limit) {}

    /**
     * A code for the cameras of phones.
     *
     * @param address what they open; it may let in whoever has it
     */
    record Qr(Text title, Secret address) implements Picture {}

    /** How many came how far. */
    record Funnel(Text title, List<Stage> stages) implements Picture {
      public Funnel {
        stages = List.copyOf(stages);
      }
    }

    /**
     * How many came to one point.
     *
     * @param label which tells the numbers, too
     * @param left those of them who went away there
     */
    record Stage(Text label, long reached, long left) {}

    /** How things lead to each other. */
    record Plan(Diagram diagram) implements Picture {}
  }

  public Screen {
    body = List.copyOf(body);
    facts = List.copyOf(facts);
    reveals = List.copyOf(reveals);
    handouts = List.copyOf(handouts);
    buttons = List.copyOf(buttons);
    links = List.copyOf(links);
  }

  public static <M> Screen<M> of(Text title) {
    return new Screen<>(
        title,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Mood.OPEN);
  }

  /** A screen that only waits, and says for what. */
  public static <M> Screen<M> busy(Text title) {
    return Screen.<M>of(title).mood(Mood.BUSY);
  }

  /** The same under another title. */
  public Screen<M> titled(Text another) {
    return new Screen<>(
        another, body, facts, reveals, handouts, picture, buttons, links, passOn, entry, mood);
  }

  /** Adds a paragraph; an empty one is left out. */
  public Screen<M> says(Text paragraph) {
    return paragraph.isEmpty()
        ? this
        : new Screen<>(
            title,
            plus(body, paragraph),
            facts,
            reveals,
            handouts,
            picture,
            buttons,
            links,
            passOn,
            entry,
            mood);
  }

  public Screen<M> fact(Text label, Text value) {
    return new Screen<>(
        title,
        body,
        plus(facts, new Fact(label, value)),
        reveals,
        handouts,
        picture,
        buttons,
        links,
        passOn,
        entry,
        mood);
  }

  public Screen<M> fact(Text label, String value) {
    return fact(label, Text.words(value));
  }

  /** Adds a secret, and makes the screen one that goes away. */
  public Screen<M> reveal(Text label, Secret value) {
    return new Screen<>(
        title,
        body,
        facts,
        plus(reveals, new Reveal(label, value)),
        handouts,
        picture,
        buttons,
        links,
        passOn,
        entry,
        Mood.FLEETING);
  }

  /** Adds a file to take home. */
  public Screen<M> gives(Document document) {
    return gives(new Handout(document, Handout.Privacy.OPEN), mood);
  }

  /** Adds a file that nobody may find later, and makes the screen one that goes away. */
  public Screen<M> givesSecretly(Document document) {
    return gives(new Handout(document, Handout.Privacy.SECRET), Mood.FLEETING);
  }

  /** Without the values and files that nobody may find later; they are given elsewhere. */
  public Screen<M> withoutSecrets() {
    var open = handouts.stream().filter(each -> each.privacy() == Handout.Privacy.OPEN).toList();
    return new Screen<>(
        title,
        body,
        facts,
        List.of(),
        open,
        picture,
        buttons,
        links,
        passOn,
        entry,
        mood == Mood.FLEETING ? Mood.OPEN : mood);
  }

  private Screen<M> gives(Handout handout, Mood another) {
    return new Screen<>(
        title,
        body,
        facts,
        reveals,
        plus(handouts, handout),
        picture,
        buttons,
        links,
        passOn,
        entry,
        another);
  }

  public Screen<M> picture(Picture drawn) {
    return new Screen<>(
        title,
        body,
        facts,
        reveals,
        handouts,
        Optional.of(drawn),
        buttons,
        links,
        passOn,
        entry,
        mood);
  }

  public Screen<M> choice(Text label, M message) {
    return button(new Button<>(Button.Kind.CHOICE, label, message));
  }

  /** Adds a choice with what else there is to say of it. */
  public Screen<M> choice(Text label, Text detail, M message) {
    return button(new Button<>(Button.Kind.CHOICE, label, detail, message));
  }

  public Screen<M> primary(Text label, M message) {
    return button(new Button<>(Button.Kind.PRIMARY, label, message));
  }

  public Screen<M> button(Text label, M message) {
    return button(new Button<>(Button.Kind.ACTION, label, message));
  }

  public Screen<M> danger(Text label, M message) {
    return button(new Button<>(Button.Kind.DANGER, label, message));
  }

  public Screen<M> button(Button<M> button) {
    return new Screen<>(
        title,
        body,
        facts,
        reveals,
        handouts,
        picture,
        plus(buttons, button),
        links,
        passOn,
        entry,
        mood);
  }

  public Screen<M> link(Text label, Secret address) {
    return new Screen<>(
        title,
        body,
        facts,
        reveals,
        handouts,
        picture,
        buttons,
        plus(links, new Link(label, address)),
        passOn,
        entry,
        mood);
  }

  public Screen<M> passOn(Text label, Secret key) {
    return new Screen<>(
        title,
        body,
        facts,
        reveals,
        handouts,
        picture,
        buttons,
        links,
        Optional.of(new PassOn(label, key)),
        entry,
        mood);
  }

  public Screen<M> entry(Entry<M> awaited) {
    return new Screen<>(
        title,
        body,
        facts,
        reveals,
        handouts,
        picture,
        buttons,
        links,
        passOn,
        Optional.of(awaited),
        mood);
  }

  public Screen<M> mood(Mood another) {
    return new Screen<>(
        title, body, facts, reveals, handouts, picture, buttons, links, passOn, entry, another);
  }

  public boolean busy() {
    return mood == Mood.BUSY;
  }

  private static <T> List<T> plus(List<T> list, T item) {
    var longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
