package io.ledgerline.totesyssimulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

@AnalyzeClasses(
    packages = "io.ledgerline.totesyssimulator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule generatingShouldKnowNoDatabase =
      noClasses()
          .that()
          .resideInAnyPackage("..generate..", "..table..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.postgresql..", "..change..", "..command..");

  @ArchTest
  static final ArchRule changesShouldKnowNoCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("..command..")
          .and()
          .doNotHaveSimpleName("Main")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "..command..");

  @ArchTest
  static final ArchRule changesShouldDependOnSeedAndStepAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("..command..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ThreadLocalRandom.class, SecureRandom.class, Instant.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule packagesShouldHaveNoCycles =
      slices().matching("io.ledgerline.totesyssimulator.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule simulatorShouldKnowNoOtherModule =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.ledgerline.schemas..",
              "io.ledgerline.csvclient..",
              "io.ledgerline.streamsapp..",
              "io.ledgerline.invoiceapi..",
              "io.ledgerline.localstack..");
}
