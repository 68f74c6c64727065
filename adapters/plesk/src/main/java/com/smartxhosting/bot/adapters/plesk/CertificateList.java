package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.rest.CommandLine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line's list of a domain's certificates: it tells which of request, key, certificate
 * and chain each one has. How it is laid out is not documented, so whatever does not read like that
 * tells nothing.
 */
record CertificateList(CommandLine commands) {

  private static final Set<String> YES = Set.of("y", "yes", "1", "+", "true", "r", "k", "c", "a");
  private static final Set<String> NO = Set.of("n", "no", "0", "-", "false", "none");

  /** In the order of the columns: request, key, certificate, chain. */
  private static final int CERTIFICATE = 2;

  private static final int COLUMNS = 4;

  /**
   * Which of these have their certificate and which have not; those it does not tell are left out.
   */
  Map<String, Boolean> certified(Site site, List<String> names) {
    var list =
        commands
            .ask("certificate", List.of("--list", "-domain", site.ascii()))
            .filter(CommandLine.Ended::well)
            .map(CommandLine.Ended::words)
            .orElse("");
    var told = new HashMap<String, Boolean>();
    for (var name : names) {
      certified(list, name).ifPresent(certified -> told.put(name, certified));
    }
    return told;
  }

  private static Optional<Boolean> certified(String list, String name) {
    return list.lines()
        .map(String::strip)
        .filter(line -> line.contains(name))
        .findFirst()
        .flatMap(line -> flags(line.substring(0, line.indexOf(name))))
        .map(flags -> YES.contains(flags.get(CERTIFICATE)));
  }

  private static Optional<List<String>> flags(String before) {
    var flags = List.of(before.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return flags.size() == COLUMNS
            && flags.stream().allMatch(flag -> YES.contains(flag) || NO.contains(flag))
        ? Optional.of(flags)
        : Optional.empty();
  }
}
