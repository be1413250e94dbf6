package io.ledgerline.streamsapp.invoice;

import java.util.Arrays;
import java.util.Optional;

/**
 * An invoice that lines are being put into, on the heap until it is written once. Its lines are
 * kept rising by lineNo. Not thread-safe.
 */
public final class OpenInvoice {
  /** What one line weighs beside its bytes: the records, its place in the array. */
  private static final int LINE_OVERHEAD_BYTES = 96;

  private final Optional<CustomerInvoiceKey> published;
  private final Optional<InvoiceTotal> publishedTotal;
  private LineVersion[] lines;
  private int count;
  private long heldBytes;

  private OpenInvoice(
      LineVersion[] lines,
      Optional<CustomerInvoiceKey> published,
      Optional<InvoiceTotal> publishedTotal,
      long heldBytes) {
    this.lines = lines;
    this.count = lines.length;
    this.published = published;
    this.publishedTotal = publishedTotal;
    this.heldBytes = heldBytes;
  }

  /** An invoice of which nothing was known. */
  public static OpenInvoice fresh() {
    return new OpenInvoice(new LineVersion[0], Optional.empty(), Optional.empty(), 0);
  }

  /**
   * An invoice as it was stored.
   *
   * @param published where its summary stands in the purchase histories
   * @param total of it
   */
  static OpenInvoice stored(
      LineVersion[] lines,
      Optional<CustomerInvoiceKey> published,
      InvoiceTotal total,
      int stateSize) {
    return new OpenInvoice(
        lines,
        published,
        Optional.of(total),
        stateSize + (long) lines.length * LINE_OVERHEAD_BYTES);
  }

  /**
   * Adds the line, or replaces the one of its number: each is one more version.
   *
   * @param timestampMs Kafka's time of the line's record
   * @return null if the very same line was there, so that nothing changed
   */
  public LineChange put(Line line, long timestampMs) {
    if (count == 0 || line.lineNo() > line(count - 1).lineNo()) {
      return insert(count, line, timestampMs);
    }
    int index = indexOf(line.lineNo());
    if (index < 0) {
      return insert(-index - 1, line, timestampMs);
    }
    LineVersion before = lines[index];
    if (before.line().sameContent(line)) {
      return null;
    }
    long recordedAtMs = Math.max(timestampMs, before.recordedAtMs());
    lines[index] = new LineVersion(line, before.version() + 1, recordedAtMs);
    heldBytes += weight(line);
    return new LineChange(lines[index], before);
  }

  /** The version that a line is in now; empty if there is no line of that number. */
  public Optional<LineVersion> find(int lineNo) {
    int index = indexOf(lineNo);
    return index < 0 ? Optional.empty() : Optional.of(lines[index]);
  }

  public int lineCount() {
    return count;
  }

  public Line line(int index) {
    return lines[index].line();
  }

  LineVersion version(int index) {
    return lines[index];
  }

  /** Where the summary stands that was last published. */
  public Optional<CustomerInvoiceKey> published() {
    return published;
  }

  /** What rankings and figures took when it was last written; empty if it never was. */
  public Optional<InvoiceTotal> publishedTotal() {
    return publishedTotal;
  }

  /** About how many bytes of heap the invoice holds. */
  public long heldBytes() {
    return heldBytes;
  }

  private LineChange insert(int index, Line line, long timestampMs) {
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, Math.max(16, count + count / 2));
    }
    System.arraycopy(lines, index, lines, index + 1, count - index);
    lines[index] = new LineVersion(line, 1, timestampMs);
    count++;
    heldBytes += weight(line);
    return new LineChange(lines[index], null);
  }

  private int indexOf(int lineNo) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = line(middle).lineNo();
      if (found == lineNo) {
        return middle;
      }
      if (found < lineNo) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  private static long weight(Line line) {
    return (long) LINE_OVERHEAD_BYTES + line.bytes().length;
  }
}
