package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.home.Home;
import com.smartxhosting.bot.conversations.home.HomeWork;
import com.smartxhosting.bot.conversations.support.HumanDialog;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.conversations.support.SupportWork;
import com.smartxhosting.bot.conversations.undo.UndoDialog;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Reception;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The house with its own dialogs and handlers, and any number of chats with it. */
public final class FrontDesk {

  public static final Customer ADA = new Customer("1", "Ada Lovell");
  public static final Customer SHOP = new Customer("2", "Lovell Tea Shop");
  public static final Customer GRACE = new Customer("3", "Grace Hop");

  /** A ticket that the desk was handed. */
  public record Handed(String key, Actor actor, String about, String circumstances) {}

  final Letters letters =
      new Letters()
          .with("ada@example.com", ADA)
          .with("tea@example.com", ADA, SHOP)
          .with("grace@example.com", GRACE);
  final MemoryChallenges challenges = new MemoryChallenges();
  final MemoryLinks links = new MemoryLinks();
  final MemoryFreezes freezes = new MemoryFreezes();
  final FreezeWork freeze = new FreezeWork(freezes, new Alarms(links, new Wire()), () -> this.now);
  final Proofs proofs =
      new Proofs(challenges, new Codes(Stage.VAULT, new Random(7)), () -> this.now);
  final Website website = new Website(proofs);
  public final List<Handed> tickets = new ArrayList<>();
  public final List<Store.Entry> journal = new ArrayList<>();

  private final Map<String, Chat> chats = new LinkedHashMap<>();
  private final Stage stage = stage();
  private final Served served = new Served(stage, handlers());
  private Instant now = Talk.START;

  static Words words() {
    return new Words(
        ZoneOffset.UTC,
        List.of("en"),
        List.of(
            "com.smartxhosting.bot.kernel",
            "com.smartxhosting.bot.conversations.account.texts",
            "com.smartxhosting.bot.conversations.support.texts",
            "com.smartxhosting.bot.conversations.home.texts",
            Orders.BUNDLE));
  }

  static List<Command> commands() {
    return List.of(
        Home.COMMAND,
        Home.HELP_COMMAND,
        LinkDialog.COMMAND,
        Activities.COMMAND,
        HumanDialog.COMMAND,
        LanguageDialog.COMMAND,
        Home.PRIVACY_COMMAND,
        UnlinkDialog.COMMAND,
        FreezeDialog.COMMAND,
        new Command("brew", Text.NONE, List.of("tea"), Orders.BREW.id(), Command.Manner.PLACE));
  }

  public static Stage stage() {
    var words = words();
    var dialogs =
        new ArrayList<Dialog<?, ?, ?, ?>>(
            List.of(
                Home.DIALOG,
                Home.HELP,
                Home.PRIVACY,
                new LinkDialog(LinkDialog.Ways.BY_MAIL_OR_WEBSITE),
                new WebsiteDialog(),
                new VerifyDialog(),
                new UnlinkDialog(),
                new FreezeDialog(),
                new LanguageDialog(words.languages()),
                Activities.LIST,
                Activities.ENTRY,
                new HumanDialog(new DialogId<>("lobby.helper")),
                Orders.BREW,
                Orders.SMASH,
                Orders.LOCK));
    for (var subject :
        List.of("services.list", "dns.start", "mail.start", "password.which", "login.start")) {
      dialogs.add(new Lobby(subject));
    }
    dialogs.add(new Reception(Stage.PERSON));
    var house =
        new House(
            Home.DIALOG.id(),
            LinkDialog.ID,
            VerifyDialog.ID,
            HumanDialog.ID,
            UndoDialog.ID,
            _ -> Home.DIALOG.id());
    return new Stage(new Machine(house, dialogs, commands(), words, Stage.VAULT), words);
  }

