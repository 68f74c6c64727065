package com.smartxhosting.bot.testing;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Command.Option;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.listing.Names;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;

/** Forms of a tea house, to try the kernel on. */
public final class Orders {

  public static final String BUNDLE = "com.smartxhosting.bot.testing.orders";

  public enum Tea {
    GREEN,
    BLACK
  }

  public static final Field<Tea> TEA =
      Field.choice("tea", Text.of("orders.tea"), Tea.class, "orders.kind");
  public static final Field<Integer> CUPS =
      Field.text("cups", Text.of("orders.cups"), Orders::number).hint(Text.of("orders.cups.hint"));
  public static final Field<String> NOTE =
      Field.<String>text("note", Text.of("orders.note"), text -> valid(text.strip()))
          .when(a -> a.find(TEA).filter(Tea.BLACK::equals).isPresent());
  public static final Field<String> WORD =
      Field.<String>text("word", Text.of("orders.word"), text -> valid(text)).kept();

  public record Brew(Tea tea, int cups) implements Effect<String, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<String> outcome) {
      return new FormDialog.Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("orders.title");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  public record Smash(String pot, Risk risk) implements Effect<String, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<String> outcome) {
      return new FormDialog.Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("orders.smash");
    }

    @Override
    public String thing() {
      return pot;
    }
  }

  public static final FormDialog<String> BREW =
      Form.named("orders.brew", Text.of("orders.title"))
          .asks(TEA, CUPS, NOTE)
          .checks(
              a ->
                  a.get(CUPS) > 3 && a.get(TEA) == Tea.GREEN
                      ? Text.of("orders.too-much")
                      : Text.NONE)
          .sends(Brew.class, a -> new Brew(a.get(TEA), a.get(CUPS)))
          .tells((a, pot) -> Text.of("orders.brewed").with("cups", a.get(CUPS)).with("pot", pot))
          .dialog();

  /** For several guests, which need seats. */
  public static final FormDialog<String> PARTY = party();

  public static final FormDialog<String> SMASH =
      Form.named("orders.smash", Text.of("orders.smash"))
          .asks(WORD)
          .sends(Smash.class, _ -> new Smash("Old Pot", Risk.DESTRUCTIVE))
          .dialog();

  /** What was ordered before, to order it again in another way. */
  public record LastOrder(String table) implements Query<Answers, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<Answers> outcome) {
      return new FormDialog.Message.Filled(outcome);
    }
  }

  public static final FormDialog<String> AGAIN =
      Form.named("orders.again", Text.of("orders.title"))
          .asks(TEA, CUPS, NOTE)
          .fillsIn(LastOrder.class, a -> new LastOrder(a.text("table")))
          .sends(Brew.class, a -> new Brew(a.get(TEA), a.get(CUPS)))
          .dialog();

  /** The tables of the house, a page of them. */
  public record Tables(String filter, int page) implements Query<Rows, ListingDialog.Message> {
    @Override
    public ListingDialog.Message reply(Outcome<Rows> outcome) {
      return new ListingDialog.Message.Loaded(outcome);
    }
  }

  public static final ListingDialog TABLES =
      Listing.named(
              "orders.tables",
              _ -> Text.words("Which table?"),
              Text.words("No tables."),
              Tables.class,
              (_, filter, page) -> new Tables(filter, page))
          .names("table", TableNames.class, _ -> new TableNames())
          .picksOnlyOne()
          .dialog();

  /** What the tables are called. */
  public record TableNames() implements Query<Names, ListingDialog.Message> {
    @Override
    public ListingDialog.Message reply(Outcome<Names> outcome) {
      return new ListingDialog.Message.Found(outcome);
    }
  }

  /** What follows a command about a table. */
  public static final Option TABLE = new Option("table", Text.words("Which"), TABLES.listing());

  /** Has the guest pick a table. */
  public record PickTable(Answers input) implements Call<Answers, String, FormDialog.Message> {
    @Override
    public DialogId<Answers, String> callee() {
      return TABLES.id();
    }

    @Override
    public FormDialog.Message reply(Optional<String> result) {
      return new FormDialog.Message.Picked("table", result);
    }
  }

  public static final FormDialog<String> AT_TABLE =
      Form.named("orders.at-table", Text.of("orders.title"))
          .asks(
              Field.<String, PickTable>picked(
                  "table",
                  Text.words("Table"),
                  (text, _) -> valid(text),
                  PickTable.class,
                  PickTable::new),
              TEA,
              CUPS)
          .fillsIn(LastOrder.class, a -> new LastOrder(a.text("table")))
          .sends(Brew.class, a -> new Brew(a.get(TEA), a.get(CUPS)))
          .dialog();

  /** Gives power, so that a fresh proof is demanded, but no name. */
  public static final FormDialog<String> LOCK =
      Form.named("orders.lock", Text.of("orders.smash"))
          .asks(WORD)
          .sends(Smash.class, _ -> new Smash("Old Pot", Risk.SENSITIVE))
          .dialog();

  /** The letter that goes with an order, and the key that opens it. */
  public static final Field<String> LETTER =
      Field.document("letter", Text.words("Letter"), file -> block(file, "LETTER"));

  public static final Field<String> KEY =
      Field.document("key", Text.words("Key"), file -> block(file, "KEY")).kept();

  public record Post(Secret letter, Secret key) implements Effect<String, FormDialog.Message> {
    @Override
    public FormDialog.Message reply(Outcome<String> outcome) {
      return new FormDialog.Message.Settled(outcome);
    }

    @Override
    public Text title() {
      return Text.of("orders.title");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  public static final FormDialog<String> POST =
      Form.named("orders.post", Text.words("Post a letter"))
          .asks(LETTER, KEY)
          .sends(Post.class, a -> new Post(new Secret(a.get(LETTER)), new Secret(a.get(KEY))))
          .dialog();

  private static Parsed<String> block(Document file, String kind) {
    var text = file.text();
    return text.contains("-----BEGIN " + kind + "-----")
            && text.contains("-----END " + kind + "-----")
        ? valid(text)
        : invalid(Text.words("That is no " + kind));
  }

  private static FormDialog<String> party() {
    var guest = Field.<String>text("guest", Text.words("Guest"), Orders::name);
    var plates = Field.<Integer>text("plates", Text.words("Plates"), Orders::number);
    var wish = Field.<String>text("wish", Text.words("Wish"), text -> valid(text)).atMost(50);
    var seats =
        Field.<Integer>text("seats", Text.words("Seats"), Orders::number)
            .when(a -> a.find(plates).filter(each -> each == 1).isEmpty())
            .after(plates);
    return Form.named("orders.party", Text.words("Tea party"))
        .asks(guest, CUPS, TEA, plates, wish, seats)
        .sends(Brew.class, a -> new Brew(a.get(TEA), a.get(CUPS)))
        .dialog();
  }

  private static Parsed<String> name(String text) {
    return text.strip().matches("[A-Za-z]+")
        ? valid(text.strip())
        : invalid(Text.words(text + " is no name"));
  }

  private static Parsed<Integer> number(String text) {
    return text.strip().matches("[1-9]")
        ? valid(Integer.valueOf(text.strip()))
        : invalid(Text.of("orders.cups.wrong").with("text", text));
  }

  private Orders() {}
}
