package com.smartxhosting.bot.conversations.offers;

class MemoryWishesTest extends OfferWishesContract {

  private final MemoryWishes wishes = new MemoryWishes();

  @Override
  protected OfferWishes wishes() {
    return wishes;
  }
}
