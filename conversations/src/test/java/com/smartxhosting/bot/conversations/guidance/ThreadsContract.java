package com.smartxhosting.bot.conversations.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.guidance.Threads.Remark;
import com.smartxhosting.bot.conversations.guidance.Threads.Writer;
import com.smartxhosting.bot.secret.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What everybody who keeps threads must do. */
public abstract class ThreadsContract {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  protected abstract Threads threads();

  private static Remark remark(String id, String run, Writer writer, int second) {
    var name = writer == Writer.AGENT ? "Nina" : "";
    var words = new Secret("Wörter " + id);
    return new Remark(id, run, writer, name, words, NOW.plusSeconds(second));
  }

  @Test
  void what_was_written_is_read_in_its_order_and_the_newest_alone() {
    var first = remark("b", "r1", Writer.CUSTOMER, 0);
    var second = remark("a", "r1", Writer.AGENT, 5);
    var third = remark("c", "r1", Writer.CUSTOMER, 9);
    threads().add(third);
    threads().add(first);
    threads().add(second);
    threads().add(remark("d", "r2", Writer.CUSTOMER, 1));
    assertThat(threads().of("r1", 9)).containsExactly(first, second, third);
    assertThat(threads().of("r1", 2)).containsExactly(second, third);
    assertThat(threads().of("r3", 9)).isEmpty();
  }

  @Test
  void a_thread_is_open_from_the_first_remark_until_it_is_closed() {
    assertThat(threads().isOpen("r1")).isFalse();
    threads().add(remark("a", "r1", Writer.CUSTOMER, 0));
    assertThat(threads().isOpen("r1")).isTrue();
    assertThat(threads().isOpen("r2")).isFalse();
    threads().close("r1");
    threads().close("r1");
    assertThat(threads().isOpen("r1")).isFalse();
    threads().add(remark("b", "r1", Writer.CUSTOMER, 1));
    assertThat(threads().isOpen("r1")).isTrue();
  }

  @Test
  void what_was_added_before_is_not_added_again_and_opens_nothing() {
    threads().add(remark("a", "r1", Writer.CUSTOMER, 0));
    threads().close("r1");
    threads().add(remark("a", "r1", Writer.CUSTOMER, 0));
    assertThat(threads().of("r1", 9)).hasSize(1);
    assertThat(threads().isOpen("r1")).isFalse();
  }
}
