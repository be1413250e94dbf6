package io.ledgerline.reconcile.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;

/** Purchase histories are asked for by customer, page by page. */
record CustomerHistories(Service service) {
  private static final ObjectMapper JSON = new ObjectMapper();

  void read(Subject subject, List<String> keys, RowSink rows) throws Exception {
    TreeSet<String> customers = new TreeSet<>();
    keys.forEach(key -> customers.add(key.substring(0, key.indexOf('#'))));
    for (String customer : customers) {
      String first = "/v1/customers/" + Service.encode(customer) + "/invoices?limit=500";
      String path = first;
      while (path != null) {
        HttpResponse<String> answer = service.settled(service.request(path));
        JsonNode page = JSON.readTree(answer.body());
        page.path("items").forEach(item -> rows.add(key(item), content(subject, item)));
        String cursor = page.path("cursor").asText("");
        path = cursor.isEmpty() || cursor.equals("null") ? null : first + "&cursor=" + cursor;
      }
    }
  }

  private static String content(Subject subject, JsonNode item) {
    return subject.canonical().of(subject.schema(), item);
  }

  private static String key(JsonNode item) {
    return "%s#%s#%s"
        .formatted(
            item.path("customerId").asText(),
            item.path("issuedAt").asText(),
            item.path("invoiceNo").asText());
  }
}
