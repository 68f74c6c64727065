package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.form.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something that is looked at again and again until it has come about.
 *
 * @param id the same however often it is begun
 * @param chat the conversation to tell, as long as it acts for the customer; empty for any of his
 * @param about what exactly, in the topic's own fields, such as {@code service}
 * @param looks how often it was looked at
 * @param told what the customer has been told, or what the topic wants to remember
 */
public record Watch(
    String id,
    Topic topic,
    Customer customer,
    String chat,
    Answers about,
    Instant begun,
    Instant next,
    int looks,
    List<String> told) {

  public Watch {
    told = List.copyOf(told);
  }

  public boolean hasTold(String what) {
    return told.contains(what);
  }

  /** After a look that did not end it. */
  Watch seen(List<String> toldNow, Instant nextLook) {
    return new Watch(id, topic, customer, chat, about, begun, nextLook, looks + 1, toldNow);
  }

  Duration age(Instant now) {
    return Duration.between(begun, now);
  }
}
