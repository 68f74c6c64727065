package com.smartxhosting.bot.adapters.discord.javacord;

import com.smartxhosting.bot.adapters.discord.Attachment;
import com.smartxhosting.bot.adapters.discord.CommandSpec;
import com.smartxhosting.bot.adapters.discord.Embed;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.Modal;
import com.smartxhosting.bot.adapters.discord.Row;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages and the like, for tests. */
final class Messages {

  private Messages() {}

  static Message withButtons(String content, String... labels) {
    var buttons =
        List.of(labels).stream()
            .map(
                label ->
                    (Row.Button)
                        new Row.Button.Press(
                            "id-" + label,
                            label,
                            Row.Style.PRIMARY,
                            Optional.empty(),
                            Row.Access.ENABLED))
            .toList();
    return new Message(content, List.of(), List.of(new Row.Buttons(buttons)), List.of());
  }

  /** With one of everything that a message can hold. */
  static Message rich() {
    var embed =
        new Embed(
            "Title",
            "Description",
            List.of(
                new Embed.Field("Host", "@", Embed.Width.INLINE),
                new Embed.Field("Target", "mail.example.net", Embed.Width.WHOLE)),
            "Footer",
            Optional.of(0x3366FF),
            Optional.of("picture.png"));
    var buttons =
        new Row.Buttons(
            List.of(
                new Row.Button.Press(
                    "a", "Go", Row.Style.SUCCESS, Optional.of("✅"), Row.Access.ENABLED),
                new Row.Button.Press(
                    "b", "Not now", Row.Style.DANGER, Optional.empty(), Row.Access.DISABLED),
                new Row.Button.Link("Panel", URI.create("https://panel.example.com/go/s3cret"))));
    var menu =
        new Row.Select(
            "menu",
            "Which one?",
            List.of(
                new Row.Option("1", "One", "the first", Row.Choice.OPEN),
                new Row.Option("2", "Two", "", Row.Choice.CHOSEN)),
            1,
            1,
            Row.Access.ENABLED);
    var picture = new Attachment("picture.png", "image/png", "A chart", new byte[] {1, 2, 3});
    return new Message("Content", List.of(embed), List.of(buttons, menu), List.of(picture));
  }

  static Modal modal() {
    return new Modal(
        "record",
        "New record",
        List.of(
            new Modal.TextInput(
                "host",
                "Host",
                "The part before the domain",
                "www",
                "@",
                Modal.Style.LINE,
                Modal.Need.REQUIRED,
                1,
                255),
            new Modal.TextInput(
                "text", "Text", "", "", "", Modal.Style.PARAGRAPH, Modal.Need.OPTIONAL, 0, 4000)));
  }

  static List<CommandSpec> commands(String descriptionOfHome) {
    return List.of(
        new CommandSpec(
            only("home"),
            new CommandSpec.Localized(descriptionOfHome, Map.of("de", "Zum Anfang")),
            List.of()),
        new CommandSpec(
            only("dns"),
            only("DNS records"),
            List.of(
                new CommandSpec.Option(
                    only("service"),
                    only("Which service"),
                    CommandSpec.Need.REQUIRED,
                    CommandSpec.Help.AUTOCOMPLETE),
                new CommandSpec.Option(
                    new CommandSpec.Localized("domain", Map.of("fr", "domaine")),
                    new CommandSpec.Localized("Which domain", Map.of("de", "Welche Domain")),
                    CommandSpec.Need.OPTIONAL,
                    CommandSpec.Help.NONE))));
  }

  private static CommandSpec.Localized only(String line) {
    return new CommandSpec.Localized(line, Map.of());
  }
}
