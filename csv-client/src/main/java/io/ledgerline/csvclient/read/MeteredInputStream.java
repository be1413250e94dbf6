package io.ledgerline.csvclient.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells a meter how many bytes each read took. */
final class MeteredInputStream extends FilterInputStream {
  private final LongConsumer meter;

  MeteredInputStream(InputStream in, LongConsumer meter) {
    super(in);
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      meter.accept(1);
    }
    return b;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = super.read(target, from, length);
    if (count > 0) {
      meter.accept(count);
    }
    return count;
  }
}
