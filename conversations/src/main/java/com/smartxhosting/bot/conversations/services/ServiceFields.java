package com.smartxhosting.bot.conversations.services;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.listing.Approach.Pick;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;

/** The questions that most forms begin with: which service, and which of its domains. */
public final class ServiceFields {

  /** Names an active service by its number; picked from a list when it is not given. */
  public static final Field<ServiceId> SERVICE =
      Field.<ServiceId, PickService>picked(
              "service",
              Text.of("services.field.service"),
              (text, _) -> service(text),
              PickService.class,
              PickService::new)
          .shelve();

  /** Names a service that may be inactive too; for what can be looked at or paid. */
  public static final Field<ServiceId> ANY_SERVICE =
      Field.<ServiceId, PickAnyService>picked(
              "service",
              Text.of("services.field.service"),
              (text, _) -> service(text),
              PickAnyService.class,
              PickAnyService::new)
          .shelve();

  /** Names one of the service's domains; picked from a list when it is not given. */
  public static final Field<String> DOMAIN =
      Field.<String, PickDomain>picked(
          "domain",
          Text.of("services.field.domain"),
          (text, _) -> domain(text),
          PickDomain.class,
          PickDomain::new);

  /** For an {@link com.smartxhosting.bot.listing.Approach} that needs a service. */
  public static final Pick SERVICE_FIRST = new Pick("service", PickService.DIALOG);

  /** For an approach that needs a domain of the service found before. */
  public static final Pick THEN_DOMAIN = new Pick("domain", PickDomain.DIALOG);

  /** Has the customer pick one of his active services. */
  public record PickService(Answers input) implements Call<Answers, String, FormDialog.Message> {
    static final DialogId<Answers, String> DIALOG = new DialogId<>("services.pick");

    @Override
    public DialogId<Answers, String> callee() {
      return DIALOG;
    }

    @Override
    public FormDialog.Message reply(Optional<String> result) {
      return new FormDialog.Message.Picked("service", result);
    }
  }

  /** Has the customer pick one of all his services. */
  public record PickAnyService(Answers input) implements Call<Answers, String, FormDialog.Message> {
    static final DialogId<Answers, String> DIALOG = new DialogId<>("services.pick-any");

    @Override
    public DialogId<Answers, String> callee() {
      return DIALOG;
    }

    @Override
    public FormDialog.Message reply(Optional<String> result) {
      return new FormDialog.Message.Picked("service", result);
    }
  }

  /** Has the customer pick one of the service's domains. */
  public record PickDomain(Answers input) implements Call<Answers, String, FormDialog.Message> {
    static final DialogId<Answers, String> DIALOG = new DialogId<>("services.pick-domain");

    @Override
    public DialogId<Answers, String> callee() {
      return DIALOG;
    }

    @Override
    public FormDialog.Message reply(Optional<String> result) {
      return new FormDialog.Message.Picked("domain", result);
    }
  }

  private static Parsed<ServiceId> service(String text) {
    return text.isBlank()
        ? invalid(Text.of("services.field.service"))
        : valid(new ServiceId(text.strip()));
  }

  private static Parsed<String> domain(String text) {
    return text.isBlank() ? invalid(Text.of("services.field.domain")) : valid(text.strip());
  }

  private ServiceFields() {}
}
