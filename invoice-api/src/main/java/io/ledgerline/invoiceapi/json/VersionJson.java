package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerline.invoiceapi.openapi.AvroModel;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.invoiceapi.query.SourceDocument;
import io.ledgerline.invoiceapi.query.Version;
import io.ledgerline.schemas.Operation;
import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.Schema;

/** How an item of a history looks as JSON: the row with the warehouse's column names. */
public final class VersionJson {
  /**
   * @param document its fact gives the row
   */
  public static Model model(SourceDocument document) {
    Schema fact = document.table().schema();
    String name = document.schema().getName() + "Version";
    return Model.object(name, "A " + document.noun() + " as it once was.")
        .with("version", Types.integer("1, 2, … in the order of the database's log."))
        .with(
            "operation",
            Types.oneOf(
                "What made the version.",
                Arrays.stream(Operation.values()).map(Operation::name).toList()))
        .with("recordedAt", Types.instant("Its commit; never before the version before."))
        .with("sourceLsn", Types.integer("Its place in the database's log."))
        .with("row", AvroModel.of(name + "Row", fact, Version.OWN_COLUMNS))
        .build();
  }

  public static void write(Version version, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", version.number());
    json.writeStringField("operation", version.operation().name());
    json.writeStringField("recordedAt", version.recordedAt().toString());
    json.writeNumberField("sourceLsn", version.sourceLsn());
    json.writeFieldName("row");
    AvroJson.write(version.fact(), Version.OWN_COLUMNS, json);
    json.writeEndObject();
  }

  private VersionJson() {}
}
