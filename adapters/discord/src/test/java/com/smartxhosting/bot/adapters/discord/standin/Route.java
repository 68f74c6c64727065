package com.smartxhosting.bot.adapters.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the stand-in can be asked, by the paths of Discord's OpenAPI document. */
public enum Route {
  CALLBACK("POST", "/interactions/{interaction_id}/{interaction_token}/callback"),
  GET_ORIGINAL("GET", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
  EDIT_ORIGINAL("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
  DELETE_ORIGINAL("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"),
  FOLLOW_UP("POST", "/webhooks/{webhook_id}/{webhook_token}"),
  OPEN_DM("POST", "/users/@me/channels"),
  SEND("POST", "/channels/{channel_id}/messages"),
  EDIT("PATCH", "/channels/{channel_id}/messages/{message_id}"),
  DELETE("DELETE", "/channels/{channel_id}/messages/{message_id}"),
  GET_COMMANDS("GET", "/applications/{application_id}/commands"),
  PUT_COMMANDS("PUT", "/applications/{application_id}/commands"),
  APPLICATION("GET", "/applications/@me"),
  GATEWAY("GET", "/gateway");

  private static final String BASE = "/api/v10";

  private final String method;
  private final String template;
  private final Pattern path;

  Route(String method, String template) {
    this.method = method;
    this.template = template;
    this.path = Pattern.compile(BASE + template.replaceAll("\\{\\w+}", "([^/]+)"));
  }

  public String method() {
    return method;
  }

  public String template() {
    return template;
  }

  /** A route and the variable parts of its path. */
  record Found(Route route, List<String> parts) {}

  static Optional<Found> find(String method, String path) {
    for (var route : values()) {
      var matcher = route.path.matcher(path);
      if (route.method.equals(method) && matcher.matches()) {
        var parts = new ArrayList<String>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
          parts.add(matcher.group(i));
        }
        return Optional.of(new Found(route, parts));
      }
    }
    return Optional.empty();
  }
}
