package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.agents.Agent;
import com.smartxhosting.bot.conversations.agents.AgentRole;
import com.smartxhosting.bot.conversations.agents.Blank;
import com.smartxhosting.bot.conversations.agents.FillDialog.NextBlank;
import com.smartxhosting.bot.conversations.agents.FillDialog.Sheet;
import com.smartxhosting.bot.conversations.agents.MemoryAgents;
import com.smartxhosting.bot.conversations.agents.ShareWork;
import com.smartxhosting.bot.conversations.agents.Staff;
import com.smartxhosting.bot.conversations.guidance.MemoryShares;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.flow.FormFlows;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of this bot can be shared, with its values filled in or not. */
class ShareableFormsTest {

  private static final Vocabulary VOCABULARY = ShippedFlowsTest.VOCABULARY;
  private static final Actor NINA = Actor.stranger("telegram", "9");
  private static final List<String> SAMPLES =
      List.of("x", "www.example.com", "192.0.2.1", "10", "2026-12-01", "\u202E🙂<b>");

  private final ShareWork work =
      new ShareWork(
          new Staff(
              new MemoryAgents(),
              List.of(new Agent(NINA.conversation(), "Nina", AgentRole.AGENT, Instant.EPOCH))),
          new MemoryShares(),
          new FormFlows(ShippedFlowsTest.NOTHING, VOCABULARY),
          VOCABULARY,
          new Nobody(),
          _ -> List.of(),
          VOCABULARY.words(),
          () -> Instant.EPOCH,
          new Random(7));

  static Stream<String> forms() {
    return new TreeSet<>(VOCABULARY.forms().keySet()).stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void an_agent_is_asked_for_what_he_may_fill_in_and_for_nothing_secret(String form) {
    var secret =
        VOCABULARY.forms().get(form).fields().stream()
            .filter(field -> field.secret())
            .map(field -> field.name())
            .toList();
    var values = new HashMap<String, String>();
    var passed = new ArrayList<String>();
    for (var blank = next(form, values, passed); blank.isPresent(); ) {
      var name = blank.get().name();
      assertThat(secret).doesNotContain(name);
      assertThat(passed).doesNotContain(name);
      passed.add(name);
      var taken =
          Stream.concat(
                  blank.get().options().stream().map(option -> option.text()), SAMPLES.stream())
              .filter(text -> does(form, values, name, text, passed))
              .findFirst();
      taken.ifPresent(text -> values.put(name, text));
      blank = next(form, values, passed);
    }
  }

  /** It is offered under its title alone, before anybody has said which mailbox or domain. */
  @ParameterizedTest
  @MethodSource("forms")
  void its_title_has_no_gap_before_anything_is_given(String form) {
    if (VOCABULARY.forms().get(form).title().apply(Answers.NONE) instanceof Text.Phrase title) {
      assertThat(title.arguments()).isEmpty();
    }
  }

  private boolean does(
      String form, Map<String, String> values, String name, String text, List<String> passed) {
    var more = new HashMap<>(values);
    more.put(name, text);
    return ask(form, more, passed) instanceof Outcome.Ok<Optional<Blank>>;
  }

  private Optional<Blank> next(String form, Map<String, String> values, List<String> passed) {
    return ((Outcome.Ok<Optional<Blank>>) ask(form, values, passed)).value();
  }

  private Outcome<Optional<Blank>> ask(
      String form, Map<String, String> values, List<String> passed) {
    var sheet = new Sheet("form." + form + "@0", values, passed);
    return work.next(new NextBlank(sheet, ""), NINA);
  }

  /** Knows no customer. */
  private record Nobody() implements CustomerDirectory {
    @Override
    public Outcome<List<Customer>> byEmail(String address) {
      return Outcome.ok(List.of());
    }

    @Override
    public Outcome<Optional<Customer>> byNumber(String number) {
      return Outcome.ok(Optional.empty());
    }

    @Override
    public Outcome<Sent> sendCode(Customer to, String address, Secret code, String language) {
      return Outcome.failed("no letters are sent from here");
    }
  }
}
