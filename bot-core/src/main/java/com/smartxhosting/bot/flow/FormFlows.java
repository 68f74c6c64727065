package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.dialog.Entry.Takes;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Form;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The flows of somewhere else, and one for each form: so that a form alone is shared like a flow.
 *
 * @param published those that authors have written
 */
public record FormFlows(Flows published, Vocabulary vocabulary) implements Flows {

  /** Begins the id of a form's flow, whose version is always 0. */
  public static final String FORM = "form.";

  @Override
  public Optional<Flow> find(String id, int version) {
    return version == 0 && id.startsWith(FORM)
        ? Optional.ofNullable(vocabulary.forms().get(id.substring(FORM.length()))).map(this::flow)
        : published.find(id, version);
  }

  /** Without those of forms, which can always be shared. */
  @Override
  public List<Flow> current() {
    return published.current();
  }

  /** What is given under the names of the form's fields fills them in. */
  private Flow flow(Form<?> form) {
    var given =
        form.fields().stream()
            .filter(field -> !field.secret() && field.line().takes() != Takes.DOCUMENT)
            .map(Field::name)
            .collect(Collectors.toMap(name -> name, name -> "{" + name + "}"));
    var title = said(form.title().apply(Answers.NONE));
    var none = new Said(Map.of());
    return new Flow(
        FORM + form.id(),
        0,
        title,
        title,
        List.of(),
        List.of(
            new FlowStep.Run("form", Optional.empty(), none, form.id(), given, "", ""),
            new FlowStep.End("end", Optional.empty(), none)));
  }

  private Said said(Text text) {
    var words = new TreeMap<String, String>();
    for (var language : vocabulary.languages()) {
      words.put(language, vocabulary.words().plain(text, language));
    }
    return new Said(words);
  }
}
