package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.dns.AddRecords.Added;
import com.smartxhosting.bot.conversations.dns.AddRecords.Ending;
import com.smartxhosting.bot.conversations.dns.AddRecords.Result;
import com.smartxhosting.bot.conversations.dns.Batch.Entry;
import com.smartxhosting.bot.conversations.dns.Batch.Fate;
import com.smartxhosting.bot.conversations.dns.Batch.SpfTexts;
import com.smartxhosting.bot.conversations.dns.PasteRecords.Message;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Reviewing;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Telling;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.function.Function;

/** What a customer sees while he pastes records. */
final class PasteScreens {

  static Screen<Message> asking(Place place, Text problem) {
    return titled(place)
        .says(problem)
        .entry(entry(Text.of("dns.paste.label"), Text.of("dns.paste.hint")));
  }

  /** More may arrive while it works, for some channels part a long text. */
  static Screen<Message> foreseeing(Place place) {
    return titled(place)
        .says(Text.of("kernel.wait"))
        .mood(Screen.Mood.BUSY)
        .entry(entry(Text.of("dns.paste.more"), Text.NONE));
  }

  static Screen<Message> reviewing(Reviewing shown) {
    var batch = shown.batch();
    int steps = batch.steps().size();
    var screen = titled(shown.place()).says(shown.problem()).says(counts(batch));
    screen = paged(screen, batch.entries(), shown.page(), PasteScreens::entry);
    if (steps > 0) {
      screen =
          screen
              .primary(Text.of("dns.paste.confirm").with("count", steps), new Message.Confirm())
              .says(Text.of("dns.paste.kept"))
              .says(Text.of("kernel.form.minutes"));
    }
    screen =
        switch (batch.spf()) {
          case NEVER_MEET -> screen;
          case APART ->
              screen.button(Text.of("dns.paste.join-spf"), new Message.Spf(SpfTexts.TOGETHER));
          case TOGETHER ->
              screen.button(Text.of("dns.paste.part-spf"), new Message.Spf(SpfTexts.APART));
        };
    return turning(screen, batch.entries().size(), shown.page())
        .button(Text.of("dns.paste.over"), new Message.StartOver())
        .entry(entry(Text.of("dns.paste.more"), Text.NONE));
  }

  static Screen<Message> lapsed(Place place) {
    return titled(place)
        .says(Text.of("kernel.form.lapsed"))
        .primary(Text.of("kernel.form.look-again"), new Message.LookAgain());
  }

  static Screen<Message> sending(Place place, Batch batch) {
    return Screen.busy(
        Text.of("dns.paste.sending")
            .with("count", batch.steps().size())
            .with("domain", place.domain()));
  }

  static Screen<Message> telling(Telling told) {
    var results = told.added().results();
    var screen = titled(told.place()).says(counts(told.added()));
    screen = paged(screen, results, told.page(), PasteScreens::result);
    screen = screen.primary(Text.of("dns.paste.done"), new Message.Close());
    if (!told.added().complete()) {
      screen = screen.button(Text.of("dns.paste.rest"), new Message.LookAgain());
    }
    return turning(screen, results.size(), told.page());
  }

  static Screen<Message> held(Place place, String reference) {
    return titled(place)
        .says(Text.of("kernel.form.unknown").with("reference", reference))
        .primary(Text.of("kernel.close"), new Message.Close());
  }

  static Screen<Message> trouble(Place place, Text problem) {
    return titled(place)
        .says(problem)
        .button(Text.of("kernel.list.again"), new Message.LookAgain());
  }

  private static Screen<Message> titled(Place place) {
    return Screen.of(Text.of("dns.paste.title").with("domain", place.domain()));
  }

  private static com.smartxhosting.bot.dialog.Entry<Message> entry(Text label, Text hint) {
    return com.smartxhosting.bot.dialog.Entry.lines(
        label, hint, PasteRecords.LONGEST, Message.Given::new);
  }

  private static Text counts(Batch batch) {
    return Text.of("dns.paste.counts")
        .with("steps", batch.steps().size())
        .with("there", batch.count(Fate.THERE) + batch.count(Fate.REPEATED))
        .with("clash", batch.count(Fate.CLASH) + batch.count(Fate.SECOND_SPF))
        .with("unclear", batch.count(Fate.UNCLEAR))
        .with("others", batch.count(Fate.NO_RECORD));
  }

  private static Text counts(Added added) {
    return Text.of("dns.paste.ended")
        .with("added", added.count(Ending.ADDED))
        .with("there", added.count(Ending.THERE))
        .with(
            "failed",
            added.results().size() - added.count(Ending.ADDED) - added.count(Ending.THERE));
  }

  private static Text entry(Entry entry) {
    return told(Text.of("dns.paste.fate." + entry.fate()), entry.shown(), entry.remarks());
  }

  private static Text result(Result result) {
    return told(
        Text.of("dns.paste.ending." + result.ending()),
        result.record().line(),
        result.why().isEmpty() ? List.of() : List.of(result.why()));
  }

  private static Text told(Text head, String line, List<Text> remarks) {
    return Text.of("dns.paste.entry")
        .with("head", head)
        .with("line", line)
        .with("remarks", Text.joined(remarks.stream().map(PasteScreens::remark).toList(), ""));
  }

  private static Text remark(Text remark) {
    return Text.joined(List.of(Text.words("\n"), remark), "");
  }

  private static <T> Screen<Message> paged(
      Screen<Message> screen, List<T> all, int number, Function<T, Text> words) {
    var page = Page.of(number).within(all.size());
    var shown = screen;
    if (page.pages(all.size()) > 1) {
      shown =
          shown.says(
              Text.of("kernel.list.page")
                  .with("page", page.number() + 1L)
                  .with("pages", page.pages(all.size()))
                  .with("total", all.size()));
    }
    for (var each : all.stream().skip(page.first()).limit(page.size()).toList()) {
      shown = shown.says(words.apply(each));
    }
    return shown;
  }

  private static Screen<Message> turning(Screen<Message> screen, int all, int number) {
    var page = Page.of(number).within(all);
    var shown = screen;
    if (page.number() > 0) {
      shown = shown.button(Text.of("kernel.list.previous"), new Message.Turn(page.number() - 1));
    }
    return page.number() + 1 < page.pages(all)
        ? shown.button(Text.of("kernel.list.next"), new Message.Turn(page.number() + 1))
        : shown;
  }

  private PasteScreens() {}
}
