package com.smartxhosting.bot.conversations.guidance;

class MemorySharesTest extends SharesContract {

  private final MemoryShares shares = new MemoryShares();

  @Override
  protected Shares shares() {
    return shares;
  }
}
