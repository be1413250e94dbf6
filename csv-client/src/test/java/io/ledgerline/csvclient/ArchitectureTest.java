package io.ledgerline.csvclient;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.ledgerline.csvclient",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule readingShouldKnowNoKafka =
      noClasses()
          .that()
          .resideInAnyPackage("..read..", "..generate..", "..progress..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "..send..", "picocli..");

  @ArchTest
  static final ArchRule sendingShouldKnowNoCommandLine =
      noClasses()
          .that()
          .resideInAPackage("..send..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "io.ledgerline.csvclient");

  @ArchTest
  static final ArchRule packagesShouldHaveNoCycles =
      slices().matching("io.ledgerline.csvclient.(*)..").should().beFreeOfCycles();
}
