package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerline.invoiceapi.cdc.CdcStatus;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Types;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How the state of the source's changes looks as JSON; null is what is not known. */
public final class CdcStatusJson {
  public static final Model MODEL =
      Model.object("CdcStatus", "How far the order database's changes are; null is not known.")
          .with(
              "state",
              Types.oneOf(
                  "How they are read.",
                  Arrays.stream(CdcStatus.State.values()).map(CdcStatus.State::name).toList()))
          .with("lsn", number("Of the newest heartbeat."))
          .with("slotLagBytes", number("Log that the slot holds back."))
          .with("walStatus", Types.orNull(Types.text("Of the slot, as PostgreSQL says.")))
          .with("heartbeatAgeMs", number("Since the newest heartbeat was made."))
          .with("unreadRecords", number("Changes in Kafka that are not processed."))
          .with("freshnessMs", number("Age of the oldest commit that is not served yet."))
          .build();

  private static ObjectNode number(String description) {
    return Types.orNull(Types.integer(description));
  }

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
