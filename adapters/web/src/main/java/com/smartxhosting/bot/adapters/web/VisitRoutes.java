package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.adapters.web.VisitDesk.Departure;
import com.smartxhosting.bot.adapters.web.VisitDesk.Return;
import com.smartxhosting.bot.adapters.web.VisitDesk.Standing.Dead;
import com.smartxhosting.bot.adapters.web.VisitDesk.Standing.Good;
import com.smartxhosting.bot.secret.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** The way from a chat to the login of the company's website and back. */
final class VisitRoutes {

  static final String LINK = "/account/link/";

  static final String BACK = "/account/back";

  private static final String PATH = LINK + "{token}";
  private static final String COOKIE = "login-round";

  /** Lax, since the browser comes back from another site. */
  private static final String KEPT = "%s=%s; Path=/account; Max-Age=%d; HttpOnly; SameSite=Lax%s";

  private final VisitDesk desk;
  private final Layout layout;
  private final BrowserAddress browsers;
  private final SameOrigin origin;
  private final Guesses guesses;
  private final String overHttps;

  VisitRoutes(
      VisitDesk desk,
      Layout layout,
      BrowserAddress browsers,
      SameOrigin origin,
      Guesses guesses,
      WebSettings settings) {
    this.desk = desk;
    this.layout = layout;
    this.browsers = browsers;
    this.origin = origin;
    this.guesses = guesses;
    this.overHttps = settings.https() ? "; Secure" : "";
  }

  void mount(RoutesConfig routes) {
    routes.before(PATH, this::slowDown);
    routes.get(PATH, this::look);
    routes.post(PATH, this::leave);
    routes.get(BACK, this::comeBack);
  }

  private void slowDown(Context request) {
    if (guesses.tooManyFrom(browsers.of(request))) {
      layout.answer(request, LinkPages.SLOW_DOWN);
      request.skipRemainingHandlers();
    }
  }

  private void look(Context request) {
    switch (desk.look(request.pathParam("token"))) {
      case Good good -> layout.answer(request, VisitPages.good(good), good.holder().language());
      case Dead dead -> turnAway(request, dead);
    }
  }

  private void leave(Context request) {
    if (!origin.pressedHere(request)) {
      layout.answer(request, LinkPages.PRESSED_ELSEWHERE);
      return;
    }
    switch (desk.leave(request.pathParam("token"))) {
      case Departure.To(var cookie, var entrance) -> {
        keep(request, cookie.reveal(), VisitDesk.ROUND.toSeconds());
        request.status(HttpStatus.SEE_OTHER).header("Location", entrance.reveal());
      }
      case Departure.Stuck(var why, var holder) ->
          layout.answer(request, VisitPages.stuck(why), holder.language());
      case Departure.TurnedAway(var dead) -> turnAway(request, dead);
    }
  }

  private void keep(Context request, String value, long seconds) {
    request.header("Set-Cookie", KEPT.formatted(COOKIE, value, seconds, overHttps));
  }

  private void turnAway(Context request, Dead dead) {
    if (dead == Dead.UNKNOWN) {
      guesses.missed(browsers.of(request));
    }
    layout.answer(request, VisitPages.dead(dead));
  }

  private void comeBack(Context request) {
    var state = request.queryParam("state");
    var cookie = request.cookie(COOKIE);
    if (state == null || cookie == null) {
      layout.answer(request, VisitPages.STRAY);
      return;
    }
    keep(request, "", 0);
    var proof = Optional.ofNullable(request.queryParam("code")).map(Secret::new);
    switch (desk.comeBack(new Secret(cookie), state, proof)) {
      case Return.Greeted(var code, var holder) ->
          layout.answer(request, VisitPages.greeted(code, holder), holder.language());
      case Return.Declined(var holder) ->
          layout.answer(request, VisitPages.declined(), holder.language());
      case Return.Stray() -> layout.answer(request, VisitPages.STRAY);
    }
  }
}
