package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.listing.Listing;
import com.smartxhosting.bot.listing.ListingDialog;
import com.smartxhosting.bot.listing.ListingDialog.Message;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.words.Text;

/** All that can be shared: published flows first, then forms. */
public final class WhatList {

  public static final ListingDialog LIST =
      Listing.named(
              "shares.what",
              _ -> Text.of("shares.what.title"),
              Text.of("shares.what.none"),
              ListTemplates.class,
              (_, filter, page) -> new ListTemplates(filter, page))
          .dialog(Audience.EVERYBODY);

  /** A page of them. */
  public record ListTemplates(String filter, int page) implements Query<Rows, Message> {
    @Override
    public Message reply(Outcome<Rows> outcome) {
      return new Message.Loaded(outcome);
    }

    @Override
    public boolean cacheable() {
      return false;
    }
  }

  private WhatList() {}
}
