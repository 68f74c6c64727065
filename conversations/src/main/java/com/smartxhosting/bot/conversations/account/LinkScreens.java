package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.function.Function;

/** What a customer sees once he has proved who he is, whichever way he did. */
final class LinkScreens {

  private static final int LONGEST_NAME = 24;

  private LinkScreens() {}

  static <M> Screen<M> choice(List<Customer> accounts, Text problem, Function<Customer, M> choose) {
    Screen<M> screen =
        Screen.<M>of(Text.of("account.link.which"))
            .says(problem)
            .says(Text.of("account.link.which.more"));
    for (var account : accounts) {
      screen =
          screen.choice(
              Text.of("account.link.account")
                  .with("name", shortened(account.name()))
                  .with("id", account.id()),
              choose.apply(account));
    }
    return screen;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  static <M> Screen<M> occupied(Customer account, M replace, M keepOther) {
    return Screen.<M>of(Text.of("account.link.occupied").with("name", account.name()))
        .says(Text.of("account.link.occupied.more"))
        .primary(Text.of("account.link.replace"), replace)
        .button(Text.of("account.link.keep-other"), keepOther);
  }

  static <M> Screen<M> linking(Customer account) {
    return Screen.busy(Text.of("account.link.linking").with("name", account.name()));
  }

  static <M> Screen<M> held(String reference, M close) {
    return Screen.<M>of(Text.of("account.link.unknown").with("reference", reference))
        .primary(Text.of("kernel.close"), close);
  }
}
