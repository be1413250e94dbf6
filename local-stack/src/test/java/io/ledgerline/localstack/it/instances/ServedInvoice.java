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
 */
record ServedInvoice(int status, String servedBy, String invoiceNo, int lines) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  static ServedInvoice ask(String api, String number) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + "/v1/invoices/" + number))
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
      JsonNode body = JSON.readTree(response.body());
      return new ServedInvoice(
          response.statusCode(),
          response.headers().firstValue("Ledgerline-Served-By").orElse(null),
          body.path("invoiceNo").asText(),
          body.path("lineCount").asInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
