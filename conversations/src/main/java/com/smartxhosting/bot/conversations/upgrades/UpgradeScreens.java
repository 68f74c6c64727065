package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption.Range;
import com.smartxhosting.bot.conversations.upgrades.UpgradeDialog.Message;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.function.Function;

/** What the screens of an upgrade show. */
final class UpgradeScreens {

  private UpgradeScreens() {}

  static Screen<Message> waiting(Shelf shelf, String invoice) {
    return Screen.<Message>of(title(shelf))
        .says(Text.of("upgrades.waiting").with("invoice", invoice))
        .primary(Text.of("upgrades.pay").with("invoice", invoice), new Message.Pay());
  }

  static Screen<Message> choice(Basket basket, Shelf shelf) {
    Screen<Message> screen =
        Screen.<Message>of(title(shelf))
            .says(Text.of(shelf.options().isEmpty() ? "upgrades.none" : "upgrades.choose"));
    for (var option : shelf.options()) {
      screen = screen.fact(Text.words(option.name()), sideBySide(basket, option));
    }
    for (var option : shelf.options()) {
      screen = screen.choice(Text.words(option.name()), new Message.Change(option.number()));
    }
    return basket.isFilled()
        ? screen.primary(Text.of("upgrades.see-price"), new Message.Price())
        : screen;
  }

  private static Text sideBySide(Basket basket, ServiceOption option) {
    var value = basket.valueOf(option);
    return value.equals(option.set())
        ? option.shown(value)
        : Text.of("upgrades.change")
            .with("from", option.shown(option.set()))
            .with("to", option.shown(value));
  }

  static Screen<Message> question(Basket basket, ServiceOption option, Text problem) {
    Screen<Message> screen =
        Screen.<Message>of(Text.words(option.name()))
            .says(problem)
            .fact(Text.of("upgrades.now"), option.shown(option.set()));
    return switch (option.range()) {
      case Range.OneOf(var values) -> {
        for (var value : values) {
          screen =
              screen.choice(
                  Text.words(value.name()), each(value.price()), new Message.Set(value.id()));
        }
        yield screen;
      }
      case Range.Switch(var price) ->
          screen
              .choice(Text.of("upgrades.yes"), each(price), new Message.Set(ServiceOption.YES))
              .choice(Text.of("upgrades.no"), new Message.Set(ServiceOption.NO));
      case Range.Quantity quantity ->
          screen
              .says(ServiceOption.allowed(quantity))
              .says(Text.of("upgrades.each").with("price", quantity.each().written()))
              .entry(
                  Entry.line(
                      Text.of("upgrades.how-many").with("option", option.name()),
                      Message.Set::new));
    };
  }

  private static Text each(Money price) {
    return price.isPositive()
        ? Text.of("upgrades.price").with("price", price.written())
        : Text.NONE;
  }

  static Screen<Message> methods(Shelf shelf) {
    Screen<Message> screen =
        Screen.<Message>of(title(shelf)).says(Text.of("upgrades.which-method"));
    for (var method : shelf.methods()) {
      screen = screen.choice(Text.words(method.name()), new Message.PayWith(method.id()));
    }
    return screen;
  }

  static Screen<Message> summary(Basket basket, Shelf shelf, Quote quote, Text problem) {
    Screen<Message> screen = Screen.<Message>of(title(shelf)).says(problem);
    for (var line : quote.lines()) {
      var option = shelf.option(line.option());
      screen = screen.fact(Text.words(option.name()), sideBySide(basket, option));
    }
    screen =
        screen
            .fact(
                Text.of("upgrades.prorated").with("until", quote.until()),
                quote.prorated().written())
            .fact(Text.of("upgrades.setup"), quote.setup().written());
    if (quote.credit().isPositive()) {
      screen = screen.fact(Text.of("upgrades.credit"), quote.credit().written());
    }
    screen =
        screen
            .fact(Text.of("upgrades.due"), quote.due().written())
            .fact(
                Text.of("upgrades.recurring")
                    .with("cycle", Text.of("services.cycle." + quote.cycle())),
                signed(quote.recurring()))
            .fact(Text.of("upgrades.method"), shelf.nameOf(basket.method().orElse("")))
            .says(consequence(quote))
            .says(Text.of("kernel.form.minutes"))
            .primary(Text.of("upgrades.order"), new Message.Confirm())
            .button(Text.of("upgrades.choose-again"), new Message.ChooseAgain());
    return shelf.methods().size() > 1
        ? screen.button(Text.of("upgrades.pay-otherwise"), new Message.PayOtherwise())
        : screen;
  }

  private static Text consequence(Quote quote) {
    if (quote.total().isNegative()) {
      return Text.of("upgrades.gives-back").with("credit", quote.total().negated().written());
    }
    return Text.of(quote.due().isPositive() ? "upgrades.after-payment" : "upgrades.nothing-to-pay");
  }

  private static String signed(Money amount) {
    return (amount.isNegative() ? "" : "+") + amount.written();
  }

  /** How the options that are to be changed are set. */
  static Text now(Basket basket, Shelf shelf) {
    return told(basket, shelf, ServiceOption::set);
  }

  static Text then(Basket basket, Shelf shelf) {
    return told(basket, shelf, basket::valueOf);
  }

  private static Text told(Basket basket, Shelf shelf, Function<ServiceOption, String> value) {
    List<Text> told =
        basket.wanted().keySet().stream()
            .map(shelf::option)
            .<Text>map(
                option ->
                    Text.of("upgrades.setting")
                        .with("option", option.name())
                        .with("value", option.shown(value.apply(option))))
            .toList();
    return Text.joined(told, ", ");
  }

  private static Text title(Shelf shelf) {
    return Text.of("upgrades.title").with("name", shelf.name());
  }
}
