package com.smartxhosting.bot.adapters.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What the layout promises and Maven cannot hold. */
@AnalyzeClasses(
    packages = ArchitectureTest.OURS,
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

  static final String OURS = "com.smartxhosting.bot";
  private static final String CONVERSATIONS = OURS + ".conversations..";
  private static final String ADAPTERS = OURS + ".adapters..";

  @ArchTest
  static final ArchRule the_kernel_knows_no_hosting_no_channel_no_http_and_no_sql =
      noClasses()
          .that(
              resideInAnyPackage(OURS + "..")
                  .and(resideOutsideOfPackage(CONVERSATIONS))
                  .and(resideOutsideOfPackage(ADAPTERS)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              CONVERSATIONS,
              ADAPTERS,
              "java.sql..",
              "javax.sql..",
              "java.net.http..",
              "okhttp3..",
              "org.telegram..",
              "org.javacord..",
              "io.javalin..",
              "org.jdbi..",
              "org.jline..");

  @ArchTest
  static final ArchRule conversations_stand_on_the_kernel_and_libraries_of_their_trade =
      classes()
          .that()
          .resideInAPackage(CONVERSATIONS)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(OURS + "..")
                  .and(resideOutsideOfPackage(ADAPTERS))
                  .or(
                      resideInAnyPackage(
                          "", // int and its like
                          "java..",
                          "javax.naming..",
                          "javax.net.ssl..", // the authorities that Java trusts
                          "org.slf4j..",
                          "org.jspecify..",
                          "com.github.benmanes.caffeine..",
                          "com.ibm.icu..",
                          "org.xbill.DNS..",
                          "org.bouncycastle..",
                          "org.passay..")));

  @ArchTest
  static final ArchRule one_package_of_the_conversations_knows_bouncy_castle =
      noClasses()
          .that()
          .resideInAPackage(CONVERSATIONS)
          .and()
          .resideOutsideOfPackage(OURS + ".conversations.ssl.x509..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bouncycastle..");

  @ArchTest
  static final ArchRule no_adapter_knows_another_but_those_that_keep_things_in_the_database =
      slices()
          .matching(OURS + ".adapters.(*)..")
          .namingSlices("adapter $1")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage(OURS + ".adapters.app.."), resideInAnyPackage(ADAPTERS))
          .ignoreDependency(
              resideInAnyPackage(OURS + ".adapters.web..", OURS + ".adapters.sandbox.."),
              resideInAnyPackage(OURS + ".adapters.store.."));

  @ArchTest
  static final ArchRule one_package_knows_javacord_so_that_another_library_can_take_its_place =
      noClasses()
          .that()
          .resideOutsideOfPackage(OURS + ".adapters.discord.javacord..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.javacord..", "com.neovisionaries..");

  @ArchTest
  static final ArchRule the_kernels_packages_form_no_circles =
      slices()
          .matching(OURS + ".(*)..")
          .should()
          .beFreeOfCycles()
          // the presenter lays out what the machine shows; the shell hands it to a channel
          .ignoreDependency(
              resideInAnyPackage(OURS + ".channel"), resideInAnyPackage(OURS + ".engine"));

  @ArchTest
  static final ArchRule nothing_is_null_unless_it_says_so =
      classes().should(liveInPackagesWithoutNull());

  @ArchTest
  static final ArchRule the_process_begins_in_one_place =
      methods()
          .that()
          .haveName("main")
          .and()
          .areStatic()
          .should()
          .beDeclaredInClassesThat()
          .resideInAPackage(OURS + ".adapters.app..");

  /** The kernel's test kit comes as a jar, which does not look like tests. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static ArchCondition<JavaClass> liveInPackagesWithoutNull() {
    return new ArchCondition<>("live in packages that are @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        var marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                item, marked, item.getPackageName() + " has no @NullMarked package-info.java"));
      }
    };
  }
}
