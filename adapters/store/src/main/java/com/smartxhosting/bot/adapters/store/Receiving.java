package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.engine.Arrival;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Inputs to write before their channel is told; yields those never seen before. */
final class Receiving extends Work<List<Arrival>> {

  /**
   * @param body the arrival, sealed
   */
  record Row(Arrival arrival, long seq, String body) {}

  private final String node;
  private final List<Row> rows;
  private int first;

  Receiving(String node, List<Row> rows) {
    this.node = node;
    this.rows = rows;
  }

  @Override
  void add(Writer writer) throws SQLException {
    var inputs = writer.batch(Write.RECEIVE_INPUT);
    first = -1;
    for (var row : rows) {
      var number =
          inputs
              .text(row.arrival().channel())
              .text(row.arrival().id())
              .number(row.seq())
              .text(node)
              .text(row.body())
              .row();
      first = first < 0 ? number : first;
    }
  }

  @Override
  Verdict<List<Arrival>> judge(Writer writer) throws SQLException {
    var inputs = writer.batch(Write.RECEIVE_INPUT);
    return Verdict.keep(
        IntStream.range(0, rows.size())
            .filter(index -> inputs.changed(first + index))
            .mapToObj(index -> rows.get(index).arrival())
            .toList());
  }
}
