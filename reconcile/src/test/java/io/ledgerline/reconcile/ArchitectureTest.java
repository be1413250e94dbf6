package io.ledgerline.reconcile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.ledgerline.reconcile", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule SHOULD_HAVE_NO_CYCLES =
      slices().matching("io.ledgerline.reconcile.(*)..").should().beFreeOfCycles();

  /** It would otherwise compare the code with itself. */
  @ArchTest
  static final ArchRule SHOULD_SHARE_NO_CODE_WITH_WHAT_IT_CHECKS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.ledgerline.streamsapp..",
              "io.ledgerline.invoiceapi..",
              "io.ledgerline.connect..",
              "io.ledgerline.localstack..");
}
