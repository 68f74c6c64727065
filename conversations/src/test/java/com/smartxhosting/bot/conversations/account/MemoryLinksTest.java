package com.smartxhosting.bot.conversations.account;

/** What stands in for the store in talks keeps what the store promises. */
class MemoryLinksTest extends LinksContract {

  private final MemoryLinks links = new MemoryLinks();
  private final MemoryChallenges challenges = new MemoryChallenges();

  @Override
  protected Links links() {
    return links;
  }

  @Override
  protected Challenges challenges() {
    return challenges;
  }
}
