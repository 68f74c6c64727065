package com.smartxhosting.bot.flow;

import java.util.List;
import java.util.Optional;

/** The flows that were published. */
public interface Flows {

  /** A version of a flow, retired or not; empty when there is none. */
  Optional<Flow> find(String id, int version);

  /** The version of each flow that can be shared now, by their ids. */
  List<Flow> current();
}
