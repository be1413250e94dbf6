package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.sink.BatchedSinkTask;
import io.ledgerline.connect.sink.Batching;
import io.ledgerline.connect.sink.Destination;
import java.util.Map;

/** Upserts the rows of topics into the tables of a warehouse. */
public final class WarehouseSinkTask extends BatchedSinkTask<TableRows> {
  @Override
  protected Batching batching() {
    return WarehouseConfig.BATCHING;
  }

  @Override
  protected Destination<TableRows> destination(Map<String, String> settings) {
    return new Warehouse(WarehouseConfig.read(settings));
  }
}
