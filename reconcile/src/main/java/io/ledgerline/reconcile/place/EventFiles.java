package io.ledgerline.reconcile.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.reconcile.value.EventText;
import io.ledgerline.reconcile.value.RowSink;
import io.ledgerline.reconcile.value.Subject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.s3.S3Client;

/** The source events, as JSON lines. */
record EventFiles(Buckets buckets, String bucket) {
  private static final ObjectMapper JSON = new ObjectMapper();

  void read(Subject subject, RowSink rows) throws Exception {
    try (S3Client client = buckets.client()) {
      for (String key : Buckets.keys(client, bucket, subject.name() + "/", ".jsonl.gz")) {
        try (InputStream in = Buckets.open(client, bucket, key);
            BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode event = JSON.readTree(line);
            rows.add(
                event.path("partition").asText() + "@" + event.path("offset").asText(),
                EventText.of(event));
          }
        }
      }
    }
  }
}
