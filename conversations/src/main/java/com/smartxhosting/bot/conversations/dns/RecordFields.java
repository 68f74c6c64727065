package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.form.Parsed.invalid;
import static com.smartxhosting.bot.form.Parsed.valid;

import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Field;
import com.smartxhosting.bot.form.Field.Option;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The questions about a record, which follow its type, and the record that the answers make. */
final class RecordFields {

  /** How an SRV record's service is reached. */
  enum Protocol {
    TCP,
    UDP,
    TLS
  }

  /** What a CAA record is about (RFC 8659, 4). */
  enum Tag {
    ISSUE,
    ISSUEWILD,
    IODEF
  }

  private static final int HIGHEST = 65_535;
  private static final int LONGEST_SHOWN = 160;

  /** What is still put before the host of an SRV record: two labels (RFC 6335, 5.1) and dots. */
  private static final int ROOM_FOR_SERVICE = "_123456789012345._tcp.".length();

  private static final Pattern SERVICE_NAME =
      Pattern.compile("_?([a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?)");
  private static final Pattern REPORT_ADDRESS =
      Pattern.compile(
          "(?:mailto:[!-~&&[^@\"\\\\]]+@[!-~&&[^@\"\\\\]]+|https?://[!-~&&[^\"\\\\]]+)");
  private static final Pattern AUTHORITY_PARAMETERS = Pattern.compile("[ -~&&[^\"\\\\]]*");

  static final Field<RecordType> TYPE =
      Field.choice("type", Text.of("dns.field.type"), RecordType.class, "dns.type")
          .hint(Text.of("dns.hint.type"));

  static final Field<String> HOST =
      Field.text("host", Text.of("dns.field.host"), RecordFields::host)
          .hint(RecordFields::hostHint)
          .suggests(new Option(ZoneName.ITSELF, Text.of("dns.option.itself")));

  static final Field<String> SERVICE =
      Field.text("srv", Text.of("dns.field.srv"), answered(RecordFields::serviceName))
          .hint(Text.of("dns.hint.srv"))
          .when(RecordFields::namesNoService)
          .after(HOST);

  static final Field<Protocol> PROTOCOL =
      Field.choice("protocol", Text.of("dns.field.protocol"), Protocol.class, "dns.protocol")
          .when(RecordFields::namesNoService);

  static final Field<String> IPV4 =
      Field.text("ipv4", Text.of("dns.field.ipv4"), answered(IpAddresses::v4))
          .hint(Text.of("dns.hint.ipv4"))
          .when(a -> is(a, RecordType.A));

  static final Field<String> IPV6 =
      Field.text("ipv6", Text.of("dns.field.ipv6"), answered(IpAddresses::v6))
          .hint(Text.of("dns.hint.ipv6"))
          .when(a -> is(a, RecordType.AAAA));

  static final Field<Integer> PRIORITY =
      Field.text("priority", Text.of("dns.field.priority"), text -> number(text, HIGHEST))
          .hint(Text.of("dns.hint.priority"))
          .suggests(plain("10"), plain("20"))
          .when(a -> is(a, RecordType.MX, RecordType.SRV));

  static final Field<Integer> WEIGHT =
      Field.text("weight", Text.of("dns.field.weight"), text -> number(text, HIGHEST))
          .hint(Text.of("dns.hint.weight"))
          .suggests(plain("0"))
          .when(a -> is(a, RecordType.SRV));

  static final Field<Integer> PORT =
      Field.text("port", Text.of("dns.field.port"), text -> number(text, HIGHEST))
          .hint(Text.of("dns.hint.port"))
          .when(a -> is(a, RecordType.SRV));

  static final Field<String> TARGET =
      Field.text("target", Text.of("dns.field.target"), RecordFields::target)
          .hint(RecordFields::targetHint)
          .when(a -> is(a, RecordType.CNAME, RecordType.MX, RecordType.NS, RecordType.SRV));

  static final Field<String> TEXT =
      Field.text("text", Text.of("dns.field.text"), answered(TxtStrings::read))
          .hint(Text.of("dns.hint.text"))
          .atMost(TxtStrings.LONGEST)
          .shown(RecordFields::shortened)
          .when(a -> is(a, RecordType.TXT));

  static final Field<Tag> TAG =
      Field.choice("tag", Text.of("dns.field.tag"), Tag.class, "dns.tag")
          .when(a -> is(a, RecordType.CAA));

  static final Field<String> AUTHORITY =
      Field.text("authority", Text.of("dns.field.authority"), RecordFields::authority)
          .hint(
              a ->
                  Text.of(
                      a.find(TAG).filter(Tag.IODEF::equals).isPresent()
                          ? "dns.hint.report"
                          : "dns.hint.authority"))
          .when(a -> is(a, RecordType.CAA));

  static final Field<Integer> FLAGS =
      Field.text("flags", Text.of("dns.field.flags"), text -> number(text, 255))
          .hint(Text.of("dns.hint.flags"))
          .suggests(plain("0"), plain("128"))
          .when(a -> is(a, RecordType.CAA));

