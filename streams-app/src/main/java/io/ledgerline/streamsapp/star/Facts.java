package io.ledgerline.streamsapp.star;

import io.ledgerline.schemas.FactPayment;
import io.ledgerline.schemas.FactPurchaseOrder;
import io.ledgerline.schemas.FactSalesOrder;
import io.ledgerline.schemas.Operation;
import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.Version;
import io.ledgerline.streamsapp.totesys.row.PaymentRow;
import io.ledgerline.streamsapp.totesys.row.PurchaseOrderRow;
import io.ledgerline.streamsapp.totesys.row.SalesOrderRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Turns versions of orders and payments into rows of the facts. */
public final class Facts {
  /** The row of the fact; empty if the version is of a table that is no fact. */
  public static Optional<Fact> of(Version version) {
    if (version.row() instanceof SalesOrderRow row) {
      return Optional.of(salesOrder(version, row));
    }
    if (version.row() instanceof PurchaseOrderRow row) {
      return Optional.of(purchaseOrder(version, row));
    }
    if (version.row() instanceof PaymentRow row) {
      return Optional.of(payment(version, row));
    }
    return Optional.empty();
  }

  /** Whether rows of a table are facts, each version a row of its own. */
  public static boolean areOf(Table table) {
    return switch (table) {
      case SALES_ORDER, PURCHASE_ORDER, PAYMENT -> true;
      default -> false;
    };
  }

  private static Fact salesOrder(Version version, SalesOrderRow row) {
    RecordId id = new RecordId(row.salesOrderId(), version.number());
    FactSalesOrder fact =
        FactSalesOrder.newBuilder()
            .setSalesRecordId(id.value())
            .setSalesOrderId(row.salesOrderId())
            .setCreatedDate(date(row.createdAt()))
            .setCreatedTime(time(row.createdAt()))
            .setLastUpdatedDate(date(row.lastUpdated()))
            .setLastUpdatedTime(time(row.lastUpdated()))
            .setSalesStaffId(row.staffId())
            .setCounterpartyId(row.counterpartyId())
            .setUnitsSold(row.unitsSold())
            .setUnitPrice(row.unitPrice())
            .setCurrencyId(row.currencyId())
            .setDesignId(row.designId())
            .setAgreedPaymentDate(row.agreedPaymentDate())
            .setAgreedDeliveryDate(row.agreedDeliveryDate())
            .setAgreedDeliveryLocationId(row.agreedDeliveryLocationId())
            .setVersion(version.number())
            .setOperation(operation(version))
            .setSourceLsn(version.lsn())
            .setRecordedAt(version.recordedAt())
            .build();
    return fact(StarTopics.FACT_SALES_ORDER, id, fact, row.createdAt(), row.lastUpdated())
        .naming(row.agreedPaymentDate(), row.agreedDeliveryDate());
  }

  private static Fact purchaseOrder(Version version, PurchaseOrderRow row) {
    RecordId id = new RecordId(row.purchaseOrderId(), version.number());
    FactPurchaseOrder fact =
        FactPurchaseOrder.newBuilder()
            .setPurchaseRecordId(id.value())
            .setPurchaseOrderId(row.purchaseOrderId())
            .setCreatedDate(date(row.createdAt()))
            .setCreatedTime(time(row.createdAt()))
            .setLastUpdatedDate(date(row.lastUpdated()))
            .setLastUpdatedTime(time(row.lastUpdated()))
            .setStaffId(row.staffId())
            .setCounterpartyId(row.counterpartyId())
            .setItemCode(row.itemCode())
            .setItemQuantity(row.itemQuantity())
            .setItemUnitPrice(row.itemUnitPrice())
            .setCurrencyId(row.currencyId())
            .setAgreedDeliveryDate(row.agreedDeliveryDate())
            .setAgreedPaymentDate(row.agreedPaymentDate())
            .setAgreedDeliveryLocationId(row.agreedDeliveryLocationId())
            .setVersion(version.number())
            .setOperation(operation(version))
            .setSourceLsn(version.lsn())
            .setRecordedAt(version.recordedAt())
            .build();
    return fact(StarTopics.FACT_PURCHASE_ORDER, id, fact, row.createdAt(), row.lastUpdated())
        .naming(row.agreedPaymentDate(), row.agreedDeliveryDate());
  }

  private static Fact payment(Version version, PaymentRow row) {
    RecordId id = new RecordId(row.paymentId(), version.number());
    FactPayment fact =
        FactPayment.newBuilder()
            .setPaymentRecordId(id.value())
            .setPaymentId(row.paymentId())
            .setCreatedDate(date(row.createdAt()))
            .setCreatedTime(time(row.createdAt()))
            .setLastUpdatedDate(date(row.lastUpdated()))
            .setLastUpdatedTime(time(row.lastUpdated()))
            .setTransactionId(row.transactionId())
            .setCounterpartyId(row.counterpartyId())
            .setPaymentAmount(row.paymentAmount())
            .setCurrencyId(row.currencyId())
            .setPaymentTypeId(row.paymentTypeId())
            .setPaid(row.paid())
            .setPaymentDate(row.paymentDate())
            .setVersion(version.number())
            .setOperation(operation(version))
            .setSourceLsn(version.lsn())
            .setRecordedAt(version.recordedAt())
            .build();
    return fact(StarTopics.FACT_PAYMENT, id, fact, row.createdAt(), row.lastUpdated())
        .naming(row.paymentDate());
  }

  private static Fact fact(
      Topic topic, RecordId id, SpecificRecord row, Instant createdAt, Instant lastUpdated) {
    return new Fact(topic, id, row, Set.of()).naming(date(createdAt), date(lastUpdated));
  }

  private static Operation operation(Version version) {
    return Operation.valueOf(version.kind().name());
  }

  private static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static LocalTime time(Instant instant) {
    return LocalTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private Facts() {}
}
