package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.agents.ShareList.Extend;
import com.smartxhosting.bot.conversations.agents.ShareList.ListShares;
import com.smartxhosting.bot.conversations.agents.ShareList.LoadShare;
import com.smartxhosting.bot.conversations.agents.ShareList.Revoke;
import com.smartxhosting.bot.conversations.guidance.Run;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.conversations.guidance.Threads;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.engine.Trails;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Shows an agent how far customers have come with what he has shared. */
public final class FollowWork {

  /** Months of work for anybody. */
  private static final int MOST = 500;

  /** What can be read at a glance. */
  private static final int LINES = 15;

  private static final String ENGLISH = "en";

  /** The dialog in which an agent answers a customer who has asked for help. */
  public static final String ANSWER = "relay.answer";

  private final Staff staff;
  private final Custody custody;
  private final Shares shares;
  private final Naming naming;
  private final Trails trails;
  private final NudgeWork nudging;
  private final Threads threads;
  private final Words words;
  private final InstantSource clock;

  /**
   * @param words to find a share by what it reads like
   */
  public FollowWork(
      Staff staff,
      Shares shares,
      Flows flows,
      Trails trails,
      NudgeWork nudging,
      Threads threads,
      Words words,
      InstantSource clock) {
    this.staff = staff;
    this.custody = new Custody(staff, shares);
    this.nudging = nudging;
    this.threads = threads;
    this.shares = shares;
    this.naming = new Naming(flows);
    this.trails = trails;
    this.words = words;
    this.clock = clock;
  }

  /** His own; an administrator's are everybody's. */
  public Outcome<Rows> list(ListShares query, Actor actor) {
    return staff
        .admit(actor, AgentRole.AGENT)
        .map(
            agent ->
                agent.may(AgentRole.ADMINISTRATOR)
                    ? shares.all(MOST)
                    : shares.by(agent.conversation(), MOST))
        .map(all -> rows(all, query, actor));
  }

  /** Where everyone stands is looked up for the page alone, unless a word is looked for. */
  private Rows rows(List<Share> all, ListShares query, Actor actor) {
    var wanted = Page.of(query.page(), actor);
    if (query.filter().isEmpty()) {
      return Rows.of(all, _ -> true, wanted, this::row, Text.NONE);
    }
    var needle = query.filter().toLowerCase(Locale.ROOT);
    return Rows.of(
        all.stream().map(this::row).toList(),
        row -> (plain(row.label()) + " " + plain(row.detail())).contains(needle),
        wanted,
        row -> row,
        Text.NONE);
  }

  private String plain(Text text) {
    return words.plain(text, ENGLISH).toLowerCase(Locale.ROOT);
  }

  private Row row(Share share) {
    return new Row(
        share.id(),
        Text.of("shares.row.label")
            .with("what", naming.what(share))
            .with("for", naming.whom(share)),
        Text.of("shares.row")
            .with("ticket", naming.ticket(share))
            .with("by", share.by().name())
            .with("state", standing(share).label(now())));
  }

  private Standing standing(Share share) {
    var runs = shares.runs(share.id());
    List<Footprint> trail = runs.isEmpty() ? List.of() : trails.of(runs.getLast().id());
    return !runs.isEmpty() && trail.isEmpty() && share.revoked().isEmpty()
        ? new Standing.Opened(runs.getLast().begun())
        : Standing.of(share, trail, now());
  }

  // ---- one of them

  public Outcome<Board> one(LoadShare query, Actor actor) {
    return custody.of(actor, query.share()).map(held -> board(held.share()));
  }