  static final Field<Long> TTL =
      Field.text("ttl", Text.of("dns.field.ttl"), answered(Ttl::parse))
          .hint(Text.of("dns.hint.ttl"))
          .suggests(lasting(300), lasting(3_600), lasting(86_400))
          .shown(
              text ->
                  Ttl.parse(text) instanceof Valid<Long>(var seconds)
                      ? Ttl.words(seconds)
                      : Text.words(text));

  /** What follows the type, whether a record is made or changed. */
  static Field<?>[] with(Field<?>... first) {
    var following =
        new Field<?>[] {
          HOST, SERVICE, PROTOCOL, IPV4, IPV6, PRIORITY, WEIGHT, PORT, TARGET, TEXT, TAG, AUTHORITY,
          FLAGS, TTL
        };
    var all = Arrays.copyOf(first, first.length + following.length);
    System.arraycopy(following, 0, all, first.length, following.length);
    return all;
  }

  /** The record that complete answers make. */
  static RecordData record(Answers answers) {
    var type = answers.get(TYPE);
    var value =
        switch (type) {
          case A -> new RecordValue.Ipv4(answers.get(IPV4));
          case AAAA -> new RecordValue.Ipv6(answers.get(IPV6));
          case CNAME -> new RecordValue.Alias(answers.get(TARGET));
          case MX -> new RecordValue.MailServer(answers.get(PRIORITY), answers.get(TARGET));
          case TXT -> new RecordValue.Words(answers.get(TEXT));
          case NS -> new RecordValue.NameServer(answers.get(TARGET));
          case SRV ->
              new RecordValue.Server(
                  answers.get(PRIORITY),
                  answers.get(WEIGHT),
                  answers.get(PORT),
                  answers.get(TARGET));
          case CAA ->
              new RecordValue.Authority(
                  answers.get(FLAGS),
                  answers.get(TAG).name().toLowerCase(Locale.ROOT),
                  answers.get(AUTHORITY));
        };
    return new RecordData(fullHost(answers), type, answers.get(TTL), value.written());
  }

  /** With the answers that make this record, for a zone that is among the answers. */
  static Answers filled(Answers answers, RecordData record) {
    var filled = answers;
    if (zone(answers) instanceof Valid<ZoneName>(var zone)) {
      for (var answer : answers(record, zone).texts().entrySet()) {
        filled = filled.with(answer.getKey(), answer.getValue());
      }
    }
    return filled;
  }

  /** The answers that make this record again. */
  static Answers answers(RecordData record, ZoneName zone) {
    var answers =
        Answers.of(TYPE.name(), record.type().name())
            .with(HOST, zone.written(record.host(), record.type()))
            .with(TTL, String.valueOf(record.ttl()));
    return RecordValue.read(record.type(), record.value())
        .map(value -> withValue(answers, value))
        .orElse(answers);
  }

  private static Answers withValue(Answers answers, RecordValue value) {
    return switch (value) {
      case RecordValue.Ipv4(var address) -> answers.with(IPV4, address);
      case RecordValue.Ipv6(var address) -> answers.with(IPV6, address);
      case RecordValue.Alias(var target) -> answers.with(TARGET, shown(target));
      case RecordValue.MailServer(var priority, var target) ->
          answers.with(PRIORITY, String.valueOf(priority)).with(TARGET, shown(target));
      case RecordValue.Words(var text) -> answers.with(TEXT, readable(text));
      case RecordValue.NameServer(var target) -> answers.with(TARGET, shown(target));
      case RecordValue.Server(var priority, var weight, var port, var target) ->
          answers
              .with(PRIORITY, String.valueOf(priority))
              .with(WEIGHT, String.valueOf(weight))
              .with(PORT, String.valueOf(port))
              .with(TARGET, shown(target));
      case RecordValue.Authority(var flags, var tag, var authority) ->
          answers
              .with(FLAGS, String.valueOf(flags))
              .with(TAG, tag.toUpperCase(Locale.ROOT))
              .with(AUTHORITY, authority);
    };
  }

