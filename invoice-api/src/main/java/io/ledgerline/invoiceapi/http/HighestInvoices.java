package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.InvoiceJson;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.HighestInvoiceQueries;
import io.ledgerline.invoiceapi.query.Owners;
import io.ledgerline.streamsapp.invoice.InvoiceHeader;
import io.ledgerline.streamsapp.sales.PeriodKeys;
import io.ledgerline.streamsapp.sales.SalesPeriod;
import java.io.IOException;
import java.util.List;

/** The invoices with the highest totals of a period. */
final class HighestInvoices implements Ranking<InvoiceHeader> {
  private static final List<SalesPeriod> LENGTHS = List.of(SalesPeriod.values());

  private final HighestInvoiceQueries invoices;

  HighestInvoices(HighestInvoiceQueries invoices) {
    this.invoices = invoices;
  }

  @Override
  public String path() {
    return "/analytics/invoices/highest";
  }

  @Override
  public String summary() {
    return "The invoices with the highest totals of a period";
  }

  @Override
  public List<Parameter> parameters() {
    return Buckets.described(LENGTHS);
  }

  @Override
  public Model model() {
    return InvoiceJson.HEADER_MODEL;
  }

  @Override
  public Answer<Owners> owners() {
    return invoices.owners();
  }

  @Override
  public Question<InvoiceHeader> question(Context context) {
    String prefix = PeriodKeys.prefix(Buckets.onePeriod(context, LENGTHS));
    return new Question<>(
        HighestInvoiceQueries::place,
        (partitions, after, limit) -> invoices.highest(partitions, prefix, after, limit));
  }

  @Override
  public void write(InvoiceHeader invoice, JsonGenerator json) throws IOException {
    InvoiceJson.write(invoice, json);
  }

  @Override
  public InvoiceHeader read(JsonNode written) {
    return InvoiceJson.ranked(written);
  }
}
