package io.ledgerline.streamsapp.star;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.DimCounterparty;
import io.ledgerline.schemas.DimCurrency;
import io.ledgerline.schemas.DimDesign;
import io.ledgerline.schemas.DimLocation;
import io.ledgerline.schemas.DimPaymentType;
import io.ledgerline.schemas.DimStaff;
import io.ledgerline.schemas.DimTransaction;
import io.ledgerline.streamsapp.totesys.PlainColumns;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.StoredSourceRows;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.Row;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DimensionsTest {
  private final StoredSourceRows rows = new StoredSourceRows();
  private final Dimensions dimensions = new Dimensions(rows);

  @Test
  void shouldJoinStaffWithDepartment() {
    put(Table.STAFF, 7, "department_id", 3);
    assertThat(of(Table.STAFF, 7)).as("without its department").isNull();

    put(Table.DEPARTMENT, 3, "location", "Leds");
    assertThat(of(Table.STAFF, 7))
        .isEqualTo(
            new DimStaff(
                7,
                "Jeremie",
                "O'Keefe",
                "Sales",
                "Leds",
                "jeremie.o'keefe@terrifictotes.com",
                false));
  }

  @Test
  void shouldJoinCounterpartyWithItsLegalAddress() {
    put(Table.COUNTERPARTY, 7, "legal_address_id", 3);
    assertThat(of(Table.COUNTERPARTY, 7)).as("without its address").isNull();

    put(Table.ADDRESS, 3, "address_line_2", "Suite 5", "district", null);
    assertThat(of(Table.COUNTERPARTY, 7))
        .isEqualTo(
            new DimCounterparty(
                7,
                "Leannon, Predovic and Morar",
                "6826 Herzog Via",
                "Suite 5",
                null,
                "New Patienceburgh",
                "08441",
                "Turkey",
                "1803 637401",
                false));
  }

  @Test
  void shouldTakeTheOthersAsTheyAre() {
    put(Table.ADDRESS, 1);
    put(Table.CURRENCY, 2);
    put(Table.CURRENCY, 3, "currency_code", "QQQ");
    put(Table.DESIGN, 4);
    put(Table.PAYMENT_TYPE, 5);
    put(Table.TRANSACTION, 6);

    assertThat(of(Table.ADDRESS, 1))
        .isEqualTo(
            new DimLocation(
                1,
                "6826 Herzog Via",
                null,
                "Avon",
                "New Patienceburgh",
                "08441",
                "Turkey",
                "1803 637401",
                false));
    assertThat(of(Table.CURRENCY, 2)).isEqualTo(new DimCurrency(2, "GBP", "Pound Sterling", false));
    assertThat(of(Table.CURRENCY, 3)).isEqualTo(new DimCurrency(3, "QQQ", "QQQ", false));
    assertThat(of(Table.DESIGN, 4))
        .isEqualTo(new DimDesign(4, "Wooden", "/etc/periodic", "wooden-20220717-npgz.json", false));
    assertThat(of(Table.PAYMENT_TYPE, 5)).isEqualTo(new DimPaymentType(5, "SALES_RECEIPT", false));
    assertThat(of(Table.TRANSACTION, 6)).isEqualTo(new DimTransaction(6, "SALE", 1, null, false));
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveARowForATableThatADimensionIsOfAndNoOther(Table table) {
    put(Table.DEPARTMENT, 1);
    put(Table.ADDRESS, 1);
    put(table, 1);

    assertThat(of(table, 1) != null).isEqualTo(DimensionTables.of(table).isPresent());
    assertThat(of(table, 2)).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void shouldNameTheTopicWhoseSchemaTheRowHas(Table table) {
    put(Table.DEPARTMENT, 1);
    put(Table.ADDRESS, 1);
    put(table, 1);

    DimensionTables.of(table)
        .ifPresent(
            topic ->
                assertThat(topic.schema().orElseThrow().getFullName())
                    .isEqualTo(of(table, 1).getSchema().getFullName()));
  }

  private void put(Table table, int id, Object... columnsAndValues) {
    Row unused = rows.put(PlainColumns.row(table, id, columnsAndValues));
  }

  private SpecificRecord of(Table table, int id) {
    return dimensions.of(new RowKey(table, id));
  }
}