  private Handlers handlers() {
    var postman = new Postman(Duration.ZERO, () -> now, _ -> {}, new Random(7));
    var registrar = new Registrar(links, new Wire(), () -> now);
    var account = new AccountWork(letters, proofs, links, registrar, () -> now, postman);
    var byWebsite =
        new WebsiteWork(Optional.of(new WebsiteWork.Website(website, website)), proofs, registrar);
    var activity =
        new ActivityWork(
            new Activity(
                (customer, from, most) ->
                    journal.stream()
                        .filter(entry -> entry.customer().equals(customer))
                        .skip(from)
                        .limit(most)
                        .toList(),
                customer ->
                    (int)
                        journal.stream().filter(entry -> entry.customer().equals(customer)).count(),
                (customer, key) ->
                    journal.stream()
                        .filter(entry -> entry.customer().equals(customer))
                        .filter(entry -> entry.key().equals(key))
                        .findFirst()),
            words(),
            () -> now);
    var support = new SupportWork(new Desk());
    var home = new HomeWork(commands(), Store.Periods.USUAL, freezes);
    return new Handlers()
        .behind(links::confirmed)
        .barring(freeze::against)
        .query(FreezeDialog.LoadFreeze.class, freeze::standing)
        .repeatable(FreezeDialog.Freeze.class, freeze::freeze)
        .repeatable(FreezeDialog.Lift.class, freeze::lift)
        .query(LinkDialog.WhoAmI.class, account::whoAmI)
        .repeatable(LinkDialog.SendCode.class, account::sendCode)
        .effect(LinkDialog.Redeem.class, account::redeem, account::redeemed)
        .repeatable(LinkDialog.Choose.class, account::choose)
        .repeatable(WebsiteDialog.MakeLink.class, byWebsite::makeLink)
        .effect(WebsiteDialog.Redeem.class, byWebsite::redeem, byWebsite::redeemed)
        .repeatable(WebsiteDialog.Choose.class, byWebsite::choose)
        .repeatable(VerifyDialog.SendProof.class, account::sendProof)
        .effect(VerifyDialog.Prove.class, account::prove, account::proved)
        .query(UnlinkDialog.OtherChats.class, account::otherChats)
        .repeatable(UnlinkDialog.Unlink.class, account::unlink)
        .repeatable(LanguageDialog.Speak.class, account::speak)
        .query(Activities.ListActivity.class, activity::list)
        .query(Activities.LoadEntry.class, activity::entry)
        .query(HumanDialog.WhoAsks.class, support::whoAsks)
        .effect(HumanDialog.OpenTicket.class, support::open, support::opened)
        .query(Home.ShowHome.class, home::home)
        .query(Home.ShowHelp.class, home::help)
        .query(Home.ShowPrivacy.class, home::privacy)
        .repeatable(Orders.Brew.class, (_, _) -> Outcome.ok("pot 1"))
        .repeatable(Orders.Smash.class, (_, _) -> Outcome.ok("bang"));
  }

  /** The chat of one identity on a channel, which begins as a stranger's. */
  public Chat chat(String channel, String address) {
    var actor = Actor.stranger(channel, address);
    return chats.computeIfAbsent(
        actor.conversation(), _ -> new Chat(Talk.as(stage, actor).sleepsFor(passed())));
  }

  public Chat chat() {
    return chat("telegram", "7");
  }

  /** A chat that Ada has just linked. */
  public Chat adas(String channel, String address) {
    return chat(channel, address)
        .says("/link")
        .says("ada@example.com")
        .says(letters.code("ada@example.com"))
        .sees("now linked to Ada Lovell");
  }

  public FrontDesk later(Duration time) {
    now = now.plus(time);
    chats.values().forEach(chat -> chat.later(time));
    return this;
  }

  private Duration passed() {
    return Duration.between(Talk.START, now);
  }

  /** A chat whose every wish is granted at once by the real handlers. */
  public final class Chat {
    private final Talk talk;

    private Chat(Talk talk) {
      this.talk = talk;
    }

    public Chat says(String text) {
      return after(talk.says(text));
    }

    public Chat presses(String label) {
      return after(talk.presses(label));
    }

    public Chat starts(String dialog) {
      return after(talk.starts(dialog));
    }

    private Chat later(Duration time) {
      return after(talk.later(time));
    }

    private Chat after(Talk moved) {
      served.serve(moved);
      return this;
    }

    public Chat sees(String... texts) {
      talk.sees(texts);
      return this;
    }

    public Chat seesNot(String text) {
      talk.seesNot(text);
      return this;
    }

    public String seen() {
      return talk.seen();
    }

    public Talk talk() {
      return talk;
    }

    public Optional<Customer> customer() {
      return talk.session().actor().customer();
    }
  }

  /** Reaches the chats of this test. */
  private final class Wire implements Notices {
    @Override
    public void tell(Actor chat, Text word) {
      hear(chat, new Input.Told(word, List.of()));
    }

    @Override
    public void offer(Actor chat, Text word, Offer offer) {
      hear(chat, Input.Told.offering(word, List.of(offer)));
    }

    @Override
    public void unlink(Actor chat, Text why) {
      hear(chat, new Input.Told(why, List.of(new Consequence.Unlinked())));
    }

    private void hear(Actor chat, Input.Told told) {
      var there = chat(chat.channel(), chat.address());
      there.after(there.talk.hear(told));
    }
  }

  private final class Desk implements SupportDesk {
    @Override
    public Outcome<Ticket> open(
        String key, Actor actor, String subject, String about, String circumstances) {
      tickets.add(new Handed(key, actor, about, circumstances));
      return Outcome.ok(new Ticket("T-" + tickets.size()));
    }

    @Override
    public Outcome<Optional<Ticket>> opened(String key) {
      for (int i = 0; i < tickets.size(); i++) {
        if (tickets.get(i).key().equals(key)) {
          return Outcome.ok(Optional.of(new Ticket("T-" + (i + 1))));
        }
      }
      return Outcome.ok(Optional.empty());
    }
  }
}
