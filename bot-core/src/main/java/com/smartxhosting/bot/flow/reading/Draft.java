package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.Flow;
import java.util.Map;

/** A flow as it was read, and where each part of it stands. */
record Draft(Flow flow, Map<String, Spot> places) {

  /** Where a part stands; where the part around it does, when it is left out. */
  Spot at(Object... names) {
    for (int length = names.length; length > 0; length--) {
      var path = new StringBuilder();
      for (int i = 0; i < length; i++) {
        path.append(i == 0 ? "" : "/").append(names[i]);
      }
      var spot = places.get(path.toString());
      if (spot != null) {
        return spot;
      }
    }
    return Spot.START;
  }
}
