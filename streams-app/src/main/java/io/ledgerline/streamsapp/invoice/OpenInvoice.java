package io.ledgerline.streamsapp.invoice;

import java.util.Arrays;
import java.util.Optional;

/**
 * An invoice that lines are being put into, on the heap until it is written once. Its lines are
 * kept rising by lineNo. Not thread-safe.
 */
public final class OpenInvoice {
  /** What one line weighs beside its bytes: the record, its place in the array. */
  private static final int LINE_OVERHEAD_BYTES = 64;

  private final Optional<CustomerInvoiceKey> published;
  private Line[] lines;
  private int count;
  private long heldBytes;

  private OpenInvoice(Line[] lines, Optional<CustomerInvoiceKey> published, long heldBytes) {
    this.lines = lines;
    this.count = lines.length;
    this.published = published;
    this.heldBytes = heldBytes;
  }

  /** An invoice of which nothing was known. */
  public static OpenInvoice fresh() {
    return new OpenInvoice(new Line[0], Optional.empty(), 0);
  }

  /**
   * An invoice as it was stored.
   *
   * @param published where its summary stands in the purchase histories
   */
  static OpenInvoice stored(Line[] lines, Optional<CustomerInvoiceKey> published, int stateSize) {
    return new OpenInvoice(lines, published, stateSize + (long) lines.length * LINE_OVERHEAD_BYTES);
  }

  /**
   * Adds the line, or replaces the one of its number.
   *
   * @return false if the very same line was there, so that nothing changed
   */
  public boolean put(Line line) {
    if (count == 0 || line.lineNo() > lines[count - 1].lineNo()) {
      insert(count, line);
      return true;
    }
    int index = indexOf(line.lineNo());
    if (index < 0) {
      insert(-index - 1, line);
      return true;
    }
    if (lines[index].sameContent(line)) {
      return false;
    }
    lines[index] = line;
    heldBytes += weight(line);
    return true;
  }

  int lineCount() {
    return count;
  }

  Line line(int index) {
    return lines[index];
  }

  /** Where the summary stands that was last published. */
  public Optional<CustomerInvoiceKey> published() {
    return published;
  }

  /** About how many bytes of heap the invoice holds. */
  public long heldBytes() {
    return heldBytes;
  }

  private void insert(int index, Line line) {
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, Math.max(16, count + count / 2));
    }
    System.arraycopy(lines, index, lines, index + 1, count - index);
    lines[index] = line;
    count++;
    heldBytes += weight(line);
  }

  private int indexOf(int lineNo) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = lines[middle].lineNo();
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
