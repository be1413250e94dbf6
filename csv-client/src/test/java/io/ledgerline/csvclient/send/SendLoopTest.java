package io.ledgerline.csvclient.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.csvclient.generate.RetailGenerator;
import io.ledgerline.csvclient.progress.Progress;
import io.ledgerline.csvclient.progress.SilentProgress;
import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.read.Row;
import io.ledgerline.csvclient.read.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendLoopTest {
  @TempDir private Path folder;
  private final RowReader reader = new RowReader(ZoneId.of("Europe/London"), Optional.empty());
  private final List<Row> rows = new ArrayList<>();

  @Test
  void shouldAcceptEveryGeneratedRow() throws IOException {
    byte[] csv = generated(300);
    Files.write(folder.resolve("sample.csv"), csv);

    assertThat(run(new SilentProgress())).isEmpty();

    long expected = new String(csv, UTF_8).lines().count() - 1;
    assertThat(rows).hasSize((int) expected).allMatch(Row.Line.class::isInstance);
  }

  @Test
  void shouldGoOnBehindFilesThatCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "InvoiceNo,StockCode\n1,2\n");
    byte[] compressed = gzip(generated(100));
    Files.write(folder.resolve("b.csv.gz"), Arrays.copyOf(compressed, compressed.length / 2));
    Files.write(folder.resolve("c.csv"), generated(1));

    assertThat(run(new SilentProgress()))
        .containsExactly(
            "a.csv: the column Description is missing from the header",
            "b.csv.gz: cannot be read to its end: java.io.EOFException: Unexpected end of ZLIB"
                + " input stream");
    assertThat(rows)
        .last()
        .isInstanceOfSatisfying(
            Row.Line.class, row -> assertThat(row.line().getSource()).isEqualTo("c.csv"));
  }

  @Test
  void shouldShowEveryByteAsProgress() throws IOException {
    byte[] csv = generated(50);
    Files.write(folder.resolve("a.csv"), csv);
    Files.write(folder.resolve("b.csv"), csv);
    Tally tally = new Tally();

    assertThat(run(tally)).isEmpty();

    assertThat(tally.total).isEqualTo(2L * csv.length);
    assertThat(tally.done).isEqualTo(2L * csv.length);
    assertThat(tally.finished).isTrue();
  }

  @Test
  void shouldGoOnBehindTheFilesOfTheJournal() throws IOException {
    Path journal = folder.resolve("done.txt");
    Files.write(folder.resolve("a.csv"), generated(1));
    Files.writeString(folder.resolve("b.csv"), "no header\n");
    Files.write(folder.resolve("c.csv"), generated(2));

    assertThat(run(Journal.at(journal), new SilentProgress())).hasSize(1);
    rows.clear();
    Files.write(folder.resolve("b.csv"), generated(3));
    Tally tally = new Tally();
    assertThat(run(Journal.at(journal), tally)).isEmpty();

    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(((Row.Line) row).line().getSource()).isEqualTo("b.csv"));
    assertThat(tally.done).isEqualTo(tally.total);
    rows.clear();
    assertThat(run(Journal.at(journal), new SilentProgress())).isEmpty();
    assertThat(rows).isEmpty();
  }

  @Test
  void shouldNoteAFileOnlyWhenItsRowsHaveArrived() throws IOException {
    Path journal = folder.resolve("done.txt");
    Files.write(folder.resolve("a.csv"), generated(1));
    SendLoop loop =
        new SendLoop(
            reader,
            rows::add,
            () -> {
              throw new IllegalStateException("Kafka is gone");
            },
            Journal.at(journal),
            new SilentProgress());

    assertThatThrownBy(() -> loop.run(InputFiles.local(folder.toString())))
        .hasMessage("Kafka is gone");

    assertThat(journal).doesNotExist();
  }

  @Test
  void shouldSayWhenAFileCannotBeNoted() throws IOException {
    Files.write(folder.resolve("a.csv"), generated(1));

    assertThat(run(Journal.at(folder.resolve("no/such/folder.txt")), new SilentProgress()))
        .singleElement()
        .asString()
        .startsWith("a.csv: sent, but cannot be noted as done: ");
  }

  private List<String> run(Progress progress) throws IOException {
    return run(Journal.NONE, progress);
  }

  private List<String> run(Journal journal, Progress progress) throws IOException {
    return new SendLoop(reader, rows::add, () -> {}, journal, progress)
        .run(InputFiles.local(folder.toString()));
  }

  private static byte[] generated(int invoices) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RetailGenerator(1).write(invoices, out);
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    return compressed.toByteArray();
  }

  private static final class Tally implements Progress {
    private long total;
    private long done;
    private boolean finished;

    @Override
    public void start(long totalBytes) {
      total = totalBytes;
    }

    @Override
    public void advance(long bytes) {
      done += bytes;
    }

    @Override
    public void finish() {
      finished = true;
    }
  }
}
