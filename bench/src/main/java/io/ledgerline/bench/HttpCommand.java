package io.ledgerline.bench;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.schemas.topics.Topics;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the service's answers and its taking of lines. */
@Command(
    name = "http",
    mixinStandardHelpOptions = true,
    description = {
      "Measures look-ups of invoices a second and their 99th percentile, of keys that the asked",
      "instance has and of those that another one has, and pages of purchase histories, beside",
      "bare Javalin that answers the same bytes out of memory; then lines a second by HTTP beside",
      "the load command. Starts a stack with two instances of its own."
    })
final class HttpCommand implements Callable<Integer> {
  private static final int[] CONNECTIONS = {1, 8, 32};
  private static final int[] RATES = {200, 1_000};
  private static final int RATE_CONNECTIONS = 32;
  private static final int WARM_UP_CONNECTIONS = 8;

  /** As many connections and requests as are measured then. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  @Option(names = "--csv", description = "File of invoice lines; generated if there is none.")
  private Path csv;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "How often each is measured; medians are reported (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "30",
      description = {
        "How long each is asked before anything is measured, in seconds (${DEFAULT-VALUE}): two",
        "cores take that long to compile what is asked most."
      })
  private int warmUp;

  @Option(
      names = "--seconds",
      defaultValue = "4",
      description = "How long each is measured (${DEFAULT-VALUE}).")
  private int seconds;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("ledgerline-bench");
    LocalStack stack =
        new LocalStack(
            StackOptions.of(folder.resolve("stack"))
                .withPortOffset(FreePorts.offset())
                .withInstances(2)
                .withVariable("LEDGERLINE_CONNECTORS", "none"),
            line -> {});
    try {
      Endpoints endpoints = stack.start();
      Path file = csv == null ? BenchCommand.generated(folder) : csv;
      var unused = LoadRun.send(endpoints.kafka(), endpoints.registry(), file.toString());
      new Progress(endpoints.kafka()).awaitProcessed(Topics.INVOICE_LINES.name());
      answers(endpoints, file, folder);
      IngestBench ingest = new IngestBench(endpoints, folder);
      for (int round = 0; round < rounds; round++) {
        ingest.round();
      }
      ingest.report();
    } finally {
      int unused = stack.delete();
    }
    return 0;
  }

  private void answers(Endpoints endpoints, Path file, Path folder) throws Exception {
    URI api = URI.create(endpoints.api().get(0));
    SampledAnswers sample = SampledAnswers.of(api, file);
    try (BareServer bare = new BareServer(sample.bodies(), folder)) {
      Map<String, HttpLoad> loads = new LinkedHashMap<>();
      loads.put("bare Javalin", load(bare.address(), sample.here()));
      loads.put("own keys", load(api, sample.here()));
      loads.put("another's keys", load(api, sample.elsewhere()));
      loads.put("bare pages", load(bare.address(), sample.pages()));
      loads.put("pages of 50", load(api, sample.pages()));
      for (HttpLoad load : loads.values()) {
        HttpLoad.Result unused = load.closed(WARM_UP_CONNECTIONS, Duration.ofSeconds(warmUp));
      }
      for (int connections : CONNECTIONS) {
        measure(
            connections + " connections", loads, (load, time) -> load.closed(connections, time));
      }
      for (int rate : RATES) {
        measure(
            rate + " requests/s", loads, (load, time) -> load.open(RATE_CONNECTIONS, rate, time));
      }
    }
  }

  private static HttpLoad load(URI server, List<String> paths) {
    return new HttpLoad(
        server, paths.stream().map(path -> HttpConnection.get(server, path)).toList(), 200);
  }

  private void measure(
      String how,
      Map<String, HttpLoad> loads,
      BiFunction<HttpLoad, Duration, HttpLoad.Result> run) {
    Map<String, List<HttpLoad.Result>> results = new LinkedHashMap<>();
    for (HttpLoad load : loads.values()) {
      HttpLoad.Result unused = run.apply(load, SETTLING);
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, HttpLoad> load : loads.entrySet()) {
        results
            .computeIfAbsent(load.getKey(), any -> new ArrayList<>())
            .add(run.apply(load.getValue(), Duration.ofSeconds(seconds)));
      }
    }
    results.forEach(
        (what, measured) -> {
          double perSecond = median(measured, HttpLoad.Result::perSecond);
          double beside =
              median(
                  results.get(what.startsWith("bare") ? what : peer(what)),
                  HttpLoad.Result::perSecond);
          System.out.printf(
              Locale.ROOT,
              "%s, %s: %,.0f requests/s, median %.2f ms, p99 %.2f ms, ratio %.2f, %d refused%n",
              how,
              what,
              perSecond,
              median(measured, result -> result.latencies().percentile(50)),
              median(measured, result -> result.latencies().percentile(99)),
              perSecond / beside,
              measured.stream().mapToLong(HttpLoad.Result::refused).sum());
        });
  }

  private static String peer(String what) {
    return what.startsWith("pages") ? "bare pages" : "bare Javalin";
  }

  private static double median(
      List<HttpLoad.Result> results, ToDoubleFunction<HttpLoad.Result> figure) {
    return results.stream().mapToDouble(figure).sorted().toArray()[results.size() / 2];
  }
}
