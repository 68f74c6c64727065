package com.smartxhosting.bot.adapters.plesk.xml;

import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer.Why;
import java.util.List;
import java.util.Optional;

/** How one operation of a packet ended; those beside it may have ended otherwise. */
public sealed interface Result {

  /**
   * @param element with the data; a question that finds nothing may be answered without any
   */
  record Done(Element element) implements Result {}

  /**
   * @param text the server's own words, which are not for customers
   */
  record Denied(int code, String text) implements Result {
    @Override
    public String toString() {
      return "error " + code;
    }
  }

  /**
   * The results of an operation, such as {@code site}, {@code get}, in the order they were asked.
   */
  static List<Result> all(Element packet, String operator, String operation) {
    return packet
        .all(operator)
        .flatMap(each -> each.all(operation))
        .flatMap(each -> each.all("result"))
        .map(Result::of)
        .toList();
  }

  /** The result of an operation that has one. */
  static Result one(Element packet, String operator, String operation) {
    return all(packet, operator, operation).stream()
        .findFirst()
        .orElseThrow(() -> new NoAnswer(Why.NOT_PLESK));
  }

  static Result of(Element result) {
    return result.at("status").equals("ok")
        ? new Done(result)
        : new Denied(code(result.at("errcode")).orElse(0), result.at("errtext"));
  }

  static Optional<Integer> code(String written) {
    return written.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
  }
}
