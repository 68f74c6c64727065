package com.smartxhosting.bot.adapters.web;

import static com.smartxhosting.bot.adapters.web.LinkPages.paragraph;

import com.smartxhosting.bot.adapters.web.Page.Fact;
import com.smartxhosting.bot.adapters.web.Page.Part;
import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.words.Text;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The page of a pretend billing system: an invoice, and a button that stands for money. */
final class PretendTillRoutes {

  private static final Page OVER =
      new Page(
          HttpStatus.GONE,
          Text.of("web.till.over.title"),
          paragraph("web.till.over.why"),
          paragraph("web.new-link"));

  private final PretendTill till;
  private final Layout layout;

  PretendTillRoutes(PretendTill till, Layout layout) {
    this.till = till;
    this.layout = layout;
  }

  void mount(RoutesConfig routes) {
    routes.get(PretendTill.PATH, request -> answer(request, till::look));
    routes.post(PretendTill.PATH, request -> answer(request, till::pay));
  }

  private void answer(Context request, Function<String, Optional<PretendTill.Bill>> visit) {
    layout.answer(
        request,
        Optional.ofNullable(request.queryParam("visit"))
            .flatMap(visit)
            .map(PretendTillRoutes::page)
            .orElse(OVER));
  }

  private static Page page(PretendTill.Bill bill) {
    var invoice = bill.invoice();
    return switch (invoice.state()) {
      case UNPAID -> new Page(HttpStatus.OK, title("web.till.title", invoice), parts(bill));
      case PAID ->
          new Page(
              HttpStatus.OK, title("web.till.paid.title", invoice), paragraph("web.till.paid.why"));
      case CANCELLED ->
          new Page(
              HttpStatus.OK,
              title("web.till.nothing.title", invoice),
              paragraph("web.till.nothing.why"));
    };
  }

  private static Text title(String key, Invoice invoice) {
    return Text.of(key).with("invoice", invoice.number());
  }

  private static List<Part> parts(PretendTill.Bill bill) {
    var invoice = bill.invoice();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(Text.of("web.account"), Text.words(bill.customer())));
    for (var item : invoice.items()) {
      facts.add(new Fact(Text.words(item.description()), Text.words(item.amount().written())));
    }
    facts.add(new Fact(Text.of("web.till.open"), Text.words(invoice.open().written())));
    return List.of(
        new Part.Facts(facts),
        new Part.Button(Text.of("web.till.pay").with("amount", invoice.open().written())),
        paragraph("web.till.why"));
  }
}
