package com.smartxhosting.bot.conversations.guidance;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.conversations.dns.DomainNames;
import com.smartxhosting.bot.conversations.dns.DomainNames.Letters;
import com.smartxhosting.bot.conversations.dns.IpAddresses;
import com.smartxhosting.bot.conversations.mail.MailFields;
import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.flow.Parameter;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What flows may speak of beside forms: checks, facts about a service, and kinds of values. */
public final class FlowWords {

  public static final String BUNDLE = "com.smartxhosting.bot.conversations.guidance.kinds";

  /**
   * Questions that steps {@code check} and {@code wait} ask, with the names of what they need. A
   * record's value ends with {@code *} where only its beginning counts, and is {@code *} where any
   * will do; hosts are {@code @} or relative to the domain.
   */
  public static final Map<String, Set<String>> CHECKS =
      Map.of(
          // whether public resolvers have the record
          "record-visible", Set.of("domain", "type", "host", "value"),
          // whether it stands in the zone that we keep
          "record-exists", Set.of("service", "domain", "type", "host", "value"),
          // of an address such as info@example.com
          "mailbox-exists", Set.of("service", "mailbox"),
          // whether less of a mailbox's size is used
          "mailbox-below", Set.of("service", "mailbox", "percent"),
          // whether browsers accept what the domain's site shows
          "certificate-valid", Set.of("service", "domain"),
          // whether that holds the host's name too
          "certificate-covers", Set.of("service", "domain", "host"),
          // of 'disk' or 'traffic'
          "usage-below", Set.of("service", "what", "percent"),
          "service-active", Set.of("service"),
          "invoice-unpaid", Set.of("service"));

  /**
   * What is known of the service that the value {@code service} names: its product and domain, its
   * status and kind (by the constants' names), its server's name and IPv4 address, when it is next
   * due (as {@code 2026-11-30}), and the number of its oldest unpaid invoice.
   */
  public static final Set<String> FACTS =
      Set.of(
          "service.product",
          "service.domain",
          "service.status",
          "service.kind",
          "service.server",
          "service.address",
          "service.due",
          "service.invoice");

  /** How each kind of value is asked for and read. */
  public static final Map<String, Function<Parameter, Field<?>>> KINDS =
      Map.ofEntries(
          Map.entry("service", picked(ServiceFields.SERVICE)),
          Map.entry("any-service", picked(ServiceFields.ANY_SERVICE)), // be it active or not
          Map.entry("domain", picked(ServiceFields.DOMAIN)),
          Map.entry("mailbox", picked(MailFields.MAILBOX)),
          Map.entry("name", typed(text -> DomainNames.ascii(text, Letters.ANY))),
          Map.entry("host", typed(FlowWords::host)),
          Map.entry("ipv4", typed(IpAddresses::v4)),
          Map.entry("ipv6", typed(IpAddresses::v6)),
          Map.entry("email", typed(FlowWords::email)),
          Map.entry("number", typed(FlowWords::number)),
          Map.entry("text", typed(FlowWords::text)));

  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_EMAIL = 254;

  private FlowWords() {}

  private static Function<Parameter, Field<?>> picked(Field<?> field) {
    return parameter -> asked(field.called(parameter.name(), words(parameter)), parameter);
  }

  private static Function<Parameter, Field<?>> typed(Function<String, Parsed<String>> parser) {
    return parameter -> asked(Field.text(parameter.name(), words(parameter), parser), parameter);
  }

  private static Text words(Parameter parameter) {
    return parameter.label().with(Map.of());
  }

  private static Field<?> asked(Field<?> field, Parameter parameter) {
    var hint = parameter.hint().with(Map.of());
    return hint.isEmpty() ? field : field.hint(hint);
  }

  /** As zone files write it: {@code @}, or a name within the zone. */
  private static Parsed<String> host(String written) {
    var text = written.strip();
    var name = text.startsWith("*.") ? text.substring(2) : text;
    return text.equals("@") || text.equals("*")
        ? valid(text)
        : switch (DomainNames.ascii(name, Letters.ANY)) {
          case Parsed.Valid<String>(var ascii) ->
              valid(text.startsWith("*.") ? "*." + ascii : ascii);
          case Parsed.Invalid<String> invalid -> invalid;
        };
  }

  private static Parsed<String> email(String written) {
    var text = written.strip();
    return text.length() <= LONGEST_EMAIL && text.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")
        ? valid(text)
        : invalid(Text.of("kinds.email"));
  }

  private static Parsed<String> number(String written) {
    var text = written.strip();
    return text.matches("\\d{1,9}") ? valid(text) : invalid(Text.of("kinds.number"));
  }

  private static Parsed<String> text(String written) {
    var text = written.strip();
    if (text.isEmpty()) {
      return invalid(Text.of("kinds.text.empty"));
    }
    if (text.length() > LONGEST_TEXT) {
      return invalid(Text.of("kinds.text.long").with("most", String.valueOf(LONGEST_TEXT)));
    }
    return text.codePoints().anyMatch(Character::isISOControl)
        ? invalid(Text.of("kinds.text.lines"))
        : valid(text);
  }
}