  /** What {@link TxtStrings#read} reads as this text again. */
  private static String readable(String text) {
    return TxtStrings.read(text).equals(valid(text))
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String shown(String target) {
    return target.isEmpty() ? "." : DomainNames.unicode(target);
  }

  private static <V> Function<String, Parsed<V>> answered(Function<String, Parsed<V>> parser) {
    return text -> text.isBlank() ? invalid(Text.of("dns.empty")) : parser.apply(text);
  }

  private static boolean is(Answers answers, RecordType... types) {
    return answers.find(TYPE).filter(Arrays.asList(types)::contains).isPresent();
  }

  /** Any type will do while none is chosen: the record is read again when one is. */
  private static RecordType type(Answers answers) {
    return answers.find(TYPE).orElse(RecordType.A);
  }

  private static Parsed<ZoneName> zone(Answers answers) {
    return ZoneName.of(answers.text(ServiceFields.DOMAIN));
  }

  private static Parsed<String> host(String text, Answers answers) {
    return switch (zone(answers)) {
      case Valid<ZoneName>(var zone) -> host(text, zone, type(answers));
      case Invalid<ZoneName>(var why) -> invalid(why);
    };
  }

  private static Parsed<String> host(String text, ZoneName zone, RecordType type) {
    var parsed = zone.host(text, type);
    if (type != RecordType.SRV || !(parsed instanceof Valid<String>(var host))) {
      return parsed;
    }
    if (!host.startsWith("_")) {
      return host.length() > DomainNames.LONGEST_NAME - ROOM_FOR_SERVICE
          ? invalid(
              Text.of("dns.name.long")
                  .with("length", String.valueOf(host.length()))
                  .with("most", String.valueOf(DomainNames.LONGEST_NAME - ROOM_FOR_SERVICE)))
          : parsed;
    }
    return host.matches("_[^._]+\\._(tcp|udp|tls|sctp)\\..+")
        ? parsed
        : invalid(Text.of("dns.host.half-service").with("host", DomainNames.quoted(text.strip())));
  }

  /** The service and the protocol stand in the host already, or are asked for. */
  private static boolean namesNoService(Answers answers) {
    return is(answers, RecordType.SRV)
        && answers.find(HOST).filter(host -> host.startsWith("_")).isEmpty();
  }

  private static String fullHost(Answers answers) {
    var host = answers.get(HOST);
    return namesNoService(answers)
        ? "_%s._%s.%s"
            .formatted(
                answers.get(SERVICE), answers.get(PROTOCOL).name().toLowerCase(Locale.ROOT), host)
        : host;
  }

  private static Parsed<String> serviceName(String text) {
    var name = SERVICE_NAME.matcher(text.strip().toLowerCase(Locale.ROOT));
    return name.matches()
        ? valid(name.group(1))
        : invalid(Text.of("dns.srv.wrong").with("text", DomainNames.quoted(text.strip())));
  }

  private static Parsed<String> target(String text, Answers answers) {
    return switch (zone(answers)) {
      case Valid<ZoneName>(var zone) -> zone.target(text, type(answers));
      case Invalid<ZoneName>(var why) -> invalid(why);
    };
  }

  private static Parsed<Integer> number(String text, int most) {
    var digits = text.strip();
    if (digits.isEmpty()) {
      return invalid(Text.of("dns.empty"));
    }
    return digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) <= most
        ? valid(Integer.valueOf(digits))
        : invalid(
            Text.of("dns.number.wrong")
                .with("text", DomainNames.quoted(digits))
                .with("most", String.valueOf(most)));
  }

  private static Parsed<String> authority(String text, Answers answers) {
    var value = text.strip().replaceAll("^\"|\"$", "").strip();
    if (value.isEmpty()) {
      return invalid(Text.of("dns.empty"));
    }
    return switch (answers.find(TAG).orElse(Tag.ISSUE)) {
      case ISSUE, ISSUEWILD -> issuer(value);
      case IODEF ->
          value.length() <= 255 && REPORT_ADDRESS.matcher(value).matches()
              ? valid(value)
              : invalid(Text.of("dns.authority.report").with("text", DomainNames.quoted(value)));
    };
  }

  /** A certificate authority's name, with parameters of its own after a semicolon; or nobody. */
  private static Parsed<String> issuer(String value) {
    int semicolon = value.indexOf(';');
    var name = (semicolon < 0 ? value : value.substring(0, semicolon)).strip();
    var parameters = semicolon < 0 ? "" : value.substring(semicolon + 1).strip();
    if (value.length() <= 255 && AUTHORITY_PARAMETERS.matcher(parameters).matches()) {
      if (value.equals(";")) {
        return valid(";");
      }
      if (DomainNames.ascii(name, DomainNames.Letters.HOST) instanceof Valid<String>(var ascii)
          && ascii.contains(".")
          && IpAddresses.kind(ascii).isEmpty()) {
        return valid(parameters.isEmpty() ? ascii : ascii + "; " + parameters);
      }
    }
    return invalid(Text.of("dns.authority.issuer").with("text", DomainNames.quoted(value)));
  }

  private static Text hostHint(Answers answers) {
    var hint =
        switch (type(answers)) {
          case A, AAAA, CNAME, MX, CAA -> "dns.hint.host";
          case TXT -> "dns.hint.host.txt";
          case NS -> "dns.hint.host.ns";
          case SRV -> "dns.hint.host.srv";
        };
    return Text.of(hint).with("domain", answers.text(ServiceFields.DOMAIN));
  }

  private static Text targetHint(Answers answers) {
    return Text.of("dns.hint.target").with("domain", answers.text(ServiceFields.DOMAIN));
  }

  private static Text shortened(String text) {
    return Text.words(
        text.length() <= LONGEST_SHOWN
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…");
  }

  private static Option plain(String text) {
    return new Option(text, Text.words(text));
  }

  private static Option lasting(long seconds) {
    return new Option(String.valueOf(seconds), Ttl.words(seconds));
  }

  private RecordFields() {}
}
