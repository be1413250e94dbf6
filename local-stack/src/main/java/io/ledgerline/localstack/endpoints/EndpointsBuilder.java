package io.ledgerline.localstack.endpoints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the parts of a stack publish, in the order of their start. */
public final class EndpointsBuilder {
  private final List<String> api = new ArrayList<>();
  private final Map<String, Long> pids = new LinkedHashMap<>();
  private String kafka;
  private String registry;
  private String connect;
  private String dynamodb;
  private ObjectStore s3;
  private Database totesys;
  private Database warehouse;

  public void addApi(String url) {
    api.add(url);
  }

  public void kafka(String address) {
    kafka = address;
  }

  public void registry(String url) {
    registry = url;
  }

  public void connect(String url) {
    connect = url;
  }

  public void dynamodb(String url) {
    dynamodb = url;
  }

  public void s3(ObjectStore store) {
    s3 = store;
  }

  public void totesys(Database database) {
    totesys = database;
  }

  public void warehouse(Database database) {
    warehouse = database;
  }

  public void addPid(String part, long pid) {
    pids.put(part, pid);
  }

  public Endpoints build() {
    return new Endpoints(api, kafka, registry, connect, dynamodb, s3, totesys, warehouse, pids);
  }
}
