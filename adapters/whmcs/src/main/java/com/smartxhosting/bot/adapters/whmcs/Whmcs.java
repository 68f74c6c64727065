package com.smartxhosting.bot.adapters.whmcs;

import com.github.benmanes.caffeine.cache.Ticker;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.account.WebLogin;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.conversations.services.Servers;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Witness;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/** A company's WHMCS: its customers, what they have and pay for, and its support desk. */
public final class Whmcs implements AutoCloseable {

  /** What this says to customers. */
  public static final String WORDS = "com.smartxhosting.bot.adapters.whmcs.texts";

  /** For a company whose servers we do not reach: their panels are refused, in words. */
  public static final Servers WITHOUT_SERVERS =
      (_, subscription) ->
          Outcome.refused(Text.of("whmcs.service.no-panel").with("service", subscription.domain()));

  private final Post post;
  private final Line line;
  private final Office office;
  private final Optional<OpenId> openId;
  private final Announcements announcements;
  private final Letters letters;
  private final Words words;
  private final InstantSource clock;

  private Whmcs(
      WhmcsSettings settings,
      Servers servers,
      Words words,
      InstantSource clock,
      UnaryOperator<OkHttpClient.Builder> network) {
    this.post = new Post(settings.url(), settings.credentials(), settings.pace(), network);
    this.line = new Line(post, settings.pace());
    this.openId =
        settings
            .login()
            .map(client -> new OpenId(settings.url(), client, settings.pace(), network));
    var dealings = new Dealings(line, new Incidents());
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    var ledger = new Ledger(dealings, settings.zone(), ticker);
    var bills = new Bills(dealings, ticker);
    var orders = new OrderBook(dealings, ledger, bills);
    var catalogue = new Catalogue(dealings, ticker);
    this.office = new Office(dealings, ledger, bills, orders, catalogue, settings, servers, clock);
    this.announcements = new WhmcsAnnouncements(office, ticker);
    this.letters = new Letters(words);
    this.words = words;
    this.clock = clock;
  }

  /**
   * Nothing is called before something is asked for.
   *
   * @param servers where the panels of the services are
   * @param words in which mail is written; hold {@link #WORDS}
   */
  public static Whmcs open(
      WhmcsSettings settings, Servers servers, Words words, InstantSource clock) {
    return open(settings, servers, words, clock, UnaryOperator.identity());
  }

  /**
   * @param network how connections are made, for tests
   */
  static Whmcs open(
      WhmcsSettings settings,
      Servers servers,
      Words words,
      InstantSource clock,
      UnaryOperator<OkHttpClient.Builder> network) {
    return new Whmcs(settings, servers, words, clock, network);
  }

  public Accounts accounts() {
    return new WhmcsAccounts(office);
  }

  public CustomerDirectory directory() {
    return new WhmcsDirectory(office, letters);
  }

  /** The login of WHMCS, where we are set up to ask it who has logged in. */
  public Optional<WebLogin> login() {
    return office
        .settings()
        .login()
        .flatMap(us -> openId.map(speaking -> new WhmcsLogin(office, speaking, us)));
  }

  public SupportDesk desk() {
    return new WhmcsDesk(office);
  }

  public Announcements announcements() {
    return announcements;
  }

  /** Writes what was done into WHMCS's activity log. */
  public Witness activityLog() {
    return new ActivityLog(office.dealings(), words);
  }

  /** Tries everything that we need of WHMCS, without changing anything, and says what it found. */
  public List<Finding> probe() {
    return new Probes(line, post, openId, office.settings(), clock).run();
  }

  /**
   * What a probe found.
   *
   * @param part of WHMCS, or an action
   * @param words what works; or what does not, and what to do about it
   */
  public record Finding(String part, Verdict verdict, String words) {

    /** Whether it will do. */
    public enum Verdict {
      WORKS,
      FAILS
    }

    static Finding works(String part, String words) {
      return new Finding(part, Verdict.WORKS, words);
    }

    static Finding fails(String part, String words) {
      return new Finding(part, Verdict.FAILS, words);
    }
  }

  @Override
  public void close() {
    post.close();
    openId.ifPresent(OpenId::close);
  }
}
