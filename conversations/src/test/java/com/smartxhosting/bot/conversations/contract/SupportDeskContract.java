package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.contract.Company.Trouble;
import com.smartxhosting.bot.conversations.support.SupportDesk.Ticket;
import com.smartxhosting.bot.dialog.Outcome;
import org.junit.jupiter.api.Test;

/** Tickets. */
public abstract class SupportDeskContract extends PortContract {

  @Test
  void a_ticket_is_opened_for_a_customer_and_for_a_stranger() {
    var his = Expect.ok(open("key-1", company.actor(ONE_SERVICE)));
    var anothers = Expect.ok(open("key-2", Actor.stranger("test", "7")));

    assertThat(his.number()).isNotBlank().isNotEqualTo(anothers.number());
    assertThat(Expect.ok(company.desk().opened("key-1"))).contains(his);
    assertThat(Expect.ok(company.desk().opened("key-2"))).contains(anothers);
  }

  @Test
  void the_same_key_opens_once() {
    var first = Expect.ok(open("key-1", company.actor(ONE_SERVICE)));

    assertThat(Expect.ok(open("key-1", company.actor(ONE_SERVICE)))).isEqualTo(first);
  }

  @Test
  void a_key_that_opened_nothing_has_no_ticket() {
    assertThat(Expect.ok(company.desk().opened("never"))).isEmpty();
  }

  @Test
  void after_a_lost_answer_the_ticket_is_there_and_after_a_lost_request_it_is_not() {
    company.upset(Trouble.LOSES_REQUEST);
    Expect.unknown(open("lost", company.actor(ONE_SERVICE)));
    assertThat(Expect.ok(company.desk().opened("lost"))).isEmpty();

    company.upset(Trouble.LOSES_ANSWER);
    Expect.unknown(open("lost", company.actor(ONE_SERVICE)));
    var ticket = Expect.ok(company.desk().opened("lost"));
    assertThat(ticket).isPresent();
    assertThat(Expect.ok(open("lost", company.actor(ONE_SERVICE)))).isEqualTo(ticket.get());
  }

  private Outcome<Ticket> open(String key, Actor actor) {
    return company
        .desk()
        .open(key, actor, "Help 😀", "<script>\n\"quoted\"'; drop table", "in: dns.add-record");
  }
}
