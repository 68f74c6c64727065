package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.Parameter;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What flows of the tests may speak of. */
final class Spoken {

  private static final Function<Parameter, Field<?>> WORD =
      parameter ->
          Field.<String>text(parameter.name(), parameter.label().with(Map.of()), Parsed::valid)
              .hint(parameter.hint().with(Map.of()));

  private static final Function<Parameter, Field<?>> TABLE =
      parameter ->
          Orders.AT_TABLE
              .form()
              .fields()
              .getFirst()
              .called(parameter.name(), parameter.label().with(Map.of()));

  static final Vocabulary HERE =
      new Vocabulary(
          Map.of(
              "orders.brew", Orders.BREW.form(),
              "orders.smash", Orders.SMASH.form(),
              "orders.post", Orders.POST.form()),
          Map.of("orders.tables", Set.of("table")),
          Map.of("word", WORD, "table", TABLE),
          Map.of("there", Set.of("host")),
          Set.of("service.kind", "service.status"),
          List.of("en"),
          new Words(
              ZoneOffset.UTC,
              List.of("en"),
              List.of("com.smartxhosting.bot.kernel", Orders.BUNDLE)));

  private Spoken() {}
}
