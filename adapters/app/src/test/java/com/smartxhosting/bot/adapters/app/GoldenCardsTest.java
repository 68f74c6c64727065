package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.CardOnDiscord;
import com.smartxhosting.bot.adapters.telegram.CardOnTelegram;
import com.smartxhosting.bot.adapters.terminal.CardOnTerminal;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Presenter;
import com.smartxhosting.bot.conversations.account.LinkDialog.Ways;
import com.smartxhosting.bot.conversations.password.PasswordPolicy;
import com.smartxhosting.bot.conversations.password.Strength;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.Parameter;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of screen as every channel shows it, to be looked at where a change is reviewed. After
 * a change that is meant, run with {@code -Dgolden.write=true} and commit what it writes.
 */
class GoldenCardsTest {

  private static final List<Path> STATES =
      Stream.of("bot-core", "conversations")
          .map(module -> Path.of("../../" + module + "/src/test/resources/golden/states"))
          .toList();

  private static final Path CARDS = Path.of("src/test/resources/golden/cards");

  private static final Words WORDS = new Words(ZoneOffset.UTC, List.of("en"), Assistant.bundles());
  private static final Machine MACHINE =
      new Machine(Catalog.HOUSE, dialogs(), Catalog.COMMANDS, WORDS, Stage.VAULT);

  private static List<Dialog<?, ?, ?, ?>> dialogs() {
    var ours =
        Catalog.dialogs(
            WORDS.languages(),
            new PasswordPolicy(Strength.STRONG),
            List.of(),
            Ways.BY_MAIL_OR_WEBSITE);
    return Stream.<Dialog<?, ?, ?, ?>>concat(ours.stream(), Stream.of(walk())).toList();
  }

  /** The flow in its golden states is about tea, and asks for guests. */
  private static FlowDialog walk() {
    return new FlowDialog(
        new Vocabulary(
            Map.of(),
            Map.of(),
            Map.of("guest", GoldenCardsTest::guest),
            Map.of(),
            Set.of(),
            List.of("en"),
            WORDS),
        Catalog.HOUSE.person());
  }

  private static Field<?> guest(Parameter parameter) {
    var label = parameter.label().with(Map.of());
    return Field.text(parameter.name(), label, Parsed::valid).hint(Text.words("A name"));
  }

  private enum Shown {
    TELEGRAM(Capabilities.TELEGRAM, CardOnTelegram::written),
    DISCORD(Capabilities.DISCORD, CardOnDiscord::written),
    TERMINAL(Capabilities.TERMINAL, CardOnTerminal::written);

    private final Presenter presenter;
    private final Function<Card, String> written;

    Shown(Capabilities capabilities, Function<Card, String> written) {
      this.presenter = new Presenter(capabilities, WORDS);
      this.written = written;
    }

    private String screens(Path dialog) {
      var screens = new StringBuilder();
      for (var state : files(dialog)) {
        var kind = state.getFileName().toString().replace(".json", "");
        screens.append("== ").append(kind).append('\n');
        screens.append(screen(dialog.getFileName().toString(), state)).append("\n\n");
      }
      return screens.toString();
    }

    private String screen(String dialog, Path state) {
      var session = Golden.standing(dialog, read(state));
      return written.apply(presenter.card(MACHINE.shown(session)));
    }

    private Path file(Path dialog) {
      return CARDS.resolve(name().toLowerCase(Locale.ROOT)).resolve(dialog.getFileName() + ".txt");
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_screen_looks_as_it_did(Shown channel) throws IOException {
    for (var dialog : STATES.stream().flatMap(folder -> files(folder).stream()).toList()) {
      var file = channel.file(dialog);
      var screens = channel.screens(dialog);
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, screens);
      }
      assertThat(file).exists();
      assertThat(screens).as(file.toString()).isEqualTo(read(file));
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
