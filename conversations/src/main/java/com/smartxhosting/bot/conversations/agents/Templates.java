package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.dialog.Entry.Takes;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.Vocabulary;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be shared, and what an agent may fill in of it. */
final class Templates {

  /** Something that can be shared. */
  record Offered(Template template, Text title, Text about) {}

  private final Flows flows;
  private final Vocabulary vocabulary;

  Templates(Flows flows, Vocabulary vocabulary) {
    this.flows = flows;
    this.vocabulary = vocabulary;
  }

  /** Flows first, then forms, each by its id. */
  List<Offered> all() {
    var published = flows.current().stream().map(Templates::offered);
    var forms =
        vocabulary.forms().keySet().stream()
            .sorted()
            .map(Template::ofForm)
            .flatMap(template -> find(template).stream())
            .map(Templates::offered);
    return Stream.concat(published, forms).toList();
  }

  private static Offered offered(Flow flow) {
    return new Offered(
        new Template(flow.id(), flow.version()),
        flow.title().with(Map.of()),
        flow.about().with(Map.of()));
  }

  /** The flow of a template that can be shared now. */
  Optional<Flow> open(Template template) {
    return template.form().isPresent()
        ? find(template)
        : flows.current().stream()
            .filter(flow -> flow.id().equals(template.flow()))
            .filter(flow -> flow.version() == template.version())
            .findFirst();
  }

  /** The same, be it retired or not. */
  Optional<Flow> find(Template template) {
    return flows.find(template.flow(), template.version());
  }

  /** What may be filled in: nothing secret, and nothing that only the customer himself can see. */
  private List<Field<?>> fields(Template template, Answers answers) {
    var all = form(template).map(form -> form.asked(answers)).orElseGet(() -> asked(template));
    return all.stream()
        .<Field<?>>map(field -> field)
        .filter(field -> !field.secret() && !field.shelved())
        .filter(field -> field.line().takes() == Takes.TEXT)
        .toList();
  }

  private Optional<Form<?>> form(Template template) {
    return template.form().flatMap(id -> Optional.ofNullable(vocabulary.forms().get(id)));
  }

  private List<Field<?>> asked(Template template) {
    return find(template).stream()
        .flatMap(flow -> flow.parameters().stream())
        .<Field<?>>map(vocabulary::field)
        .toList();
  }

  /** The next question that was not passed yet. */
  Optional<Blank> next(Template template, Map<String, String> values, List<String> passed) {
    return fields(template, answers(values)).stream()
        .filter(field -> !passed.contains(field.name()))
        .map(field -> blank(field, values))
        .findFirst();
  }

  private static Blank blank(Field<?> field, Map<String, String> values) {
    return new Blank(
        field.name(), field.label(), field.hint().apply(answers(values)), field.options());
  }

  /** What is wrong with the values, each read by its own field; empty when all will do. */
  Text problem(Template template, Map<String, String> values) {
    var fields = fields(template, answers(values));
    for (var value : values.entrySet()) {
      var field = fields.stream().filter(each -> each.name().equals(value.getKey())).findFirst();
      if (field.isEmpty()) {
        return Text.of("shares.values.unknown").with("name", value.getKey());
      }
      if (field.get().parse(value.getValue(), answers(values))
          instanceof Parsed.Invalid<?>(var why)) {
        return why;
      }
    }
    return Text.NONE;
  }

  private static Answers answers(Map<String, String> values) {
    return new Answers(values, Map.of());
  }
}
