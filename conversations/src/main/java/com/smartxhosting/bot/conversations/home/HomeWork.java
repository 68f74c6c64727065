package com.smartxhosting.bot.conversations.home;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Activities;
import com.smartxhosting.bot.conversations.account.FreezeDialog;
import com.smartxhosting.bot.conversations.account.Freezes;
import com.smartxhosting.bot.conversations.account.LinkDialog;
import com.smartxhosting.bot.conversations.account.UnlinkDialog;
import com.smartxhosting.bot.conversations.home.Home.ShowHelp;
import com.smartxhosting.bot.conversations.home.Home.ShowHome;
import com.smartxhosting.bot.conversations.home.Home.ShowPrivacy;
import com.smartxhosting.bot.conversations.support.HumanDialog;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** Says what there is to do, and what we keep. Asks no back end, so it always answers. */
public final class HomeWork {

  private final List<Command> commands;
  private final Store.Periods periods;
  private final Freezes freezes;

  /**
   * @param commands all that help tells of, in its order
   * @param periods how long things are kept, for what privacy tells
   * @param freezes whose account is frozen
   */
  public HomeWork(List<Command> commands, Store.Periods periods, Freezes freezes) {
    this.commands = List.copyOf(commands);
    this.periods = periods;
    this.freezes = freezes;
  }

  public Outcome<Board> home(ShowHome query, Actor actor) {
    return Outcome.ok(actor.customer().map(this::welcome).orElseGet(HomeWork::introduction));
  }

  private Board welcome(Customer customer) {
    var welcome = Board.of(Text.of("home.welcome").with("name", customer.name()));
    return freezes
        .since(customer.id())
        .map(
            since ->
                offers(
                    welcome
                        .says(Text.of("home.frozen").with("at", since))
                        .door(
                            Button.Kind.PRIMARY,
                            Text.of("home.unfreeze"),
                            FreezeDialog.ID.name(),
                            Answers.NONE)))
        .orElseGet(() -> offers(welcome));
  }

  private static Board offers(Board board) {
    return board
        .says(Text.of("home.choose"))
        .door(Text.of("home.services"), "services.list", Answers.NONE)
        .door(Text.of("home.dns"), "dns.start", Answers.NONE)
        .door(Text.of("home.mail"), "mail.start", Answers.NONE)
        .door(Text.of("home.password"), "password.which", Answers.NONE)
        .door(Text.of("home.login"), "login.start", Answers.NONE)
        .door(Text.of("home.activity"), Activities.LIST.id().name(), Answers.NONE)
        .door(Text.of("home.help"), Home.HELP.name(), Answers.NONE);
  }

  private static Board introduction() {
    return Board.of(Text.of("home.hello"))
        .says(Text.of("home.about"))
        .door(Button.Kind.PRIMARY, Text.of("home.link"), LinkDialog.ID.name(), Answers.NONE)
        .door(Text.of("home.help"), Home.HELP.name(), Answers.NONE)
        .door(Text.of("home.privacy"), Home.PRIVACY.name(), Answers.NONE);
  }

  public Outcome<Board> help(ShowHelp query, Actor actor) {
    var lines =
        commands.stream()
            .<Text>map(
                command ->
                    Text.of("home.help.line")
                        .with("command", "/" + command.name())
                        .with("about", command.about()))
            .toList();
    return Outcome.ok(
        Board.of(Text.of("home.help.title"))
            .says(Text.of("home.help.how"))
            .says(Text.of("home.help.ways"))
            .says(Text.joined(lines, "\n"))
            .says(Text.of("home.help.numbers"))
            .door(Text.of("home.help.person"), HumanDialog.ID.name(), Answers.NONE)
            .door(Text.of("home.privacy"), Home.PRIVACY.name(), Answers.NONE));
  }

  public Outcome<Board> privacy(ShowPrivacy query, Actor actor) {
    var board =
        Board.of(Text.of("home.privacy.title"))
            .says(Text.of("home.privacy.what"))
            .says(Text.of("home.privacy.secrets"))
            .says(
                Text.of("home.privacy.how-long")
                    .with("inputs", periods.inputs().toDays())
                    .with("sessions", periods.sessions().toDays()))
            .says(Text.of("home.privacy.who"))
            .says(Text.of("home.privacy.unlink"));
    return Outcome.ok(
        actor.linked()
            ? board.door(Text.of("home.unlink"), UnlinkDialog.ID.name(), Answers.NONE)
            : board);
  }
}
