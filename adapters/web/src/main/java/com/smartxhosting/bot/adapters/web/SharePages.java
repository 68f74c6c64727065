package com.smartxhosting.bot.adapters.web;

import static com.smartxhosting.bot.adapters.web.LinkPages.paragraph;

import com.smartxhosting.bot.adapters.web.Page.Part;
import com.smartxhosting.bot.conversations.guidance.Doors;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * Where the link to a share leads in a browser: to the chats in which it can be opened. Looking
 * spends nothing, and tells nothing of the share: previews of links look too.
 */
public final class SharePages {

  private static final String PATH = "/s/";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Doors doors;
  private final Layout layout;

  /**
   * @param doors into chats
   */
  SharePages(Doors doors, Layout layout) {
    this.doors = doors;
    this.layout = layout;
  }

  /** Where the page of a token is. */
  public static Secret address(PublicAddress ours, Secret token) {
    return new Secret(ours.of(PATH + token.reveal()));
  }

  void mount(RoutesConfig routes) {
    routes.get(PATH + "{token}", this::show);
  }

  private void show(Context request) {
    var token = request.pathParam("token");
    layout.answer(
        request,
        TOKEN.matcher(token).matches()
            ? page(new Secret(token))
            : new Page(
                HttpStatus.NOT_FOUND,
                Text.of("web.unknown.title"),
                paragraph("web.share.unknown")));
  }

  private Page page(Secret token) {
    var parts = new ArrayList<Part>();
    parts.add(paragraph("web.share.why"));
    for (var door : doors.to(token)) {
      parts.add(
          new Part.Way(
              Text.of("web.share.open").with("where", door.label()),
              URI.create(door.address().reveal())));
    }
    parts.add(new Part.Paragraph(Text.of("web.share.typed").with("token", token.reveal())));
    parts.add(paragraph("web.share.nothing-yet"));
    return new Page(HttpStatus.OK, Text.of("web.share.title"), parts);
  }
}
