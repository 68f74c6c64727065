package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.Flows;
import java.util.List;
import java.util.Optional;

/** A single flow, published or not. */
record OneFlow(Flow flow) implements Flows {

  @Override
  public Optional<Flow> find(String id, int version) {
    return flow.id().equals(id) && flow.version() == version ? Optional.of(flow) : Optional.empty();
  }

  @Override
  public List<Flow> current() {
    return List.of(flow);
  }
}
