package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.json.CustomerJson;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.query.Answer;
import io.ledgerline.invoiceapi.query.Buyer;
import io.ledgerline.invoiceapi.query.CustomerQueries;
import io.ledgerline.invoiceapi.query.Owners;
import java.io.IOException;
import java.util.List;

/** The customers who were sold most in all time, by net. */
final class TopCustomers implements Ranking<Buyer> {
  private final CustomerQueries customers;

  TopCustomers(CustomerQueries customers) {
    this.customers = customers;
  }

  @Override
  public String path() {
    return "/analytics/customers/top";
  }

  @Override
  public String summary() {
    return "The customers who were sold most in all time";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public Model model() {
    return CustomerJson.MODEL;
  }

  @Override
  public Answer<Owners> owners() {
    return customers.owners();
  }

  @Override
  public Question<Buyer> question(Context context) {
    return new Question<>(CustomerQueries::place, customers::first);
  }

  @Override
  public void write(Buyer buyer, JsonGenerator json) throws IOException {
    CustomerJson.write(buyer, json);
  }

  @Override
  public Buyer read(JsonNode written) {
    return CustomerJson.ranked(written);
  }
}
