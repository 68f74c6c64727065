package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.PickLists.ActiveServices;
import com.smartxhosting.bot.conversations.services.PickLists.Domains;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;

/** A talk about DNS whose asks the real handlers answer at once, over a {@link SmallHouse}. */
final class Visit {

  static final Stage STAGE = stage();

  static final Answers SHOP = Answers.of("service", "7").with("domain", "shop.example");

  private final Served served;
  private final Talk talk = Talk.with(STAGE);

  Visit(SmallHouse house) {
    this.served =
        new Served(
            STAGE,
            Dns.handlers(new DnsWork(house))
                .query(
                    ActiveServices.class,
                    (_, _) -> Outcome.ok(one(house.line().id().value(), house.line().domain())))
                .query(
                    Domains.class,
                    (_, _) -> Outcome.ok(one(house.line().domain(), house.line().domain()))));
  }

  private static Stage stage() {
    var dialogs = new ArrayList<Dialog<?, ?, ?, ?>>(Dns.DIALOGS);
    dialogs.add(PickLists.SERVICE);
    dialogs.add(PickLists.DOMAIN);
    return Stage.with(
        dialogs,
        List.of(Dns.COMMAND),
        Dns.BUNDLE,
        "com.smartxhosting.bot.conversations.services.texts");
  }

  private static Rows one(String key, String label) {
    return new Rows(List.of(new Row(key, Text.words(label))), 0, 1, 1, Text.NONE);
  }

  Visit starts(String dialog, Answers given) {
    served.serve(talk.starts(dialog, given));
    return this;
  }

  Visit says(String text) {
    served.serve(talk.says(text));
    return this;
  }

  Visit presses(String label) {
    served.serve(talk.presses(label));
    return this;
  }

  Visit sees(String... texts) {
    talk.sees(texts);
    return this;
  }

  Visit seesNot(String text) {
    talk.seesNot(text);
    return this;
  }

  String seen() {
    return talk.seen();
  }
}
