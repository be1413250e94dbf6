package io.ledgerline.invoiceapi.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerline.invoiceapi.json.AvroJson;
import io.ledgerline.invoiceapi.openapi.AvroModel;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Parameter;
import io.ledgerline.invoiceapi.openapi.Reply;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.invoiceapi.query.StarTable;
import io.ledgerline.invoiceapi.query.TableQueries;
import java.util.Optional;

/** GET /v1/tables/{table}/{key}: a row as the warehouse has it. */
public final class TableRoutes implements Routes {
  private final TableQueries rows;

  public TableRoutes(TableQueries rows) {
    this.rows = rows;
  }

  @Override
  public void addTo(Api api) {
    api.add(
        Answers.operation("/v1/tables/{table}/{key}", "Tables", "A row as the warehouse has it")
            .with(
                new Parameter(
                    "table",
                    "path",
                    true,
                    "dim_staff",
                    Types.oneOf("A table of the star.", StarTable.names())),
                Parameter.path("key", "The key, as on the table's topic.", "7"))
            .answers(
                Model.oneOf(
                    "TableRow",
                    StarTable.all().stream().map(table -> AvroModel.of(table.schema())).toList()))
            .answers(404, Reply.problem("There is no such table, or no such row.")),
        this::row);
  }

  private void row(Context context) {
    String name = context.pathParam("table");
    Optional<StarTable> table = StarTable.named(name);
    if (table.isEmpty()) {
      Problem.send(
          context,
          HttpStatus.NOT_FOUND,
          "There is no table " + name + ", only " + String.join(", ", StarTable.names()));
    } else {
      row(context, table.get());
    }
  }

  private void row(Context context, StarTable table) {
    String key = context.pathParam("key");
    String storeKey =
        table
            .storeKey(key)
            .orElseThrow(
                () ->
                    new BadRequestException(
                        "key of " + table.name() + " must be " + table.keyForm()));
    Answers.send(
        context,
        rows.row(table, storeKey),
        "There is no row " + key + " in " + table.name(),
        row -> json -> AvroJson.write(row, json));
  }
}
