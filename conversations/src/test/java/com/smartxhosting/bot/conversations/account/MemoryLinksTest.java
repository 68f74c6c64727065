package com.smartxhosting.bot.conversations.account;

/** What stands in for the store in talks keeps what the store promises. */
class MemoryLinksTest extends LinksContract {

  private final MemoryLinks links = new MemoryLinks();
  private final MemoryChallenges challenges = new MemoryChallenges();
  private final MemoryFreezes freezes = new MemoryFreezes();

  @Override
  protected Links links() {
    return links;
  }

  @Override
  protected Freezes freezes() {
    return freezes;
  }

  @Override
  protected Challenges challenges() {
    return challenges;
  }
}
