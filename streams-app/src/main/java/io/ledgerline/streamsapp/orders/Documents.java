package io.ledgerline.streamsapp.orders;

import io.ledgerline.schemas.Payment;
import io.ledgerline.schemas.PurchaseOrder;
import io.ledgerline.schemas.SalesOrder;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.SourceRows;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.PaymentRow;
import io.ledgerline.streamsapp.totesys.row.PurchaseOrderRow;
import io.ledgerline.streamsapp.totesys.row.SalesOrderRow;
import java.math.BigDecimal;

/**
 * Builds orders and payments with everything that they refer to. A left join: a document exists
 * exactly while its own row does.
 */
public final class Documents {
  private final Sides sides;
  private final Settlement settlement;

  public Documents(SourceRows rows) {
    this.sides = new Sides(rows);
    this.settlement = new Settlement(rows, sides);
  }

  /** Null if there is no such order. */
  public SalesOrder salesOrder(int id) {
    SalesOrderRow row = sides.find(SalesOrderRow.class, Table.SALES_ORDER, id);
    if (row == null) {
      return null;
    }
    RowKey transaction = settlement.transactionOf(row.key());
    return SalesOrder.newBuilder()
        .setSalesOrderId(id)
        .setCreatedAt(row.createdAt())
        .setLastUpdated(row.lastUpdated())
        .setStaffId(row.staffId())
        .setStaff(sides.staff(row.staffId()))
        .setCounterpartyId(row.counterpartyId())
        .setCounterparty(sides.counterparty(row.counterpartyId()))
        .setDesignId(row.designId())
        .setDesign(sides.design(row.designId()))
        .setUnitsSold(row.unitsSold())
        .setUnitPrice(row.unitPrice())
        .setAmount(amount(row.unitsSold(), row.unitPrice()))
        .setCurrencyId(row.currencyId())
        .setCurrency(sides.currency(row.currencyId()))
        .setAgreedDeliveryDate(row.agreedDeliveryDate())
        .setAgreedPaymentDate(row.agreedPaymentDate())
        .setAgreedDeliveryLocationId(row.agreedDeliveryLocationId())
        .setDeliveryAddress(sides.address(row.agreedDeliveryLocationId()))
        .setTransaction(settlement.transaction(transaction))
        .setPayment(settlement.payment(transaction))
        .build();
  }

  /** Null if there is no such order. */
  public PurchaseOrder purchaseOrder(int id) {
    PurchaseOrderRow row = sides.find(PurchaseOrderRow.class, Table.PURCHASE_ORDER, id);
    if (row == null) {
      return null;
    }
    RowKey transaction = settlement.transactionOf(row.key());
    return PurchaseOrder.newBuilder()
        .setPurchaseOrderId(id)
        .setCreatedAt(row.createdAt())
        .setLastUpdated(row.lastUpdated())
        .setStaffId(row.staffId())
        .setStaff(sides.staff(row.staffId()))
        .setCounterpartyId(row.counterpartyId())
        .setCounterparty(sides.counterparty(row.counterpartyId()))
        .setItemCode(row.itemCode())
        .setItemQuantity(row.itemQuantity())
        .setItemUnitPrice(row.itemUnitPrice())
        .setAmount(amount(row.itemQuantity(), row.itemUnitPrice()))
        .setCurrencyId(row.currencyId())
        .setCurrency(sides.currency(row.currencyId()))
        .setAgreedDeliveryDate(row.agreedDeliveryDate())
        .setAgreedPaymentDate(row.agreedPaymentDate())
        .setAgreedDeliveryLocationId(row.agreedDeliveryLocationId())
        .setDeliveryAddress(sides.address(row.agreedDeliveryLocationId()))
        .setTransaction(settlement.transaction(transaction))
        .setPayment(settlement.payment(transaction))
        .build();
  }

  /** Null if there is no such payment. */
  public Payment payment(int id) {
    PaymentRow row = sides.find(PaymentRow.class, Table.PAYMENT, id);
    if (row == null) {
      return null;
    }
    return Payment.newBuilder()
        .setPaymentId(id)
        .setCreatedAt(row.createdAt())
        .setLastUpdated(row.lastUpdated())
        .setTransactionId(row.transactionId())
        .setTransaction(settlement.transaction(new RowKey(Table.TRANSACTION, row.transactionId())))
        .setCounterpartyId(row.counterpartyId())
        .setCounterparty(sides.counterparty(row.counterpartyId()))
        .setPaymentAmount(row.paymentAmount())
        .setCurrencyId(row.currencyId())
        .setCurrency(sides.currency(row.currencyId()))
        .setPaymentTypeId(row.paymentTypeId())
        .setPaymentType(sides.paymentType(row.paymentTypeId()))
        .setPaid(row.paid())
        .setPaymentDate(row.paymentDate())
        .build();
  }

  private static BigDecimal amount(int units, BigDecimal price) {
    return price.multiply(BigDecimal.valueOf(units));
  }
}
