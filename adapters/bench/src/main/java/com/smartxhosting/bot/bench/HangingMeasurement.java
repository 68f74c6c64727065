package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn.Memory;
import com.smartxhosting.bot.adapters.whmcs.WhmcsStandIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the customers of one Plesk server notice while another one hangs and its own customers go on
 * asking. They ask as often while it is well, and both are measured in turn, so that what else the
 * machine does hits both alike.
 */
final class HangingMeasurement implements Measurement {

  private static final String WELL = "well";
  private static final String ILL = "ill";

  /** Few enough that the processors are not what they wait for. */
  private static final int OTHERS = 3;

  /** Far more than may be under way at one server. */
  private static final int ASKING = 40;

  private static final int CALLS_UNDER_WAY = 8;
  private static final int WARMING = 40;
  private static final int ROUNDS = 10;
  private static final int TALKS_A_ROUND = 4;

  private static final Pattern CODE = Pattern.compile("your code is (\\d{6})");

  private enum State {
    WELL,
    HANGS
  }

  @Override
  public List<Figure> run(Site site) throws Exception {
    try (var telegram = new TelegramStandIn(Memory.NOTHING);
        var well = PleskStandIn.modern();
        var ill = PleskStandIn.modern();
        var whmcs = WhmcsStandIn.withMany(OTHERS + ASKING, Crowd.NAME, HangingMeasurement::server);
        var _ = ServedBot.start(site, telegram, settings(whmcs, well, ill))) {
      for (int number = 1; number <= OTHERS + ASKING; number++) {
        var server = server(number).equals(WELL) ? well : ill;
        var domains = List.of(Crowd.NAME + "-" + number + ".example");
        server.customer("owner" + number, WhmcsStandIn.login(number), 10, -1, -1, domains);
      }
      var everybody = new Crowd(telegram, OTHERS + ASKING);
      everybody.link(() -> codes(whmcs));
      return new Comparison(
              everybody.those(1, OTHERS), everybody.those(OTHERS + 1, OTHERS + ASKING), ill)
          .figures();
    }
  }

  private static String server(int customer) {
    return customer <= OTHERS ? WELL : ILL;
  }

  private static Map<String, String> settings(
      WhmcsStandIn whmcs, PleskStandIn well, PleskStandIn ill) {
    var settings = new HashMap<>(WhmcsStandIn.credentials());
    settings.put("BOT_WHMCS_URL", whmcs.url().toString());
    settings.put("BOT_WHMCS_STRANGERS", "chat@example.com");
    settings.put("BOT_CODE_TIME", "0s");
    Map<String, Function<PleskStandIn, String>> ofEach =
        Map.of(
            "BOT_PLESK_SERVERS", server -> server.address().toString(),
            "BOT_PLESK_KEYS", _ -> PleskStandIn.KEY,
            "BOT_PLESK_CERTIFICATES", server -> "sha256:" + server.certificates().sha256());
    ofEach.forEach(
        (setting, value) ->
            settings.put(
                setting, WELL + "=" + value.apply(well) + "," + ILL + "=" + value.apply(ill)));
    return settings;
  }

  private static Map<String, String> codes(WhmcsStandIn whmcs) {
    var codes = new HashMap<String, String>();
    for (var mail : whmcs.books().mails()) {
      var code = CODE.matcher(mail.html());
      if (code.find()) {
        codes.put(mail.to(), code.group(1));
      }
    }
    return codes;
  }

  /** Rounds of both kinds, each after one of the other kind as often as before one. */
  private static final class Comparison {
    private final Crowd others;
    private final Crowd asking;
    private final PleskStandIn ill;
    private final Map<State, List<Crowd.Result>> results =
        Map.of(State.WELL, new ArrayList<>(), State.HANGS, new ArrayList<>());

    Comparison(Crowd others, Crowd asking, PleskStandIn ill) {
      this.others = others;
      this.asking = asking;
      this.ill = ill;
    }

    List<Figure> figures() throws InterruptedException {
      for (int talk = 1; talk <= WARMING; talk++) {
        others.addAndUndo();
      }
      for (int round = 1; round <= ROUNDS; round++) {
        var first = round % 2 == 0 ? State.WELL : State.HANGS;
        round(first);
        round(first == State.WELL ? State.HANGS : State.WELL);
      }
      var who = OTHERS + " customers of one Plesk server, while " + ASKING + " ask another";
      return List.of(
          figure("another server hangs", "within 10 %", Crowd.Result::replies, "a turn of " + who),
          figure(
              "  a change meanwhile",
              Figure.TOLD,
              Crowd.Result::changes,
              "the turns in which they add a record and take it back"),
          new Figure(
              "  talks that failed",
              "0",
              Integer.toString(failures()),
              "of theirs, whatever the other server did"));
    }

    private void round(State state) throws InterruptedException {
      if (state == State.HANGS) {
        ill.hang();
      }
      try (var _ = new Asking(asking)) {
        if (state == State.HANGS) {
          ill.awaitHanging(CALLS_UNDER_WAY);
        }
        for (int talk = 1; talk <= TALKS_A_ROUND; talk++) {
          results.get(state).add(others.addAndUndo());
        }
      } finally {
        ill.release();
      }
      var replies = results.get(state).getLast().replies();
      System.err.printf(Locale.ROOT, "  %-5s %.2f ms%n", state, replies.median());
    }

    private Figure figure(
        String name, String aim, Function<Crowd.Result, Millis> times, String how) {
      double well = median(State.WELL, times);
      double hangs = median(State.HANGS, times);
      return new Figure(
          name,
          aim,
          String.format(Locale.ROOT, "%+.1f %%", 100 * (hangs / well - 1)),
          String.format(
              Locale.ROOT,
              "median of %s: %.2f ms while that hangs, %.2f ms while it is well",
              how,
              hangs,
              well));
    }

    private double median(State state, Function<Crowd.Result, Millis> times) {
      return Millis.of(results.get(state).stream().map(times).toList()).median();
    }

    private int failures() {
      return results.values().stream().flatMap(List::stream).mapToInt(Crowd.Result::failures).sum();
    }
  }
}
