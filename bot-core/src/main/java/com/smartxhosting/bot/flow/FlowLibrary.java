package com.smartxhosting.bot.flow;

import java.time.Instant;
import java.util.List;

/** Where flows are published and taken out of use. What is published never changes. */
public interface FlowLibrary extends Flows {

  /**
   * A version of a flow.
   *
   * @param text as its author wrote it
   * @param author who published it
   * @param retired whether it cannot be shared any more; whoever is on the way goes on with it
   */
  record Published(Flow flow, String text, String author, Instant made, boolean retired) {}

  /**
   * Makes this the flow's present version. The text of the last version again is that version,
   * which comes back into use if it was retired.
   *
   * @param flow as it was read from the text
   */
  Published publish(Flow flow, String text, String author);

  /** Takes a flow out of use, with all its versions; false when none was in use. */
  boolean retire(String id);

  /** Whether this was ever a version of the flow, retired or not. */
  boolean knows(String id, String text);

  /** The latest version of each flow, retired or not, by their ids. */
  List<Published> latest();

  /** All versions of a flow, the latest first. */
  List<Published> versions(String id);
}
