package io.ledgerline.invoiceapi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerline.invoiceapi.openapi.Model;
import io.ledgerline.invoiceapi.openapi.Types;
import io.ledgerline.invoiceapi.sink.SinkPosition;
import io.ledgerline.invoiceapi.streams.RestoreProgress;
import io.ledgerline.invoiceapi.streams.ServiceStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How the service's state looks as JSON. */
public final class StatusJson {
  private static final Model LAG =
      Model.object("Lag", "Records of the inputs that this instance has not fetched yet.")
          .with("total", Types.integer("Of all partitions."))
          .with("partitions", Types.byName("By topic-partition.", Types.integer("Records.")))
          .build();
  private static final Model RESTORE =
      Model.object("Restore", "Stores that are being restored.")
          .with("stores", Types.integer("Partitions of stores."))
          .with("restoredRecords", Types.integer("So far."))
          .with("totalRecords", Types.integer("In all."))
          .with("remainingSeconds", Types.orNull(Types.integer("At the rate so far.")))
          .build();

  private static final Model SINK =
      Model.object("Sink", "How far a sink of Kafka Connect is.")
          .with("connector", Types.text("Its name."))
          .with("unread", Types.integer("Offsets up to the ends of its topics, about its records."))
          .with(
              "messages", Types.texts("What it says of its topics, such as why one stands still."))
          .build();

  public static final Model MODEL =
      Model.object("Status", "How this instance of the service is.")
          .with("instance", Types.text("Its name among the others."))
          .with("state", Types.text("WAITING, or the state of Kafka Streams."))
          .with(
              "problem",
              Types.orNull(Types.text("What it waits for, or what its last thread died of.")))
          .with("lag", LAG)
          .with("restore", RESTORE)
          .with("cdc", CdcStatusJson.MODEL)
          .listOrNull("sinks", "By name; null if it is not known just now.", SINK)
          .build();

  public static void write(ServiceStatus status, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("instance", status.instance());
    json.writeStringField("state", status.health().state());
    json.writeStringField("problem", status.health().problem().orElse(null));
    json.writeFieldName("lag");
    writeLag(status.lag(), json);
    json.writeFieldName("restore");
    writeRestore(status.restore(), json);
    json.writeFieldName("cdc");
    CdcStatusJson.write(status.cdc(), json);
    json.writeFieldName("sinks");
    if (status.sinks().isPresent()) {
      writeSinks(status.sinks().get(), json);
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void writeLag(Map<String, Long> lags, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("total", lags.values().stream().mapToLong(Long::longValue).sum());
    json.writeObjectFieldStart("partitions");
    for (Map.Entry<String, Long> lag : lags.entrySet()) {
      json.writeNumberField(lag.getKey(), lag.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeRestore(RestoreProgress.Snapshot restore, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("stores", restore.stores());
    json.writeNumberField("restoredRecords", restore.restored());
    json.writeNumberField("totalRecords", restore.total());
    json.writeFieldName("remainingSeconds");
    if (restore.remaining().isPresent()) {
      json.writeNumber(restore.remaining().get().toSeconds());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void writeSinks(List<SinkPosition> sinks, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (SinkPosition sink : sinks) {
      json.writeStartObject();
      json.writeStringField("connector", sink.connector());
      json.writeNumberField("unread", sink.unread());
      json.writeArrayFieldStart("messages");
      for (String message : sink.messages()) {
        json.writeString(message);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private StatusJson() {}
}
