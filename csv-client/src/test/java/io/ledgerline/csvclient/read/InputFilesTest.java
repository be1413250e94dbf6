package io.ledgerline.csvclient.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir private Path folder;

  @Test
  void shouldAskTheStoreForWhatLiesInBuckets() {
    assertThatThrownBy(() -> found("s3://bucket/2011"))
        .isInstanceOf(IOException.class)
        .hasMessage("asked for s3://bucket/2011");
  }

  @Test
  void shouldNameAFileAnewWhenItHasChanged() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "one");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    String before = found(file.toString()).files().get(0).content().identity();

    assertThat(found(file.toString()).files().get(0).content().identity()).isEqualTo(before);
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, FileTime.fromMillis(2_000));
    assertThat(found(file.toString()).files().get(0).content().identity()).isNotEqualTo(before);
  }

  @Test
  void shouldFindTheFilesOfAFolderSorted() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("2011"));
    for (String name : List.of("b.csv", "a.JSONL.gz", "notes.txt", "c.csv.gz")) {
      Files.writeString(folder.resolve(name), "x");
    }
    Files.writeString(sub.resolve("d.jsonl"), "xyz");

    InputFiles found = found(folder.toString());

    assertThat(found.files())
        .extracting(InputFile::name)
        .containsExactly("2011/d.jsonl", "a.JSONL.gz", "b.csv", "c.csv.gz");
    assertThat(found.files())
        .extracting(InputFile::format)
        .containsExactly(Format.JSON_LINES, Format.JSON_LINES, Format.CSV, Format.CSV);
    assertThat(found.skipped()).containsExactly(folder.resolve("notes.txt").toString());
    assertThat(found.totalBytes()).isEqualTo(6);
  }

  @Test
  void shouldKeepTheOrderOfInputs() throws IOException {
    Path b = Files.createFile(folder.resolve("b.csv"));
    Path a = Files.createFile(folder.resolve("a.csv"));

    assertThat(found(b.toString(), a.toString()).files())
        .extracting(InputFile::name)
        .containsExactly("b.csv", "a.csv");
  }

  @Test
  void shouldRefuseWhatItCannotRead() throws IOException {
    Path text = Files.createFile(folder.resolve("notes.txt"));

    assertThatThrownBy(() -> found("no/such.csv"))
        .hasMessage("No such file or folder: no/such.csv");
    assertThatThrownBy(() -> found("a\0b")).hasMessage("No such file or folder: a\0b");
    assertThatThrownBy(() -> found(text.toString()))
        .hasMessage(text + " is no .csv, .csv.gz, .jsonl or .jsonl.gz file by its name");
    assertThatThrownBy(() -> found(folder.toString()))
        .hasMessage("The folder " + folder + " holds no .csv, .csv.gz, .jsonl or .jsonl.gz file");
  }

  @Test
  void shouldDecompressByContentNotByName() throws IOException {
    byte[] csv = (Reading.HEADER + Reading.LINE).getBytes(UTF_8);

    assertThat(rows(Files.write(folder.resolve("compressed.csv"), gzip(csv)))).hasSize(1);
    assertThat(rows(Files.write(folder.resolve("plain.csv.gz"), csv))).hasSize(1);
  }

  @Test
  void shouldReadConcatenatedGzip() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(gzip((Reading.HEADER + Reading.LINE).getBytes(UTF_8)));
    both.writeBytes(gzip(Reading.LINE.getBytes(UTF_8)));

    assertThat(rows(Files.write(folder.resolve("two.csv.gz"), both.toByteArray()))).hasSize(2);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    return compressed.toByteArray();
  }

  private static InputFiles found(String... inputs) throws IOException {
    return InputFiles.of(
        List.of(inputs),
        address -> {
          throw new IOException("asked for " + address);
        });
  }

  private static List<Row> rows(Path path) throws IOException {
    InputFile file = found(path.toString()).files().get(0);
    AtomicLong bytesRead = new AtomicLong();
    List<Row> rows = new ArrayList<>();
    new RowReader(ZoneOffset.UTC, Optional.empty()).read(file, bytesRead::addAndGet, rows::add);
    assertThat(bytesRead).hasValue(file.bytes());
    return rows;
  }
}
