package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.command.LedgerlineCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code ./ledgerline load s3://…}, from the stack's own S3. */
class BucketLoadIT {
  private static final String BUCKET = "bulk-exports";

  @TempDir static Path folder;
  private static S3Client s3;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void makeTheBucket() {
    s3 = StoreStack.s3(SharedStack.endpoints().s3());
    var unused = s3.createBucket(request -> request.bucket(BUCKET));
  }

  @Test
  void shouldServeWhatLiesInABucketAndGoOnWhereALoadBrokeOff() throws Exception {
    Path first = RetailFiles.generate(folder, 400, 11, "bulk");
    Path second = RetailFiles.generate(folder, 300, 12, "more");
    put("2011/a.csv.gz", gzip(Files.readAllBytes(first)));
    put("2011/notes.txt", new byte[] {1});
    put("2011/z.csv", "no header\n".getBytes(UTF_8));
    put("2012/later.csv", Files.readAllBytes(first));
    Path journal = folder.resolve("done.txt");

    assertThat(load("s3://bulk-exports/2011/", "--resume", journal.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("skipped, no known suffix: s3://bulk-exports/2011/notes.txt")
        .contains("z.csv: the column InvoiceNo is missing from the header");
    assertThat(Files.readAllLines(journal))
        .singleElement()
        .asString()
        .startsWith("s3://bulk-exports/2011/a.csv.gz etag=");

    put("2011/z.csv", Files.readAllBytes(second));
    assertThat(load("s3://bulk-exports/2011/", "--resume", journal.toString())).isZero();
    assertThat(err.toString()).contains("files passed over, done before: 1");
    int rows = Files.readAllLines(second, ISO_8859_1).size() - 1;
    assertThat(out.toString()).contains("%,d read, %,d accepted, 0 rejected".formatted(rows, rows));

    Served.shouldEqual(new RetailFold().addFile(first).addFile(second));
  }

  @Test
  void shouldSayInOneLineWhatIsNotThere() {
    assertThat(load("s3://bulk-exports/1999/")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "s3://bulk-exports/1999/ holds no .csv, .csv.gz, .jsonl or .jsonl.gz file\n");

    assertThat(load("s3://no-such-bucket/")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "Cannot list s3://no-such-bucket/: there is no such bucket or object\n");

    assertThat(load("s3://bulk-exports/", "--s3-endpoint", "ftp://here")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "--s3-endpoint is ftp://here: it must be aws or begin with http\n");
  }

  private int load(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine command =
        LedgerlineCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    String[] line = new String[arguments.length + 3];
    line[0] = "load";
    line[1] = "--data";
    line[2] = SharedStack.data().toString();
    System.arraycopy(arguments, 0, line, 3, arguments.length);
    return command.execute(line);
  }

  private static void put(String key, byte[] bytes) {
    var unused =
        s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes));
  }

  private static byte[] gzip(byte[] bytes) throws Exception {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }
    return compressed.toByteArray();
  }
}
