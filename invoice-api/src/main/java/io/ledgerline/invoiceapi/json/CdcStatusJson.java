package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerline.invoiceapi.cdc.CdcStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** How the state of the source's changes looks as JSON; null is what is not known. */
public final class CdcStatusJson {
  public static void write(CdcStatus status, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("state", status.state().name());
    write("lsn", status.lsn(), json);
    write("slotLagBytes", status.slotLagBytes(), json);
    json.writeStringField("walStatus", status.walStatus().orElse(null));
    write("heartbeatAgeMs", status.heartbeatAge().map(Duration::toMillis), json);
    write("unreadRecords", status.unreadRecords(), json);
    write("freshnessMs", status.freshness().map(Duration::toMillis), json);
    json.writeEndObject();
  }

  private static void write(String name, Optional<Long> number, JsonGenerator json)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(name, number.get());
    } else {
      json.writeNullField(name);
    }
  }

  private CdcStatusJson() {}
}
