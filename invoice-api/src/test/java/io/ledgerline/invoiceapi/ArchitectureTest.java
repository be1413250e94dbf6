package io.ledgerline.invoiceapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.ledgerline.invoiceapi",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule SHOULD_KEEP_HTTP_OUT_OF_QUERIES_AND_STREAMS =
      noClasses()
          .that()
          .resideInAnyPackage("..query..", "..streams..", "..cdc..", "..json..", "..config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "..invoiceapi.http..");

  @ArchTest
  static final ArchRule SHOULD_NOT_KNOW_THE_CLIENT_OR_THE_STACK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.ledgerline.csvclient..", "io.ledgerline.localstack..");
}
