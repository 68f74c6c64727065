package com.smartxhosting.bot.conversations.renewals;

import com.smartxhosting.bot.conversations.renewals.Cart.Item;
import com.smartxhosting.bot.conversations.renewals.Counter.Row;
import com.smartxhosting.bot.conversations.renewals.RenewDialog.Message;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.words.Text;

/** What the screens of a renewal show. */
final class RenewScreens {

  /** With the mark before it, a name still fits a button. */
  private static final int LONGEST_NAME = 30;

  private RenewScreens() {}

  static Screen<Message> picking(Cart cart, Counter counter, String filter) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("renewals.title"))
            .says(Text.of(counter.rows().isEmpty() ? "renewals.none" : "renewals.pick"));
    for (var row : counter.rows()) {
      screen = told(screen, row);
    }
    screen = cart(screen, cart);
    if (counter.pages() > 1) {
      screen =
          screen.says(
              Text.of("renewals.page")
                  .with("page", counter.page() + 1L)
                  .with("pages", counter.pages()));
    }
    for (var row : counter.rows()) {
      screen = pressed(screen, cart, row);
    }
    screen = turning(screen, counter);
    if (!filter.isEmpty()) {
      screen = screen.button(Text.of("kernel.list.all"), new Message.Filter(""));
    }
    if (!cart.isEmpty()) {
      screen = screen.primary(Text.of("renewals.review"), new Message.Review());
    }
    return counter.pages() > 1 || !filter.isEmpty()
        ? screen.entry(Entry.filter(Text.of("kernel.list.narrow"), Message.Filter::new))
        : screen;
  }

  private static Screen<Message> told(Screen<Message> screen, Row row) {
    return switch (row) {
      case Row.Open(var item) -> screen.fact(Text.words(item.name()), price(item));
      case Row.Invoiced(var name, var invoice, var open) ->
          screen.fact(
              Text.words(name),
              Text.of("renewals.invoiced").with("invoice", invoice).with("open", open.written()));
      case Row.NotNow(var name, var why) -> screen.fact(Text.words(name), why);
    };
  }

  private static Text price(Item item) {
    return Text.of("renewals.price")
        .with("amount", item.amount().written())
        .with("due", item.due());
  }

  private static Screen<Message> cart(Screen<Message> screen, Cart cart) {
    return cart.isEmpty()
        ? screen
        : screen.says(
            Text.of("renewals.cart")
                .with("count", cart.items().size())
                .with("total", cart.total().written()));
  }

  private static Screen<Message> pressed(Screen<Message> screen, Cart cart, Row row) {
    return switch (row) {
      case Row.Open(var item) ->
          screen.choice(
              Text.of(cart.holds(item.service()) ? "renewals.take-out" : "renewals.put-in")
                  .with("name", shortened(item.name())),
              new Message.Toggle(item.service().value()));
      case Row.Invoiced(_, var invoice, _) ->
          screen.choice(Text.of("renewals.pay").with("invoice", invoice), new Message.Pay(invoice));
      case Row.NotNow _ -> screen;
    };
  }

  private static Screen<Message> turning(Screen<Message> screen, Counter counter) {
    if (counter.page() > 0) {
      screen = screen.button(Text.of("kernel.list.previous"), new Message.Turn(counter.page() - 1));
    }
    return counter.page() < counter.pages() - 1
        ? screen.button(Text.of("kernel.list.next"), new Message.Turn(counter.page() + 1))
        : screen;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  static Screen<Message> methods(Counter counter) {
    Screen<Message> screen =
        Screen.<Message>of(Text.of("renewals.title")).says(Text.of("renewals.which-method"));
    for (var method : counter.methods()) {
      screen = screen.choice(Text.words(method.name()), new Message.PayWith(method.id()));
    }
    return screen;
  }

  static Screen<Message> summary(Cart cart, Counter counter, Text problem) {
    Screen<Message> screen = Screen.<Message>of(Text.of("renewals.summary")).says(problem);
    for (var item : cart.items()) {
      screen = screen.fact(Text.words(item.name()), price(item));
    }
    var total = cart.total();
    var credit = total.atMost(counter.credit());
    screen = screen.fact(Text.of("renewals.total"), total.written());
    if (credit.isPositive()) {
      screen = screen.fact(Text.of("renewals.credit"), credit.written());
    }
    var due = total.minus(credit);
    screen =
        screen
            .fact(Text.of("renewals.due"), due.written())
            .fact(Text.of("renewals.method"), counter.nameOf(cart.method().orElse("")))
            .says(consequence(due))
            .says(Text.of("kernel.form.minutes"))
            .primary(Text.of("renewals.order"), new Message.Confirm())
            .button(Text.of("renewals.pick-again"), new Message.PickAgain());
    return counter.methods().size() > 1
        ? screen.button(Text.of("renewals.pay-otherwise"), new Message.PayOtherwise())
        : screen;
  }

  private static Text consequence(Money due) {
    return Text.of(due.isPositive() ? "renewals.after-payment" : "renewals.nothing-to-pay");
  }
}
