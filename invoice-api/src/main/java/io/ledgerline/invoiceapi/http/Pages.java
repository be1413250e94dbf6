package io.ledgerline.invoiceapi.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerline.invoiceapi.json.JsonBody;
import io.ledgerline.invoiceapi.query.Page;
import java.io.IOException;

/** How a page of a list looks: {@code {"items": […], "cursor": …}}. */
final class Pages {
  /** Writes one item. */
  @FunctionalInterface
  interface ItemWriter<T> {
    void write(T item, JsonGenerator json) throws IOException;
  }

  static <T> JsonBody.Writer body(Page<T> page, ItemWriter<T> writer) {
    return json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("items");
      for (T item : page.items()) {
        writer.write(item, json);
      }
      json.writeEndArray();
      json.writeStringField("cursor", page.next().map(Parameters::cursor).orElse(null));
      json.writeEndObject();
    };
  }

  private Pages() {}
}
