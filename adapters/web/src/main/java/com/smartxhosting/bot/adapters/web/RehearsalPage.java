package com.smartxhosting.bot.adapters.web;

import static com.smartxhosting.bot.adapters.web.LinkPages.paragraph;

import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;

/** Where every link leads that is given out in a rehearsal: no further. */
public final class RehearsalPage {

  private static final String PATH = "/rehearsal";

  private final Layout layout;

  RehearsalPage(Layout layout) {
    this.layout = layout;
  }

  /** Where it is. */
  public static Secret address(PublicAddress ours) {
    return new Secret(ours.of(PATH));
  }

  void mount(RoutesConfig routes) {
    routes.get(
        PATH,
        request ->
            layout.answer(
                request,
                new Page(
                    HttpStatus.OK,
                    Text.of("web.rehearsal.title"),
                    paragraph("web.rehearsal.about"))));
  }
}
