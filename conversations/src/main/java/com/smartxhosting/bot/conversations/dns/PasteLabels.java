package com.smartxhosting.bot.conversations.dns;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What providers call the parts of a record, in English, German, French and Spanish. */
final class PasteLabels {

  /** A part of a record. */
  enum Label {
    TYPE,
    HOST,
    VALUE,
    PRIORITY,
    WEIGHT,
    PORT,
    TTL,
    FLAGS,
    TAG,
    SERVICE,
    PROTOCOL,
    CLASS,
    /** "Record", which is the type to some and the host to others. */
    RECORD
  }

  /** A label and what was said for it. */
  record Pair(Label label, String value) {}

  /** More words than any label has. */
  private static final int MOST_WORDS = 5;

  private static final Pattern NOTE = Pattern.compile("\\([^)]*\\)");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DASHED = Pattern.compile("^([^:=]{3,40}?)\\s+[-–—]\\s+(\\S.*)$");
  private static final Pattern LAST_SEPARATOR = Pattern.compile("\\s*(?:[,;|/]|\\s[-–—])\\s*$");

  private static final Map<String, Label> LABELS = labels();

  private static Map<String, Label> labels() {
    var words = new EnumMap<Label, String>(Label.class);
    words.put(
        Label.TYPE,
        "type, record type, dns type, rr type, type of record, typ, eintragstyp, record typ, "
            + "eintragsart, art, type d'enregistrement, type enregistrement, tipo, "
            + "tipo de registro, tipo registro");
    words.put(
        Label.HOST,
        "host, hostname, host name, name, record name, dns name, host record, name host, "
            + "subdomain, domain, domain name, label, entry name, host label, "
            + "eintragsname, rechnername, praefix, präfix, domäne, name des eintrags, "
            + "hôte, nom, nom d'hôte, nom de l'hôte, nom de l'enregistrement, nom dns, "
            + "sous domaine, domaine, nom de domaine, nombre, nombre de host, "
            + "nombre del host, nombre del registro, subdominio, dominio, nombre dns");
    words.put(
        Label.VALUE,
        "value, content, data, rdata, answer, points to, points to address, target, target host, "
            + "destination, address, ip, ip address, ipv4 address, ipv6 address, ipv4, ipv6, "
            + "mail server, mailserver, mail exchanger, name server, nameserver, canonical name, "
            + "text, txt value, text value, record value, value answer, goes to, server, "
            + "wert, inhalt, ziel, zielhost, ziel host, zieladresse, zeigt auf, verweist auf, "
            + "daten, adresse, ip adresse, textinhalt, txt wert, posteingangsserver, "
            + "valeur, contenu, cible, pointe vers, données, adresse ip, texte, "
            + "serveur de messagerie, serveur de courrier, serveur mail, serveur, "
            + "serveur de noms, valeur txt, "
            + "valor, contenido, destino, apunta a, apunta hacia, datos, dirección, dirección ip, "
            + "servidor de correo, servidor, servidor de nombres, texto, valor txt");
    words.put(
        Label.PRIORITY,
        "priority, prio, pref, preference, mx priority, mx preference, priorität, prioritaet, "
            + "mx priorität, präferenz, priorité, priorité mx, préférence, prioridad, "
            + "prioridad mx, preferencia");
    words.put(Label.WEIGHT, "weight, gewicht, gewichtung, poids, peso");
    words.put(Label.PORT, "port, puerto");
    words.put(
        Label.TTL,
        "ttl, time to live, gültigkeit, gültigkeitsdauer, lebensdauer, durée de vie, "
            + "tiempo de vida");
    words.put(Label.FLAGS, "flag, flags, drapeau, indicador, caa flag");
    words.put(Label.TAG, "tag, caa tag, étiquette, etiqueta, property");
    words.put(Label.SERVICE, "service, dienst, servicio");
    words.put(Label.PROTOCOL, "protocol, proto, protokoll, protocole, protocolo");
    words.put(Label.CLASS, "class, klasse, classe, clase");
    words.put(Label.RECORD, "record, dns record, eintrag, enregistrement, registro");
    var labels = new HashMap<String, Label>();
    words.forEach(
        (label, all) -> {
          for (var word : all.split(",\\s*")) {
            labels.put(plain(word), label);
          }
        });
    return labels;
  }

  /** The label that these words are and nothing else. */
  static Optional<Label> of(String words) {
    return words.length() > 60 ? Optional.empty() : Optional.ofNullable(LABELS.get(plain(words)));
  }

  /** The labels on a line with what follows each; none when it is no such line. */
  static List<Pair> pairs(String line) {
    var dashed = DASHED.matcher(line);
    if (dashed.matches() && of(dashed.group(1)).isPresent()) {
      return List.of(new Pair(of(dashed.group(1)).orElseThrow(), dashed.group(2).strip()));
    }
    var pairs = new ArrayList<Pair>();
    int begun = -1;
    Label open = null;
    char separator = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '"' && begun >= 0 && line.substring(begun, at).isBlank()) {
        at = closing(line, at);
        continue;
      }
      if (c != ':' && c != '=' || separator != 0 && c != separator) {
        continue;
      }
      int start = start(line, Math.max(begun, 0), at);
      if (start < 0 || open == null && !line.substring(0, start).matches("[\\s{\\[\"'(,|;-]*")) {
        continue;
      }
      if (open != null) {
        pairs.add(new Pair(open, value(line.substring(begun, start), true)));
      }
      open = of(line.substring(start, at)).orElseThrow();
      separator = c;
      begun = at + 1;
    }
    if (open != null) {
      pairs.add(new Pair(open, value(line.substring(begun), false)));
    }
    return pairs;
  }

  /** Where the longest label begins that ends here; -1 when none does. */
  private static int start(String line, int from, int end) {
    int start = -1;
    int words = 0;
    for (int at = end - 1; at >= from && words <= MOST_WORDS; at--) {
      char c = line.charAt(at);
      if (",;|{".indexOf(c) >= 0) {
        break;
      }
      boolean begins = at == from || !Character.isLetterOrDigit(line.charAt(at - 1));
      if (begins && Character.isLetterOrDigit(c)) {
        words++;
        if (of(line.substring(at, end)).isPresent()) {
          start = at;
        }
      }
    }
    return start;
  }

  private static int closing(String line, int quote) {
    for (int at = quote + 1; at < line.length(); at++) {
      if (line.charAt(at) == '\\') {
        at++;
      } else if (line.charAt(at) == '"') {
        return at;
      }
    }
    return quote;
  }

  /**
   * @param followed whether another label stands behind it, so that what parts them is no part of
   *     it
   */
  private static String value(String text, boolean followed) {
    var value = text.strip();
    if (followed) {
      value = value.replaceFirst("[\"'({\\[]$", "").strip(); // begins the next label
      value = LAST_SEPARATOR.matcher(value).replaceFirst("").strip();
    }
    return value;
  }

  /** Lower case, without accents, notes and punctuation. */
  private static String plain(String label) {
    var text = NOTE.matcher(label.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return NO_LETTERS.matcher(text).replaceAll(" ").strip();
  }

  private PasteLabels() {}
}
