package io.ledgerline.connect.lake;

import io.ledgerline.connect.convert.AvroRecordConverter;
import io.ledgerline.connect.sink.RejectedRecordException;
import io.ledgerline.connect.sink.StoppedTopicException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** A file of rows in columns. Not thread-safe. */
final class ParquetFile implements LakeFile {
  /** Parquet's writer adds its columns' sizes up each time that it is asked. */
  private static final int ROWS_BETWEEN_WEIGHINGS = 32;

  private final Parquet format;
  private final MemoryFile file = new MemoryFile();
  private Columns columns;
  private ParquetWriter<GenericRecord> writer;
  private GenericData.Record row;
  private RowShape shape;
  private int[] places;
  private int rows;
  private long bytes;

  ParquetFile(Parquet format) {
    this.format = format;
  }

  /** False if the file lacks a column: its range ends, and the next file has them all. */
  @Override
  public boolean add(SinkRecord source) {
    GenericRecord record = record(source);
    RowShape rowShape = format.shape(record.getSchema());
    if (rowShape != shape && !reshape(rowShape)) {
      return false;
    }
    rowShape.fill(row, places, record);
    try {
      if (writer == null) {
        writer = open();
      }
      writer.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows++ % ROWS_BETWEEN_WEIGHINGS == 0) {
      bytes = writer.getDataSize();
    }
    return true;
  }

  /** Any other value is the converter's, which gives no other: no record is to blame. */
  private static GenericRecord record(SinkRecord source) {
    if (source.value() instanceof GenericRecord record) {
      return record;
    }
    if (source.value() == null) {
      throw new RejectedRecordException("the value is null and no record");
    }
    throw new StoppedTopicException(
        "topic %s: the value is of type %s and no record of Avro's: value.converter must be %s"
            .formatted(
                source.topic(),
                source.value().getClass().getSimpleName(),
                AvroRecordConverter.class.getSimpleName()));
  }

  /** False if the columns do not suffice. */
  private boolean reshape(RowShape rowShape) {
    Columns wanted =
        columns != null && columns.fit(rowShape.columns()) ? columns : format.columns(rowShape);
    if (columns != null && wanted != columns) {
      return false;
    }
    columns = wanted;
    shape = rowShape;
    places = rowShape.places(columns);
    row = new GenericData.Record(columns.schema());
    return true;
  }

  private ParquetWriter<GenericRecord> open() throws IOException {
    return AvroParquetWriter.<GenericRecord>builder(file)
        .withConf(new PlainParquetConfiguration())
        .withSchema(columns.schema())
        .withDataModel(GenericData.get())
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .withCodecFactory(new Snappy())
        // The first column is the row's key: a dictionary of it would be as long as the column.
        .withDictionaryEncoding(columns.schema().getFields().get(0).name(), false)
        .build();
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public byte[] finish() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.content();
  }
}
