package io.ledgerline.invoiceapi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.ledgerline.invoiceapi.cdc.CdcStatus;
import io.ledgerline.invoiceapi.cdc.SourceHeartbeats;
import io.ledgerline.invoiceapi.json.CdcStatusJson;
import io.ledgerline.invoiceapi.streams.InputLag;
import io.ledgerline.invoiceapi.streams.RestoreProgress;
import io.ledgerline.invoiceapi.streams.StreamsRuntime;
import java.util.Map;

/** GET /health/live, /health/ready and /status. */
public final class HealthRoutes implements Routes {
  private final StreamsRuntime runtime;
  private final SourceHeartbeats heartbeats;
  private final String instance;

  public HealthRoutes(StreamsRuntime runtime, SourceHeartbeats heartbeats, String instance) {
    this.runtime = runtime;
    this.heartbeats = heartbeats;
    this.instance = instance;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/health/live", context -> health(context, runtime.isAlive()));
    routes.get("/health/ready", context -> health(context, runtime.isRunning()));
    routes.get("/status", this::status);
  }

  private void health(Context context, boolean healthy) {
    if (healthy) {
      Answers.json(
          context,
          json -> {
            json.writeStartObject();
            json.writeStringField("state", runtime.state());
            json.writeEndObject();
          });
    } else {
      Problem.unavailable(
          context, runtime.state() + runtime.problem().map(p -> ": " + p).orElse(""));
    }
  }

  private void status(Context context) {
    Map<String, Long> lags = runtime.streams().map(InputLag::of).orElse(Map.of());
    RestoreProgress.Snapshot restore = runtime.restore().snapshot();
    CdcStatus cdc = heartbeats.status();
    Answers.json(
        context,
        json -> {
          json.writeStartObject();
          json.writeStringField("instance", instance);
          json.writeStringField("state", runtime.state());
          json.writeStringField("problem", runtime.problem().orElse(null));
          json.writeObjectFieldStart("lag");
          json.writeNumberField("total", lags.values().stream().mapToLong(Long::longValue).sum());
          json.writeObjectFieldStart("partitions");
          for (Map.Entry<String, Long> lag : lags.entrySet()) {
            json.writeNumberField(lag.getKey(), lag.getValue());
          }
          json.writeEndObject();
          json.writeEndObject();
          json.writeObjectFieldStart("restore");
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
          json.writeFieldName("cdc");
          CdcStatusJson.write(cdc, json);
          json.writeEndObject();
        });
  }
}
