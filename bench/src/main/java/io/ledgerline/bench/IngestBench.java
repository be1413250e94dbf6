package io.ledgerline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.csvclient.generate.RetailGenerator;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.schemas.InvoiceLine;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines by HTTP, beside the load command with the file that they stand in. */
final class IngestBench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int INVOICES = 4_000;
  private static final int LINES_PER_REQUEST = 500;
  private static final int CONNECTIONS = 4;

  /** As ./ledgerline runs its load command. */
  private static final List<String> LOAD = List.of("-Xmx512m", "-XX:InlineSmallCode=500");

  private final Endpoints endpoints;
  private final Path file;
  private final HttpLoad load;
  private final int lines;
  private final List<Measurement> posts = new ArrayList<>();
  private final List<Measurement> loads = new ArrayList<>();

  IngestBench(Endpoints endpoints, Path folder) throws IOException, InterruptedException {
    this.endpoints = endpoints;
    this.file = folder.resolve("ingested.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      new RetailGenerator(2).write(INVOICES, out);
    }
    // Known to the service from now on, so that neither way makes it write any invoice.
    var unused = LoadRun.send(endpoints.kafka(), endpoints.registry(), file.toString());
    URI api = URI.create(endpoints.api().get(0));
    List<InvoiceLine> read = SampledAnswers.lines(file);
    this.lines = read.size();
    this.load =
        new HttpLoad(
            api,
            bodies(read).stream()
                .map(body -> HttpConnection.post(api, "/v1/invoice-lines", body))
                .toList(),
            202);
  }

  void round() throws IOException, InterruptedException {
    HttpLoad.Result result = load.once(CONNECTIONS);
    posts.add(new Measurement(lines, result.seconds()));
    loads.add(
        ChildJvm.run(
            LOAD, LoadRun.class, endpoints.kafka(), endpoints.registry(), file.toString()));
  }

  void report() {
    Measurement http = Measurement.median(posts);
    Measurement client = Measurement.median(loads);
    System.out.printf(
        Locale.ROOT,
        "ingestion: %,.0f lines/s by HTTP (%d a request, %d connections); load command %,.0f"
            + " lines/s; ratio %.2f (%,d lines, median of %d)%n",
        http.rowsPerSecond(),
        LINES_PER_REQUEST,
        CONNECTIONS,
        client.rowsPerSecond(),
        http.rowsPerSecond() / client.rowsPerSecond(),
        lines,
        posts.size());
  }

  private static List<String> bodies(List<InvoiceLine> lines) {
    List<String> bodies = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += LINES_PER_REQUEST) {
      int to = Math.min(lines.size(), from + LINES_PER_REQUEST);
      bodies.add(
          lines.subList(from, to).stream()
              .map(IngestBench::json)
              .collect(Collectors.joining("\n")));
    }
    return bodies;
  }

  private static String json(InvoiceLine line) {
    return JSON.createObjectNode()
        .put("invoiceNo", line.getInvoiceNo())
        .put("lineNo", line.getLineNo())
        .put("stockCode", line.getStockCode())
        .put("description", line.getDescription())
        .put("quantity", line.getQuantity())
        .put("unitPrice", line.getUnitPrice().toPlainString())
        .put("issuedAt", line.getIssuedAt().toString())
        .put("customerId", line.getCustomerId())
        .put("country", line.getCountry())
        .toString();
  }
}
