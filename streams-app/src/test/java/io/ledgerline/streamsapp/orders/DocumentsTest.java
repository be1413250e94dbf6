package io.ledgerline.streamsapp.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.Address;
import io.ledgerline.schemas.Counterparty;
import io.ledgerline.schemas.Currency;
import io.ledgerline.schemas.Department;
import io.ledgerline.schemas.Design;
import io.ledgerline.schemas.OrderPayment;
import io.ledgerline.schemas.OrderTransaction;
import io.ledgerline.schemas.Payment;
import io.ledgerline.schemas.PurchaseOrder;
import io.ledgerline.schemas.SalesOrder;
import io.ledgerline.schemas.StaffMember;
import io.ledgerline.streamsapp.debezium.SampleRows;
import io.ledgerline.streamsapp.totesys.PlainColumns;
import io.ledgerline.streamsapp.totesys.StoredSourceRows;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final Counterparty PARTNER =
      new Counterparty(1, "Leannon, Predovic and Morar", "Micheal Toy", null, address(1, "Rome"));
  private static final StaffMember STAFF =
      new StaffMember(
          1,
          "Jeremie",
          "O'Keefe",
          "jeremie.o'keefe@terrifictotes.com",
          new Department(1, "Sales", "Manchester", null));
  private static final Currency POUND = new Currency(1, "GBP", "Pound Sterling");

  private final StoredSourceRows rows = new StoredSourceRows();
  private final Documents documents = new Documents(rows);

  @Test
  void shouldShowASalesOrderWithEverythingThatItRefersTo() {
    putSides();
    put(Table.SALES_ORDER, 1);
    put(Table.TRANSACTION, 5);
    put(Table.PAYMENT, 6, "transaction_id", 5);

    SalesOrder expected =
        bareSalesOrder()
            .setStaff(STAFF)
            .setCounterparty(PARTNER)
            .setDesign(new Design(1, "Wooden", "/etc/periodic", "wooden-20220717-npgz.json"))
            .setCurrency(POUND)
            .setDeliveryAddress(address(2, "Oslo"))
            .setTransaction(new OrderTransaction(5, "SALE", 1, null))
            .setPayment(
                new OrderPayment(
                    6,
                    new BigDecimal("167590.80"),
                    1,
                    "SALES_RECEIPT",
                    false,
                    LocalDate.of(2022, 11, 8)))
            .build();
    assertThat(documents.salesOrder(1)).isEqualTo(expected);
  }

  @Test
  void shouldShowASalesOrderAloneBeforeItsSidesHaveCome() {
    put(Table.SALES_ORDER, 1);

    assertThat(documents.salesOrder(1)).isEqualTo(bareSalesOrder().build());
    assertThat(documents.salesOrder(2)).isNull();
  }

  @Test
  void shouldShowAPurchaseOrderWithEverythingThatItRefersTo() {
    putSides();
    put(Table.PURCHASE_ORDER, 9);
    put(
        Table.TRANSACTION,
        5,
        "transaction_type",
        "PURCHASE",
        "sales_order_id",
        null,
        "purchase_order_id",
        9);

    PurchaseOrder expected =
        PurchaseOrder.newBuilder()
            .setPurchaseOrderId(9)
            .setCreatedAt(SampleRows.CREATED)
            .setLastUpdated(SampleRows.CREATED)
            .setStaffId(1)
            .setStaff(STAFF)
            .setCounterpartyId(1)
            .setCounterparty(PARTNER)
            .setItemCode("ZDOI5EA")
            .setItemQuantity(371)
            .setItemUnitPrice(new BigDecimal("361.39"))
            .setAmount(new BigDecimal("134075.69"))
            .setCurrencyId(1)
            .setCurrency(POUND)
            .setAgreedDeliveryDate(LocalDate.of(2022, 11, 9))
            .setAgreedPaymentDate(LocalDate.of(2022, 11, 10))
            .setAgreedDeliveryLocationId(2)
            .setDeliveryAddress(address(2, "Oslo"))
            .setTransaction(new OrderTransaction(5, "PURCHASE", null, 9))
            .build();
    assertThat(documents.purchaseOrder(9)).isEqualTo(expected);
    assertThat(documents.purchaseOrder(1)).isNull();
  }

  @Test
  void shouldShowAPaymentWithEverythingThatItRefersTo() {
    putSides();
    put(Table.TRANSACTION, 1);
    put(Table.PAYMENT, 6);

    Payment expected =
        Payment.newBuilder()
            .setPaymentId(6)
            .setCreatedAt(SampleRows.CREATED)
            .setLastUpdated(SampleRows.CREATED)
            .setTransactionId(1)
            .setTransaction(new OrderTransaction(1, "SALE", 1, null))
            .setCounterpartyId(1)
            .setCounterparty(PARTNER)
            .setPaymentAmount(new BigDecimal("167590.80"))
            .setCurrencyId(1)
            .setCurrency(POUND)
            .setPaymentTypeId(1)
            .setPaymentType("SALES_RECEIPT")
            .setPaid(false)
            .setPaymentDate(LocalDate.of(2022, 11, 8))
            .build();
    assertThat(documents.payment(6)).isEqualTo(expected);
    assertThat(documents.payment(1)).isNull();
  }

  @Test
  void shouldTellOrdersOfTheTwoKindsApartThatHaveOneId() {
    put(Table.SALES_ORDER, 1);
    put(Table.PURCHASE_ORDER, 1);
    put(Table.TRANSACTION, 5, "sales_order_id", null, "purchase_order_id", 1);

    assertThat(documents.salesOrder(1).getTransaction()).isNull();
    assertThat(documents.purchaseOrder(1).getTransaction().getTransactionId()).isEqualTo(5);
  }

  @Test
  void shouldReckonTheGreatestAmountExactly() {
    BigDecimal price = new BigDecimal("99999999.99");
    put(Table.SALES_ORDER, 1, "units_sold", Integer.MAX_VALUE, "unit_price", price);

    assertThat(documents.salesOrder(1).getAmount())
        .isEqualTo(new BigDecimal("214748364678525163.53"));
  }

  private void putSides() {
    put(Table.ADDRESS, 1, "city", "Rome");
    put(Table.ADDRESS, 2, "city", "Oslo");
    put(Table.COUNTERPARTY, 1);
    put(Table.CURRENCY, 1);
    put(Table.DEPARTMENT, 1);
    put(Table.DESIGN, 1);
    put(Table.STAFF, 1);
    put(Table.PAYMENT_TYPE, 1);
  }

  private void put(Table table, int id, Object... columnsAndValues) {
    Row unused = rows.put(PlainColumns.row(table, id, columnsAndValues));
  }

  private static Address address(int id, String city) {
    return new Address(id, "6826 Herzog Via", null, "Avon", city, "08441", "Turkey", "1803 637401");
  }

  private static SalesOrder.Builder bareSalesOrder() {
    return SalesOrder.newBuilder()
        .setSalesOrderId(1)
        .setCreatedAt(SampleRows.CREATED)
        .setLastUpdated(SampleRows.CREATED)
        .setStaffId(1)
        .setCounterpartyId(1)
        .setDesignId(1)
        .setUnitsSold(42_972)
        .setUnitPrice(new BigDecimal("3.90"))
        .setAmount(new BigDecimal("167590.80"))
        .setCurrencyId(1)
        .setAgreedDeliveryDate(LocalDate.of(2022, 11, 7))
        .setAgreedPaymentDate(LocalDate.of(2022, 11, 8))
        .setAgreedDeliveryLocationId(2);
  }
}
