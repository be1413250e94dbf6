package io.ledgerline.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.ledgerline.warehouse",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule schemaShouldKnowNoCommandLine =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Command")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..");

  @ArchTest
  static final ArchRule onlyTheCommandShouldEndTheVirtualMachine =
      noClasses()
          .that()
          .doNotHaveSimpleName("WarehouseCommand")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule warehouseShouldKnowNoOtherModule =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.ledgerline.schemas..",
              "io.ledgerline.csvclient..",
              "io.ledgerline.connect..",
              "io.ledgerline.streamsapp..",
              "io.ledgerline.invoiceapi..",
              "io.ledgerline.localstack..");
}
