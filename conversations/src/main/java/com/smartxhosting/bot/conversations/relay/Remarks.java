package com.smartxhosting.bot.conversations.relay;

import com.smartxhosting.bot.conversations.guidance.Threads;
import com.smartxhosting.bot.conversations.guidance.Threads.Remark;
import com.smartxhosting.bot.conversations.guidance.Threads.Writer;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Stage;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** What was written, as either side reads it. */
final class Remarks {

  /** As many as a chat shows at a glance. */
  private static final int MOST = 6;

  private Remarks() {}

  /**
   * @param customer what an agent knows him by
   */
  static List<Text> of(Threads threads, String run, Writer reader, Text customer) {
    return threads.of(run, MOST).stream()
        .filter(remark -> !remark.words().reveal().isEmpty())
        .map(remark -> line(remark, reader, customer))
        .toList();
  }

  private static Text line(Remark remark, Writer reader, Text customer) {
    var words = new Text.Confided(remark.words());
    if (remark.writer() == reader) {
      return Text.of("relay.line.own").with("words", words);
    }
    var name =
        switch (remark.writer()) {
          case CUSTOMER -> customer;
          case AGENT -> Text.words(remark.name());
        };
    return Text.of("relay.line." + remark.writer()).with("name", name).with("words", words);
  }

  static Stage stage(Threads threads, String run) {
    if (threads.isOpen(run)) {
      return Stage.OPEN;
    }
    return threads.of(run, 1).isEmpty() ? Stage.NEW : Stage.CLOSED;
  }

  /** The id of the notice that carries over what an attempt has written. */
  static String notice(String key) {
    return "relay/" + key;
  }
}
