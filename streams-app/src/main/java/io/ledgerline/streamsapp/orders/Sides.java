package io.ledgerline.streamsapp.orders;

import io.ledgerline.schemas.Address;
import io.ledgerline.schemas.Counterparty;
import io.ledgerline.schemas.Currency;
import io.ledgerline.schemas.Department;
import io.ledgerline.schemas.Design;
import io.ledgerline.schemas.StaffMember;
import io.ledgerline.streamsapp.star.CurrencyNames;
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

/** What documents refer to, as it is now; null where it has not come yet. */
final class Sides {
  private final SourceRows rows;

  Sides(SourceRows rows) {
    this.rows = rows;
  }

  <R extends Row> R find(Class<R> type, Table table, int id) {
    return type.cast(rows.find(new RowKey(table, id)));
  }

  Address address(int id) {
    AddressRow row = find(AddressRow.class, Table.ADDRESS, id);
    return row == null
        ? null
        : Address.newBuilder()
            .setAddressId(row.addressId())
            .setAddressLine1(row.addressLine1())
            .setAddressLine2(row.addressLine2())
            .setDistrict(row.district())
            .setCity(row.city())
            .setPostalCode(row.postalCode())
            .setCountry(row.country())
            .setPhone(row.phone())
            .build();
  }

  StaffMember staff(int id) {
    StaffRow row = find(StaffRow.class, Table.STAFF, id);
    return row == null
        ? null
        : StaffMember.newBuilder()
            .setStaffId(row.staffId())
            .setFirstName(row.firstName())
            .setLastName(row.lastName())
            .setEmailAddress(row.emailAddress())
            .setDepartment(department(row.departmentId()))
            .build();
  }

  private Department department(int id) {
    DepartmentRow row = find(DepartmentRow.class, Table.DEPARTMENT, id);
    return row == null
        ? null
        : Department.newBuilder()
            .setDepartmentId(row.departmentId())
            .setDepartmentName(row.departmentName())
            .setLocation(row.location())
            .setManager(row.manager())
            .build();
  }

  Counterparty counterparty(int id) {
    CounterpartyRow row = find(CounterpartyRow.class, Table.COUNTERPARTY, id);
    return row == null
        ? null
        : Counterparty.newBuilder()
            .setCounterpartyId(row.counterpartyId())
            .setCounterpartyLegalName(row.counterpartyLegalName())
            .setCommercialContact(row.commercialContact())
            .setDeliveryContact(row.deliveryContact())
            .setLegalAddress(address(row.legalAddressId()))
            .build();
  }

  Design design(int id) {
    DesignRow row = find(DesignRow.class, Table.DESIGN, id);
    return row == null
        ? null
        : Design.newBuilder()
            .setDesignId(row.designId())
            .setDesignName(row.designName())
            .setFileLocation(row.fileLocation())
            .setFileName(row.fileName())
            .build();
  }

  Currency currency(int id) {
    CurrencyRow row = find(CurrencyRow.class, Table.CURRENCY, id);
    return row == null
        ? null
        : Currency.newBuilder()
            .setCurrencyId(row.currencyId())
            .setCurrencyCode(row.currencyCode())
            .setCurrencyName(CurrencyNames.nameOf(row.currencyCode()))
            .build();
  }

  String paymentType(int id) {
    PaymentTypeRow row = find(PaymentTypeRow.class, Table.PAYMENT_TYPE, id);
    return row == null ? null : row.paymentTypeName();
  }
}
