package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.adapters.whmcs.Answer.Denial;

/** What an operator does about it when WHMCS does not let us in. */
final class Remedy {

  private Remedy() {}

  static String of(Denial why, String action, String message) {
    return switch (why) {
      case ADDRESS ->
          "Add %s in WHMCS at System Settings > General Settings > Security > API IP Access"
                  .formatted(address(message))
              + " Restriction, one full address a line, or set BOT_WHMCS_ACCESS_KEY to the"
              + " $api_access_key of its configuration.php.";
      case CREDENTIALS ->
          "Check BOT_WHMCS_IDENTIFIER and BOT_WHMCS_SECRET against WHMCS's System Settings > API"
              + " Credentials, and that their administrator is active and may use the API.";
      case PERMISSION ->
          "Allow %s in the API role of the credentials: System Settings > API Credentials > API Roles."
              .formatted(action);
      case VERSION ->
          "This WHMCS does not know %s: update it to %s or newer."
              .formatted(action, Version.OLDEST);
      case OTHER ->
          "Something before WHMCS keeps us out, such as a web application firewall: let this"
              + " machine's address post to includes/api.php.";
    };
  }

  private static String address(String message) {
    var last = message.substring(message.lastIndexOf(' ') + 1);
    return last.matches("[0-9a-fA-F.:]{3,45}") ? last : "this machine's address";
  }
}
