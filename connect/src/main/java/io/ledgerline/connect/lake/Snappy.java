package io.ledgerline.connect.lake;

import io.airlift.compress.snappy.SnappyCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses Parquet's pages. Parquet's own codecs would need Hadoop's classes. */
public final class Snappy implements CompressionCodecFactory {
  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return new PageCompressor();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Files are only written");
  }

  @Override
  public void release() {}

  private static final class PageCompressor implements BytesInputCompressor {
    private final SnappyCompressor snappy = new SnappyCompressor();

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
      ByteArrayOutputStream collected = new ByteArrayOutputStream(Math.toIntExact(page.size()));
      page.writeAllTo(collected);
      byte[] plain = collected.toByteArray();
      byte[] compressed = new byte[snappy.maxCompressedLength(plain.length)];
      int length = snappy.compress(plain, 0, plain.length, compressed, 0, compressed.length);
      return BytesInput.from(compressed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.SNAPPY;
    }

    @Override
    public void release() {}
  }
}
