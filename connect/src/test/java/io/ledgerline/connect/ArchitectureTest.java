package io.ledgerline.connect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.ledgerline.connect", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_CIRCLES =
      slices().matching("io.ledgerline.connect.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PLUGINS_KNOW_NO_TOPOLOGY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.ledgerline.streamsapp..", "io.ledgerline.invoiceapi..")
          .allowEmptyShould(true);
}
