package io.ledgerline.csvclient.send;

import io.ledgerline.csvclient.progress.Progress;
import io.ledgerline.csvclient.read.InputFile;
import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.read.MalformedFileException;
import io.ledgerline.csvclient.read.Row;
import io.ledgerline.csvclient.read.RowReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one file after the other; one that cannot be read does not keep the others back. */
final class SendLoop {
  private final RowReader reader;
  private final Consumer<Row> rows;
  private final Runnable flush;
  private final Journal journal;
  private final Progress progress;

  /**
   * @param rows where the rows go
   * @param flush returns when all rows so far have arrived there
   * @param journal of files that are done
   */
  SendLoop(
      RowReader reader, Consumer<Row> rows, Runnable flush, Journal journal, Progress progress) {
    this.reader = reader;
    this.rows = rows;
    this.flush = flush;
    this.journal = journal;
    this.progress = progress;
  }

  /** Returns a line for each file that could not be read, or not to its end. */
  List<String> run(InputFiles files) {
    List<String> failures = new ArrayList<>();
    progress.start(files.totalBytes());
    try {
      for (InputFile file : files.files()) {
        if (journal.has(file)) {
          progress.advance(file.bytes());
        } else {
          read(file).ifPresent(failures::add);
        }
      }
    } finally {
      progress.finish();
    }
    return failures;
  }

  private Optional<String> note(InputFile file) {
    if (journal.isKept()) {
      flush.run();
      try {
        journal.add(file);
      } catch (IOException e) {
        return Optional.of(file.name() + ": sent, but cannot be noted as done: " + e);
      }
    }
    return Optional.empty();
  }

  private Optional<String> read(InputFile file) {
    try {
      reader.read(file, progress::advance, rows);
      return note(file);
    } catch (MalformedFileException e) {
      return Optional.of(e.getMessage());
    } catch (IOException e) {
      return Optional.of(file.name() + ": cannot be read to its end: " + e);
    }
  }
}
