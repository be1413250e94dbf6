package io.ledgerline.bench;

import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.read.Row;
import io.ledgerline.csvclient.read.RowReader;
import io.ledgerline.schemas.InvoiceLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an instance answers.
 *
 * @param bodies by path
 * @param here paths of invoices that it has itself
 * @param elsewhere paths of invoices that another instance has
 * @param pages paths of histories that it has itself
 */
record SampledAnswers(
    Map<String, byte[]> bodies, List<String> here, List<String> elsewhere, List<String> pages) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Of so many invoices and customers. */
  private static final int SAMPLE = 2_000;

  static SampledAnswers of(URI api, Path file) throws IOException, InterruptedException {
    Set<String> invoices = new LinkedHashSet<>();
    Set<String> customers = new LinkedHashSet<>();
    for (InvoiceLine line : lines(file)) {
      invoices.add(line.getInvoiceNo());
      if (line.getCustomerId() != null) {
        customers.add(line.getCustomerId());
      }
    }
    SampledAnswers sample =
        new SampledAnswers(
            new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String number : first(invoices)) {
      sample.take(api, "/v1/invoices/" + number, sample.here(), sample.elsewhere());
    }
    for (String id : first(customers)) {
      sample.take(api, "/v1/customers/" + id + "/invoices", sample.pages(), new ArrayList<>());
    }
    return sample;
  }

  static List<InvoiceLine> lines(Path file) throws IOException, InterruptedException {
    List<InvoiceLine> lines = new ArrayList<>();
    new RowReader(ZoneId.of("Europe/London"), Optional.empty())
        .read(
            InputFiles.local(file.toString()).files().get(0),
            bytes -> {},
            row -> {
              if (row instanceof Row.Line line) {
                lines.add(line.line());
              }
            });
    return lines;
  }

  private static List<String> first(Collection<String> all) {
    return all.stream().limit(SAMPLE).toList();
  }

  private void take(URI api, String path, List<String> own, List<String> others)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(api + path)).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " is answered with " + answer.statusCode());
    }
    bodies.put(path, answer.body());
    boolean here =
        answer
            .headers()
            .firstValue("Ledgerline-Served-By")
            .map(api.getAuthority()::equals)
            .orElse(false);
    (here ? own : others).add(path);
  }
}
