package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import java.util.List;

/** Asks no name server, so that nothing is claimed of what the world is told. */
final class UnaskedDns implements PublicDns {

  @Override
  public boolean asked() {
    return false;
  }

  @Override
  public List<Answer> own(String zone, String name, RecordType type) {
    return List.of();
  }

  @Override
  public List<Answer> around(String name, RecordType type) {
    return List.of();
  }
}
