package com.smartxhosting.bot.conversations.overview;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.conversations.overview.Overview.LoadOverview;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.ServicesWork;
import com.smartxhosting.bot.conversations.services.Sizes;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen.Picture;
import com.smartxhosting.bot.dialog.Screen.Picture.Bar;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;

/** Tells how much of a service is used. */
public final class OverviewWork {

  private final Accounts accounts;

  public OverviewWork(Accounts accounts) {
    this.accounts = accounts;
  }

  public Outcome<Board> overview(LoadOverview query, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(query.service()))
        .flatMap(service -> usage(service).map(usage -> board(service.line(), usage)));
  }

  /** The billing system's figures are as old as last night, so the server's own come first. */
  private static Outcome<Usage> usage(HostedService service) {
    return service.panel().flatMap(Panel::currentUsage)
            instanceof Outcome.Ok<Optional<Usage>>(var live)
        ? live.map(Outcome::ok).orElseGet(service::usage)
        : service.usage();
  }

  private static Board board(ServiceLine line, Usage usage) {
    return Board.of(Text.of("overview.title").with("product", line.product()))
        .fact(Text.of("services.domain"), line.domain())
        .fact(Text.of("services.status"), ServicesWork.status(line.status()))
        .fact(Text.of("overview.disk"), Sizes.written(usage.disk()))
        .fact(Text.of("overview.traffic"), Sizes.written(usage.traffic()))
        .says(Text.of("overview.measured").with("when", usage.measured()))
        .picture(
            new Picture.Bars(
                Text.of("overview.picture").with("domain", line.domain()),
                List.of(
                    bar("overview.disk", usage.disk()), bar("overview.traffic", usage.traffic()))))
        .door(
            Text.of("overview.again"), "service.overview", Answers.of("service", line.id().value()))
        .door(
            Text.of("overview.doctor"), Doctor.ID.name(), Answers.of("service", line.id().value()))
        .door(
            Text.of("overview.to-service"),
            "service.menu",
            Answers.of("service", line.id().value()));
  }

  /** In megabytes, which is fine enough for a picture. */
  private static Bar bar(String label, Amount amount) {
    return new Bar(
        Text.of(label + ".bar").with("size", Sizes.written(amount)),
        amount.used() / Sizes.MB,
        amount.unlimited() ? 0 : amount.limit() / Sizes.MB);
  }
}
