package io.ledgerline.streamsapp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.ledgerline.streamsapp",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule SHOULD_KEEP_KAFKA_OUT_OF_THE_DOMAIN =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.ledgerline.streamsapp.invoice..",
              "io.ledgerline.streamsapp.retail..",
              "io.ledgerline.streamsapp.sales..",
              "io.ledgerline.streamsapp.debezium..",
              "io.ledgerline.streamsapp.totesys..",
              "io.ledgerline.streamsapp.orders..",
              "io.ledgerline.streamsapp.star..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule SHOULD_KNOW_SCHEMAS_ALONE_OF_THE_OTHER_MODULES =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.ledgerline.streamsapp..",
              "io.ledgerline.schemas..",
              "java..",
              "com.fasterxml.jackson..",
              "com.github.benmanes.caffeine..",
              "org.apache.avro..",
              "org.apache.kafka..",
              "org.rocksdb..");
}
