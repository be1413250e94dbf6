package io.ledgerline.localstack.it.instances;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * How an instance answers for an invoice.
 *
 * @param servedBy the instance that had it; null if none says so
 * @param invoiceNo as the body names it
 * @param lagMs so old may the answer be; -1 if nothing is said of it
 */
record ServedInvoice(int status, String servedBy, String invoiceNo, int lines, long lagMs) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  static ServedInvoice ask(String api, String number) {
    return ask(HttpRequest.newBuilder(URI.create(api + "/v1/invoices/" + number)));
  }

  /** As another instance asks for the copy that an instance has, or for its own. */
  static ServedInvoice askCopy(String api, String number) {
    return ask(
        HttpRequest.newBuilder(URI.create(api + "/internal/standby/v1/invoices/" + number))
            .header("Ledgerline-Forwarded", "1"));
  }

  private static ServedInvoice ask(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(Duration.ofSeconds(20)).build();
    try {
      HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
      JsonNode body = JSON.readTree(response.body());
      return new ServedInvoice(
          response.statusCode(),
          response.headers().firstValue("Ledgerline-Served-By").orElse(null),
          body.path("invoiceNo").asText(),
          body.path("lineCount").asInt(),
          response.headers().firstValueAsLong("Ledgerline-Lag-Ms").orElse(-1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
