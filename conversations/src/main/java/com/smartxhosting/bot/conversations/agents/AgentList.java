package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.board.BoardDialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** Who is an agent, for administrators. */
public final class AgentList {

  /** Which agent, by his conversation. */
  static final String AGENT = "agent";

  static final String REMOVE = "agents.remove";

  public static final ListingDialog LIST =
      Listing.named(
              "agents.list",
              _ -> Text.of("agents.title"),
              Text.of("agents.none"),
              ListAgents.class,
              (_, filter, page) -> new ListAgents(filter, page))
          .opens(OpenAgent.class, (_, key) -> new OpenAgent(Answers.of(AGENT, key)))
          .action(Text.of("agents.invite"), OpenInvite.class, _ -> new OpenInvite())
          .dialog(Audience.EVERYBODY);

  public static final Command COMMAND =
      new Command("agents", Text.of("agents.command"), List.of(), LIST.id(), Manner.PLACE);

  public static final BoardDialog<LoadAgent> ONE =
      new BoardDialog<>(
          "agents.agent",
          LoadAgent.class,
          given -> new LoadAgent(given.text(AGENT)),
          Audience.EVERYBODY);

  /** Opened from his board, so nobody has to name him. */
  public static final FormDialog<Boolean> FORM =
      Form.named(REMOVE, Text.of("agents.remove"))
          .asks(Field.text(AGENT, Text.of("agents.agent"), AgentList::given))
          .says(_ -> Text.of("agents.removing"))
          .warns(_ -> Text.of("agents.remove.warning"))
          .confirmedBy(Text.of("agents.remove"))
          .sends(Remove.class, answers -> new Remove(answers.text(AGENT)))
          .tells((_, _) -> Text.of("agents.removed"))
          .dialog(Audience.EVERYBODY);

  /** A page of them. */
  public record ListAgents(String filter, int page) implements ListingDialog.Load {
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** One of them. */
  public record LoadAgent(String agent) implements BoardDialog.Load {
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Shows one of them. */
  public record OpenAgent(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return ONE.id();
    }
  }

  /** Invites another one. */
  public record OpenInvite() implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return InviteDialog.ID;
    }

    @Override
    public Answers input() {
      return Answers.NONE;
    }
  }

  /** Makes somebody an agent no longer, and takes back what he has shared. */
  public record Remove(String agent) implements FormDialog.Send<Boolean> {
    @Override
    public Text title() {
      return Text.of("agents.remove.journal").with("agent", agent);
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

  private static Parsed<String> given(String text) {
    return text.isBlank() ? Parsed.invalid(Text.of("agents.gone")) : Parsed.valid(text);
  }

  private AgentList() {}
}