  private Board board(Share share) {
    var board =
        Board.of(naming.what(share))
            .fact(Text.of("shares.fact.state"), standing(share).label(now()))
            .fact(
                Text.of("shares.field.for"),
                share.recipient().map(Recipient::of).orElse(Recipient.ANYONE).label())
            .fact(Text.of("shares.fact.by"), share.by().name());
    if (!share.ticket().isEmpty()) {
      board = board.fact(Text.of("shares.field.ticket"), share.ticket());
    }
    if (!share.given().isEmpty()) {
      board =
          board.fact(
              Text.of("shares.field.values"),
              Text.words(String.join(", ", new TreeMap<>(share.given()).values())));
    }
    board =
        board
            .fact(Text.of("shares.fact.made"), moment(share.made()))
            .fact(Text.of("shares.fact.until"), moment(share.until()))
            .fact(
                Text.of("shares.fact.used"),
                Text.of("shares.used").with("used", share.used()).with("uses", share.uses()));
    var nudged = nudging.at(share);
    if (nudged.isPresent()) {
      board = board.fact(Text.of("shares.fact.nudged"), moment(nudged.get()));
    }
    for (var run : newest(shares.runs(share.id()))) {
      board = board.says(timeline(run));
    }
    return share.revoked().isPresent() ? board : doors(board, share);
  }

  private static List<Run> newest(List<Run> runs) {
    return runs.subList(Math.max(0, runs.size() - 3), runs.size());
  }

  private Board doors(Board board, Share share) {
    var given = Answers.of(ShareList.SHARE, share.id());
    var asked = shares.runs(share.id()).stream().filter(run -> threads.isOpen(run.id())).toList();
    var first =
        asked.isEmpty()
            ? board
            : board.door(
                Text.of("shares.answer"), ANSWER, Answers.of(House.RUN, asked.getLast().id()));
    var second =
        nudging.possible(share)
            ? first.door(Text.of("shares.nudge"), ShareList.NUDGE, given)
            : first;
    return second
        .door(Text.of("shares.hand"), HandOut.ID.name(), given)
        .door(Text.of("shares.extend"), ShareList.EXTEND, given)
        .door(Button.Kind.DANGER, Text.of("shares.revoke"), ShareList.REVOKE, given);
  }

  /** What happened, and where; of what the customer has given, only what the flow says. */
  private Text timeline(Run run) {
    var trail = trails.of(run.id());
    var lines = new ArrayList<Text>();
    lines.add(Text.of("shares.line.begun").with("at", run.begun()));
    trail.stream()
        .skip(Math.max(0, trail.size() - LINES))
        .map(FollowWork::line)
        .forEach(lines::add);
    trail.stream()
        .map(Footprint::given)
        .filter(Predicate.not(Text::isEmpty))
        .reduce((_, last) -> last)
        .ifPresent(given -> lines.add(Text.of("shares.line.given").with("given", given)));
    return Text.joined(lines, "\n");
  }

  private static Text line(Footprint footprint) {
    return Text.of("shares.line." + footprint.what().name())
        .with("at", footprint.at())
        .with("step", footprint.step())
        .with("number", footprint.number())
        .with("of", footprint.of())
        .with("place", place(footprint.place()))
        .with("why", why(footprint.why()));
  }

  private static Text why(Text problem) {
    return problem.isEmpty() ? Text.NONE : Text.of("shares.line.why").with("why", problem);
  }

  private static Text place(String name) {
    return switch (name) {
      case "" -> Text.NONE;
      case FormDialog.SUMMARY -> Text.of("shares.place.summary");
      case FormDialog.SENT -> Text.of("shares.place.sent");
      default -> Text.of("shares.place.question").with("name", name);
    };
  }

  private static Text moment(Instant at) {
    return Text.of("shares.moment").with("at", at);
  }

  // ---- doing something about it

  /** May be carried out again: what was taken back stays so. */
  public Outcome<Boolean> revoke(Revoke effect, Attempt attempt) {
    return managed(
        effect.share(),
        attempt,
        (id, now) -> {
          shares.revoke(id, now);
          return true;
        });
  }

  /** May be carried out again: the later end stands. */
  public Outcome<Boolean> extend(Extend effect, Attempt attempt) {
    return managed(effect.share(), attempt, (id, now) -> shares.extend(id, now.plus(effect.time())))
        .flatMap(
            extended ->
                extended ? Outcome.ok(true) : Outcome.refused(Text.of("shares.extend.over")));
  }

  private Outcome<Boolean> managed(
      String share, Attempt attempt, BiFunction<String, Instant, Boolean> act) {
    return custody.of(attempt.actor(), share).map(held -> act.apply(held.share().id(), now()));
  }

  private Instant now() {
    return clock.instant();
  }
}
