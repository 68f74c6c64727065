package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.engine.Store.Commit;
import com.smartxhosting.bot.engine.Store.Ended;
import com.smartxhosting.bot.engine.Store.Opened;
import com.smartxhosting.bot.engine.Store.Result;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A turn to store. Four fences hold it back: its input was taken before, its conversation has gone
 * on, or a notice it tells or a request it ends is no longer there.
 *
 * <p>A request ends by the deletion of its row, which succeeds once. Whoever comes second with its
 * outcome is told {@link Result#REPEATED}: there is nothing left for him to do.
 */
final class Storing extends Work<Result> {

  /** An effect's words for the journal, as JSON. */
  private record Words(String title, String before, String after) {}

  /** Why something was not taken, and what was given, as JSON; what was given is sealed in it. */
  private record Print(String why, String given) {}

  /** The same of its end; the way back is sealed, for it is gone as it stands there. */
  private record End(String detail, Optional<String> back) {}

  private final String node;
  private final Sequence sequence;
  private final Commit commit;
  private final Instant now;
  private final String body;
  private final List<Words> words;
  private final List<End> ends;
  private final List<Print> prints;
  private final Set<String> queries;

  private int takenRow;
  private int sessionRow;
  private final List<Integer> toldRows = new ArrayList<>();
  private final List<Integer> endedRows = new ArrayList<>();
  private final List<Integer> openedRows = new ArrayList<>();

  /** Does on the caller's thread all that does not need the database. */
  Storing(String node, Sequence sequence, Json json, Instant now, Commit commit) {
    this.node = node;
    this.sequence = sequence;
    this.commit = commit;
    this.now = now;
    this.body = json.session(commit.after());
    this.words = commit.opened().stream().map(opened -> words(json, opened)).toList();
    this.ends =
        commit.ended().stream()
            .map(ended -> new End(json.text(ended.detail()), ended.back().map(json::wayBack)))
            .toList();
    this.prints =
        commit.footprints().stream()
            .map(each -> new Print(json.text(each.why()), json.text(each.given())))
            .toList();
    this.queries =
        commit.before().awaited().stream()
            .filter(request -> !request.effect())
            .map(Request::key)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Words words(Json json, Opened opened) {
    return opened.request().effect()
        ? new Words(
            json.text(opened.title()), json.text(opened.before()), json.text(opened.after()))
        : new Words("", "", "");
  }

  @Override
  void add(Writer writer) throws SQLException {
    toldRows.clear();
    endedRows.clear();
    openedRows.clear();
    addInput(writer);
    addSession(writer);
    for (var notice : commit.told()) {
      toldRows.add(writer.batch(Write.TELL).text(notice).row());
    }
    for (var index = 0; index < ends.size(); index++) {
      addEnded(writer, commit.ended().get(index), ends.get(index));
    }
    for (var index = 0; index < words.size(); index++) {
      addOpened(writer, commit.opened().get(index), words.get(index));
    }
    for (var index = 0; index < prints.size(); index++) {
      addFootprint(writer, commit.footprints().get(index), prints.get(index));
    }
  }

  private void addInput(Writer writer) throws SQLException {
    if (commit.input().isPresent()) {
      var input = commit.input().get();
      takenRow =
          writer.batch(Write.TAKE_INPUT).time(now).text(input.channel()).text(input.id()).row();
    }
  }

  private void addSession(Writer writer) throws SQLException {
    var after = commit.after();
    var acts = commit.opened().stream().anyMatch(opened -> opened.request().effect());
    var row =
        writer
            .batch(sessionWrite())
            .number(after.version())
            .time(after.until())
            .time(now)
            .flag(acts)
            .text(body)
            .text(after.id());
    sessionRow = begins() ? row.row() : row.number(commit.before().version()).row();
  }

  private boolean begins() {
    return commit.before().version() == 0;
  }

  private Write sessionWrite() {
    return begins() ? Write.BEGIN_SESSION : Write.MOVE_SESSION;
  }

  private void addEnded(Writer writer, Ended ended, End said) throws SQLException {
    endedRows.add(writer.batch(Write.END_REQUEST).text(ended.key()).row());
    if (!queries.contains(ended.key())) {
      writer
          .batch(Write.END_EFFECT)
          .text(ended.how().name())
          .text(said.detail())
          .time(ended.at())
          .text(said.back())
          .text(ended.undoes())
          .text(ended.customer())
          .text(ended.key())
          .row();
    }
  }

  private void addOpened(Writer writer, Opened opened, Words said) throws SQLException {
    var request = opened.request();
    openedRows.add(
        writer
            .batch(Write.OPEN_REQUEST)
            .text(request.key())
            .text(commit.after().id())
            .text(request.frame())
            .flag(request.effect())
            .text(request.ask().type())
            .text(request.ask().json())
            .text(node)
            .row());
    if (request.effect()) {
      writer
          .batch(Write.OPEN_EFFECT)
          .text(request.key())
          .number(sequence.next())
          .text(commit.after().id())
          .text(opened.customer().isEmpty() ? ours() : opened.customer())
          .text(opened.service())
          .text(said.title())
          .text(said.before())
          .text(said.after())
          .time(opened.at())
          .row();
    }
  }

  private String ours() {
    return commit.after().actor().customer().map(Customer::id).orElse("");
  }

  private void addFootprint(Writer writer, Footprint footprint, Print said) throws SQLException {
    writer
        .batch(Write.LEAVE_FOOTPRINT)
        .text(footprint.run())
        .number(sequence.next())
        .text(footprint.conversation())
        .text(footprint.what().name())
        .text(footprint.step())
        .number(footprint.number())
        .number(footprint.of())
        .text(footprint.dialog())
        .text(footprint.place())
        .text(said.why())
        .text(said.given())
        .time(footprint.at())
        .row();
  }

  @Override
  Verdict<Result> judge(Writer writer) throws SQLException {
    if (commit.input().isPresent() && !writer.batch(Write.TAKE_INPUT).changed(takenRow)) {
      return Verdict.undo(Result.REPEATED);
    }
    if (!writer.batch(sessionWrite()).changed(sessionRow)) {
      return Verdict.undo(Result.OVERTAKEN);
    }
    if (!allChanged(writer.batch(Write.TELL), toldRows)
        || !allChanged(writer.batch(Write.END_REQUEST), endedRows)) {
      return Verdict.undo(Result.REPEATED);
    }
    if (!allChanged(writer.batch(Write.OPEN_REQUEST), openedRows)) {
      throw new IllegalStateException(
          "A turn of %s opens a request under a key that was used before. Keys are for one request each."
              .formatted(commit.after().id()));
    }
    return Verdict.keep(Result.DONE);
  }

  private static boolean allChanged(Batch batch, List<Integer> rows) {
    return rows.stream().allMatch(batch::changed);
  }
}
