package com.smartxhosting.bot.adapters.web;

import static com.smartxhosting.bot.adapters.web.LinkPages.paragraph;

import com.smartxhosting.bot.adapters.web.Page.Part.Paragraph;
import com.smartxhosting.bot.words.Text;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** The one page that a pretend panel has. */
final class PretendPanelRoutes {

  private static final Page OVER =
      new Page(
          HttpStatus.GONE,
          Text.of("web.panel.over.title"),
          paragraph("web.panel.over.why"),
          paragraph("web.new-link"));

  private final PretendPanel panel;
  private final Layout layout;
  private final BrowserAddress browsers;

  PretendPanelRoutes(PretendPanel panel, Layout layout, BrowserAddress browsers) {
    this.panel = panel;
    this.layout = layout;
    this.browsers = browsers;
  }

  void mount(RoutesConfig routes) {
    routes.get(PretendPanel.PATH, this::enter);
  }

  /** Spends the session although it is a GET, as real panels do. */
  private void enter(Context request) {
    var browser = browsers.of(request).getHostAddress();
    var visit =
        Optional.ofNullable(request.queryParam("session"))
            .flatMap(session -> panel.redeem(session, browser));
    layout.answer(request, visit.map(PretendPanelRoutes::page).orElse(OVER));
  }

  private static Page page(PretendPanel.Visit visit) {
    var target =
        visit
            .wordPress()
            .<Text>map(title -> Text.of("web.panel.wordpress").with("title", title))
            .orElseGet(() -> LinkPages.name(visit.target()));
    return new Page(
        HttpStatus.OK,
        Text.of("web.panel.title").with("target", target).with("domain", visit.domain()),
        new Paragraph(
            Text.of("web.panel.why").with("target", target).with("login", visit.login())));
  }
}
