package com.smartxhosting.bot.adapters.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables of one module to what its code expects. */
final class Migrations {

  private Migrations() {}

  static void run(Backing backing, String module) {
    var flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(backing.source())
            .locations("classpath:db/" + module)
            .failOnMissingLocations(true)
            .table(module + "_history")
            .placeholders(backing.dialect())
            .baselineOnMigrate(true) // another module's tables may be there already
            .baselineVersion("0")
            .load();
    try {
      refuseNewer(backing, flyway.info().all());
      flyway.migrate();
    } catch (FlywayException e) {
      throw explain(backing, e);
    }
  }

  private static void refuseNewer(Backing backing, MigrationInfo[] all) {
    var newer = Arrays.stream(all).filter(Migrations::unknown).findFirst();
    if (newer.isPresent()) {
      throw new DatabaseUnusable(
          "%s was written by a newer version of this program: it has '%s', which this one does not know."
              .formatted(backing.name(), newer.get().getDescription()),
          "Start that newer version, or restore a backup from before its first start.");
    }
  }

  private static boolean unknown(MigrationInfo migration) {
    return migration.getState().isApplied() && !migration.getState().isResolved();
  }

  private static DatabaseUnusable explain(Backing backing, FlywayException failure) {
    return Stream.iterate((Throwable) failure, each -> each != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst()
        .map(backing::explain)
        .orElseGet(
            () ->
                new DatabaseUnusable(
                    "%s does not have the tables this program expects (%s)."
                        .formatted(backing.name(), failure.getMessage()),
                    "Use an empty database, or restore a backup."));
  }
}
