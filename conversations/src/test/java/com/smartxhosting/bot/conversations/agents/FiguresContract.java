package com.smartxhosting.bot.conversations.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.agents.Figures.Tally;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.Sharer;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What everything that counts what was shared must do. */
public abstract class FiguresContract {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final int STEPS = 3;

  /** With nothing in it before a test. */
  protected abstract Figures figures();

  protected abstract Shares shares();

  protected abstract void put(Footprint footprint);

  private void shared(String id, String flow, int version) {
    shares()
        .put(
            new Share(
                id,
                new Sharer("telegram:9", "Nina"),
                flow,
                version,
                Map.of(),
                Optional.empty(),
                "",
                "",
                NOON,
                NOON.plus(Duration.ofDays(7)),
                100,
                0,
                Optional.empty()));
  }

  private void begun(String share, String run) {
    shares().begin(share, Actor.stranger("telegram", run), run, NOON);
  }

  private void walks(String run, What what, String step, int number, Duration after) {
    put(
        new Footprint(
            run,
            "telegram:" + run,
            what,
            step,
            number,
            STEPS,
            "flow.walk",
            "",
            Text.NONE,
            NOON.plus(after)));
  }

  private void done(String run, Duration after) {
    walks(run, What.OPENED, "", 0, Duration.ZERO);
    walks(run, What.MOVED, "pick", 1, Duration.ZERO);
    walks(run, What.DONE, "end", STEPS, after);
  }

  private Map<Standing, Long> standings() {
    var standings = new HashMap<Standing, Long>();
    figures()
        .halts("tea", 1)
        .forEach(halt -> standings.merge(halt.standing(), halt.runs(), Long::sum));
    return standings;
  }

  @Test
  void what_nobody_has_shared_has_no_figures() {
    assertThat(figures().flows()).isEmpty();
    assertThat(figures().versions("tea")).isEmpty();
    assertThat(figures().reached("tea", 1)).isEmpty();
    assertThat(figures().halts("tea", 1)).isEmpty();
  }

  @Test
  void every_flow_and_version_is_counted_for_itself() {
    shared("s1", "tea", 1);
    shared("s2", "tea", 1);
    shared("s3", "tea", 2);
    shared("s4", "coffee", 1);
    begun("s1", "r1");
    begun("s1", "r2");
    begun("s3", "r3");
    done("r1", Duration.ofMinutes(4));
    done("r3", Duration.ofMinutes(6));

    assertThat(figures().flows())
        .isEqualTo(
            Map.of(
                "tea", new Tally(3, 3, 2, Optional.of(Duration.ofMinutes(5))),
                "coffee", new Tally(1, 0, 0, Optional.empty())));
    assertThat(figures().versions("tea"))
        .isEqualTo(
            Map.of(
                1, new Tally(2, 2, 1, Optional.of(Duration.ofMinutes(4))),
                2, new Tally(1, 1, 1, Optional.of(Duration.ofMinutes(6)))));
  }

  @Test
  void the_median_is_the_one_in_the_middle_whatever_the_others_took() {
    shared("s1", "tea", 1);
    for (var minutes : List.of(600, 1, 9)) {
      begun("s1", "r" + minutes);
      done("r" + minutes, Duration.ofMinutes(minutes));
    }
    begun("s1", "never");
    assertThat(figures().versions("tea").get(1).median()).contains(Duration.ofMinutes(9));

    begun("s1", "r12");
    done("r12", Duration.ofMinutes(12));
    assertThat(figures().flows().get("tea").median()).contains(Duration.ofSeconds(630));
  }

  @Test
  void each_run_stands_in_one_place_and_is_counted_once_at_every_step_where_it_was() {
    shared("s1", "tea", 1);
    shared("other", "tea", 2);
    for (var run : List.of("fresh", "opened", "under", "left", "back", "done", "again")) {
      begun("s1", run);
    }
    begun("other", "elsewhere");
    done("elsewhere", Duration.ofMinutes(1));
    for (var run : List.of("opened", "under", "left", "back")) {
      walks(run, What.OPENED, "", 0, Duration.ZERO);
    }
    var hour = Duration.ofHours(1);
    walks("under", What.MOVED, "pick", 1, Duration.ZERO);
    walks("under", What.REFUSED, "pick", 1, hour);
    walks("left", What.MOVED, "pick", 1, Duration.ZERO);
    walks("left", What.LEFT, "pick", 1, hour);
    walks("back", What.MOVED, "brew", 2, Duration.ZERO);
    walks("back", What.LEFT, "brew", 2, Duration.ZERO);
    walks("back", What.OPENED, "brew", 2, hour);
    done("done", hour);
    done("again", hour);
    walks("again", What.OPENED, "", 0, hour.plus(hour)); // looks at it once more

    var then = NOON.plus(hour);
    assertThat(standings())
        .isEqualTo(
            Map.of(
                new Standing.Opened(NOON), 2L,
                new Standing.Under("pick", 1, STEPS, then), 1L,
                new Standing.Under("brew", 2, STEPS, then), 1L,
                new Standing.Left("pick", 1, STEPS, then), 1L,
                new Standing.Done(then), 2L));
    assertThat(figures().reached("tea", 1)).isEqualTo(Map.of("pick", 4L, "brew", 1L, "end", 2L));
  }
}
