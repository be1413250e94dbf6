package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerline.invoiceapi.query.Version;
import java.io.IOException;

/** How an item of a history looks as JSON: the row with the warehouse's column names. */
public final class VersionJson {
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
