package com.smartxhosting.bot.adapters.terminal;

import static com.smartxhosting.bot.adapters.terminal.Cards.span;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.terminal.Page.Ends;
import com.smartxhosting.bot.adapters.terminal.Page.Secrets;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.channel.Card.Drawing.Bar;
import com.smartxhosting.bot.channel.Card.Drawing.Stage;
import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.diagram.Diagram.Arrow;
import com.smartxhosting.bot.diagram.Diagram.Box;
import com.smartxhosting.bot.diagram.Diagram.Look;
import com.smartxhosting.bot.words.Rich.Style;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardTextTest {

  private static final Page SCREEN = new Page(40, Ends.WORDS_BROKEN, Secrets.DOTTED, Ink.COLOURS);

  @Test
  void aWholeCardReadsFromTopToBottom() {
    var card =
        Cards.titled("example.com")
            .notice("The record is saved.")
            .says("Your hosting at a glance.")
            .fact("Status", "Active")
            .fact("Next due date", "1 March 2027")
            .chart("Used this month", new Bar("Disk, MB", 2_300, 10_000), new Bar("Mail", 7, 0))
            .link("Webmail", "https://mail.example.com/")
            .row("DNS settings")
            .row("Email addresses", "Cancel")
            .asks("Name", "such as www", "mail")
            .card();

    assertThat(text(card, Page.PIPE))
        .isEqualTo(
            """
            * The record is saved.

            example.com
            Your hosting at a glance.

            Status:        Active
            Next due date: 1 March 2027

            Used this month
              Disk, MB  [####----------------]   23%
              Mail      [....................]  no limit

            Webmail: https://mail.example.com/

              1) DNS settings
              2) Email addresses
              3) Cancel

            Name (such as www) [mail]:""");
  }

  @Test
  void whatTheParagraphsSayIsNotAskedTwice() {
    var card =
        Cards.titled("Add a record")
            .says("Name")
            .says("such as www")
            .asks("Name", "such as www", "")
            .card();

    assertThat(text(card, Page.PIPE)).isEqualTo("Add a record\nName\nsuch as www");
  }

  @Test
  void manyChoicesStandInOneColumn() {
    var card = Cards.titled("Pick");
    IntStream.rangeClosed(1, 10).forEach(number -> card.row("Service " + number));

    assertThat(text(card.card(), Page.PIPE)).contains("\n   1) Service 1\n").contains("\n  10) ");
  }

  @Test
  void proseIsWrappedAndParagraphsOfSeveralLinesStandApart() {
    var card = Cards.titled("Terms").says("word ".repeat(30)).says("Short.").card();

    assertThat(text(card, Page.PIPE))
        .isEqualTo(
            "Terms\n\n%s\n%s\n\nShort."
                .formatted("word ".repeat(16).strip(), "word ".repeat(14).strip()));
  }

  @Test
  void aValueStaysInOnePieceSoThatItCanBeCopied() {
    var value = "v=DKIM1; k=rsa; p=" + "M".repeat(200);
    var card = Cards.titled("Record").fact("Value", span(Style.CODE, value)).card();

    assertThat(text(card, Page.PIPE)).contains(value);
    assertThat(text(card, SCREEN)).contains(value);
  }

  @Test
  void aLongWordIsBrokenOnAScreenAndKeptWholeInAPipe() {
    var card = Cards.titled("x").says("a" + "b".repeat(99)).card();

    assertThat(text(card, Page.PIPE)).contains("a" + "b".repeat(99));
    assertThat(CardText.of(card, SCREEN))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(41 + 8));
    assertThat(text(card, SCREEN).replace("\n", "")).contains("a" + "b".repeat(99));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    var card = Cards.titled("x").fact("名前", "one").fact("Name", "two").card();

    assertThat(text(card, Page.PIPE)).contains("名前: one\nName: two");
  }

  @Test
  void controlCharactersInCustomersDataDoNothing() {
    var card =
        Cards.titled("\033[2Jcleared")
            .says("bell\007 back\bspace \u009b31mred \u202egnp.exe\u202c \033]0;title\007")
            .fact("Na\nme", "va\r\nlue")
            .row("la\u2066bel\n  9) Forged")
            .link("Web\033mail", "https://example.com/\033[31m")
            .card();

    assertThat(text(card, Page.PIPE))
        .isEqualTo(
            """
            [2Jcleared
            bell backspace 31mred gnp.exe ]0;title

            Na me: va lue

            Webmail: https://example.com/[31m

              1) label 9) Forged""");
  }

  @Test
  void nothingIsColouredInAPipe() {
    var card =
        Cards.titled("x")
            .notice("n")
            .says(span(Style.BOLD, "b"), span(Style.CODE, "c"), span(Style.LINK, "l"))
            .chart("", new Bar("full", 3, 2))
            .card();

    assertThat(text(card, Page.PIPE)).doesNotContain("\033");
    assertThat(text(card, SCREEN)).contains("\033[1mx", "\033[36mc", "\033[4ml", "\033[31m####");
  }

  @Test
  void aSecretStandsInAPipeButNotInTheLinesOfAScreen() {
    var card = Cards.titled("Your password").reveals("Password", "s3cret word").card();

    assertThat(text(card, Page.PIPE)).contains("Password: s3cret word");
    assertThat(text(card, SCREEN)).doesNotContain("s3cret").contains("••••••");
    assertThat(CardText.secrets(card)).containsExactly("Password: s3cret word");
  }

  @Test
  void aBarShowsThatSomethingIsUsedAndLooksFullOnlyWhenItIs() {
    var card =
        Cards.titled("x")
            .chart(
                "",
                new Bar("none", 0, 1000),
                new Bar("some", 1, 1000),
                new Bar("most", 999, 1000),
                new Bar("over", 2000, 1000))
            .card();

    assertThat(text(card, Page.PIPE))
        .contains("none  [--------------------]    0%")
        .contains("some  [#-------------------]    0%")
        .contains("most  [###################-]   99%")
        .contains("over  [####################]  200%");
  }

  @Test
  void aFunnelIsBarsAndAPlanIsNumberedSteps() {
    var funnel =
        new Drawing.Funnel(
            "How far",
            List.of(new Stage("Opened: 40", 40, 0), new Stage("1. pick: 10 (-2)", 10, 2)));
    var plan =
        new Drawing.Plan(
            new Diagram(
                "Mail",
                List.of(
                    new Box("seen", Look.CHECKS, List.of("record visible?")),
                    new Box("end", Look.ENDS, List.of("Well done.", "Bye."))),
                List.of(new Arrow("seen", "seen", "no"), new Arrow("seen", "end", "yes"))));

    assertThat(text(Cards.titled("x").picture(funnel).card(), Page.PIPE))
        .contains("Opened: 40        [####################]")
        .contains("1. pick: 10 (-2)  [#####---------------]");
    assertThat(text(Cards.titled("x").picture(plan).card(), Page.PIPE))
        .contains(
            """
            Mail
              1. record visible?
                 no -> 1
                 yes -> 2
              2. Well done. Bye.""");
  }

  @Test
  void waitingIsOneLine() {
    assertThat(CardText.of(Cards.busy("Saving the record…"), Page.PIPE))
        .containsExactly("Saving the record ...");
  }

  private static String text(Card card, Page page) {
    return String.join("\n", CardText.of(card, page));
  }
}
