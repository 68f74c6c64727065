package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.adapters.web.LinkDesk.Entry;
import com.smartxhosting.bot.adapters.web.LinkDesk.Standing.Dead;
import com.smartxhosting.bot.adapters.web.LinkDesk.Standing.Good;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** One-use links on the web: a look shows where one leads, a press goes there. */
final class LinkRoutes {

  private static final String PATH = "/go/{token}";

  private final LinkDesk desk;
  private final Layout layout;
  private final BrowserAddress browsers;
  private final SameOrigin origin;
  private final Guesses guesses;

  LinkRoutes(
      LinkDesk desk, Layout layout, BrowserAddress browsers, SameOrigin origin, Guesses guesses) {
    this.desk = desk;
    this.layout = layout;
    this.browsers = browsers;
    this.origin = origin;
    this.guesses = guesses;
  }

  void mount(RoutesConfig routes) {
    routes.before(PATH, this::slowDown);
    routes.get(PATH, this::look);
    routes.post(PATH, this::press);
  }

  private void slowDown(Context request) {
    if (guesses.tooManyFrom(browsers.of(request))) {
      layout.answer(request, LinkPages.SLOW_DOWN);
      request.skipRemainingHandlers();
    }
  }

  private void look(Context request) {
    switch (desk.look(request.pathParam("token"))) {
      case Good good -> layout.answer(request, LinkPages.good(good), good.holder().language());
      case Dead dead -> turnAway(request, dead);
    }
  }

  private void press(Context request) {
    if (!origin.pressedHere(request)) {
      layout.answer(request, LinkPages.PRESSED_ELSEWHERE);
      return;
    }
    var browser = browsers.of(request).getHostAddress();
    switch (desk.enter(request.pathParam("token"), browser)) {
      case Entry.Tried(var outcome, var good) -> tell(request, outcome, good.holder().language());
      case Entry.TurnedAway(var dead) -> turnAway(request, dead);
    }
  }

  private void tell(Context request, Outcome<Secret> outcome, String language) {
    switch (outcome) {
      case Outcome.Ok<Secret>(var address) ->
          request.status(HttpStatus.SEE_OTHER).header("Location", address.reveal());
      case Outcome.Refused<Secret>(var reason) ->
          layout.answer(request, LinkPages.refused(reason), language);
      case Outcome.Failed<Secret>(var reference) ->
          layout.answer(request, LinkPages.failed(reference), language);
      case Outcome.Unknown<Secret>(var reference) ->
          layout.answer(request, LinkPages.unclear(reference), language);
    }
  }

  private void turnAway(Context request, Dead dead) {
    if (dead == Dead.UNKNOWN) {
      guesses.missed(browsers.of(request));
    }
    layout.answer(request, LinkPages.dead(dead));
  }
}
