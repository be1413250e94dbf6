package io.ledgerline.streamsapp.star;

import io.ledgerline.schemas.DimCounterparty;
import io.ledgerline.schemas.DimCurrency;
import io.ledgerline.schemas.DimDesign;
import io.ledgerline.schemas.DimLocation;
import io.ledgerline.schemas.DimPaymentType;
import io.ledgerline.schemas.DimStaff;
import io.ledgerline.schemas.DimTransaction;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.SourceRows;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.AddressRow;
import io.ledgerline.streamsapp.totesys.row.CounterpartyRow;
import io.ledgerline.streamsapp.totesys.row.CurrencyRow;
import io.ledgerline.streamsapp.totesys.row.DepartmentRow;
import io.ledgerline.streamsapp.totesys.row.DesignRow;
import io.ledgerline.streamsapp.totesys.row.PaymentTypeRow;
import io.ledgerline.streamsapp.totesys.row.Row;
import io.ledgerline.streamsapp.totesys.row.StaffRow;
import io.ledgerline.streamsapp.totesys.row.TransactionRow;
import org.apache.avro.specific.SpecificRecord;

/** Builds the rows of the dimensions from the source's rows as they are now. */
public final class Dimensions {
  private final SourceRows rows;

  public Dimensions(SourceRows rows) {
    this.rows = rows;
  }

  /**
   * The dimension's row that belongs to a row of the source; null if that is not there, or what it
   * is joined with is not.
   */
  public SpecificRecord of(RowKey key) {
    Row row = rows.find(key);
    if (row instanceof AddressRow address) {
      return location(address);
    } else if (row instanceof CounterpartyRow counterparty) {
      return counterparty(counterparty);
    } else if (row instanceof StaffRow staff) {
      return staff(staff);
    } else if (row instanceof CurrencyRow currency) {
      return new DimCurrency(
          currency.currencyId(),
          currency.currencyCode(),
          CurrencyNames.nameOf(currency.currencyCode()),
          false);
    } else if (row instanceof DesignRow design) {
      return new DimDesign(
          design.designId(), design.designName(), design.fileLocation(), design.fileName(), false);
    } else if (row instanceof PaymentTypeRow type) {
      return new DimPaymentType(type.paymentTypeId(), type.paymentTypeName(), false);
    } else if (row instanceof TransactionRow transaction) {
      return new DimTransaction(
          transaction.transactionId(),
          transaction.transactionType(),
          transaction.salesOrderId(),
          transaction.purchaseOrderId(),
          false);
    }
    return null;
  }

  private static DimLocation location(AddressRow row) {
    return DimLocation.newBuilder()
        .setLocationId(row.addressId())
        .setAddressLine1(row.addressLine1())
        .setAddressLine2(row.addressLine2())
        .setDistrict(row.district())
        .setCity(row.city())
        .setPostalCode(row.postalCode())
        .setCountry(row.country())
        .setPhone(row.phone())
        .setDeleted(false)
        .build();
  }

  private SpecificRecord counterparty(CounterpartyRow row) {
    if (!(rows.find(new RowKey(Table.ADDRESS, row.legalAddressId())) instanceof AddressRow legal)) {
      return null;
    }
    return DimCounterparty.newBuilder()
        .setCounterpartyId(row.counterpartyId())
        .setCounterpartyLegalName(row.counterpartyLegalName())
        .setCounterpartyLegalAddressLine1(legal.addressLine1())
        .setCounterpartyLegalAddressLine2(legal.addressLine2())
        .setCounterpartyLegalDistrict(legal.district())
        .setCounterpartyLegalCity(legal.city())
        .setCounterpartyLegalPostalCode(legal.postalCode())
        .setCounterpartyLegalCountry(legal.country())
        .setCounterpartyLegalPhoneNumber(legal.phone())
        .setDeleted(false)
        .build();
  }

  private SpecificRecord staff(StaffRow row) {
    RowKey key = new RowKey(Table.DEPARTMENT, row.departmentId());
    if (!(rows.find(key) instanceof DepartmentRow department)) {
      return null;
    }
    return DimStaff.newBuilder()
        .setStaffId(row.staffId())
        .setFirstName(row.firstName())
        .setLastName(row.lastName())
        .setDepartmentName(department.departmentName())
        .setLocation(department.location())
        .setEmailAddress(row.emailAddress())
        .setDeleted(false)
        .build();
  }
}
