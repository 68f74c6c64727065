package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.conversations.guidance.MemoryShares;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.engine.Footprint;
import java.util.ArrayList;
import java.util.List;

class MemoryFiguresTest extends FiguresContract {

  private final MemoryShares shares = new MemoryShares();
  private final List<Footprint> footprints = new ArrayList<>();
  private final Figures figures =
      new MemoryFigures(
          shares, run -> footprints.stream().filter(each -> each.run().equals(run)).toList());

  @Override
  protected Figures figures() {
    return figures;
  }

  @Override
  protected Shares shares() {
    return shares;
  }

  @Override
  protected void put(Footprint footprint) {
    footprints.add(footprint);
  }
}
