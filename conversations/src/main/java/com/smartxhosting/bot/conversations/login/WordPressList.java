package com.smartxhosting.bot.conversations.login;

import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.words.Text;

/** The WordPress installations of a service, each with the way into it. */
public final class WordPressList {

  static final DialogId<Answers, String> ID = new DialogId<>("login.wordpress");

  public static final ListingDialog DIALOG =
      Listing.named(
              ID.name(),
              _ -> Text.of("login.wordpress"),
              Text.of("login.wordpress.none"),
              ListInstallations.class,
              (given, filter, page) -> new ListInstallations(service(given), filter, page))
          .opens(
              OpenInstallation.class,
              (given, key) -> new OpenInstallation(given.with(AdminLogin.INSTALLATION, key)))
          .action(
              Text.of("login.wordpress.toolkit"),
              OpenToolkit.class,
              given -> new OpenToolkit(given.with(OneClickLogin.TARGET, "WP_TOOLKIT")))
          .dialog();

  /** A page of them. */
  public record ListInstallations(ServiceId service, String filter, int page)
      implements ListingDialog.Load {}

  /** Shows one of them. */
  public record OpenInstallation(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return AdminLogin.ID;
    }
  }

  /** Has a link made to where all of them are managed. */
  public record OpenToolkit(Answers input) implements ListingDialog.Open<Boolean> {
    @Override
    public DialogId<Answers, Boolean> callee() {
      return OneClickLogin.ID;
    }
  }

  static ServiceId service(Answers given) {
    return new ServiceId(given.text("service"));
  }

  private WordPressList() {}
}
