package io.ledgerline.bench;

import io.ledgerline.connect.lake.Snappy;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/**
 * The physical limit of the lake: the same rows out of memory into files of the same size on the
 * local disk, by the same library. Arguments: the broker, and a folder.
 */
final class ParquetRun {
  static final String TOPIC = StarTopics.FACT_INVOICE_LINE.name();
  static final int ROWS_OF_A_FILE = 40_000;
  private static final String KEY = ProductSchemas.FACT_INVOICE_LINE.getFields().get(0).name();

  public static void main(String[] args) throws Exception {
    List<GenericRecord> rows = read(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    // The first time is the compiler's.
    Measurement unused = write(rows, folder);
    write(rows, folder).print();
  }

  private static List<GenericRecord> read(String kafka) throws IOException {
    Map<String, Object> config = Clients.consumer(kafka);
    GenericDatumReader<GenericRecord> reader =
        new GenericDatumReader<>(ProductSchemas.FACT_INVOICE_LINE);
    List<GenericRecord> rows = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = Clients.partitions(consumer, List.of(TOPIC));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          int header = WireFormat.HEADER_SIZE;
          rows.add(
              reader.read(
                  null,
                  DecoderFactory.get()
                      .binaryDecoder(
                          record.value(), header, record.value().length - header, null)));
        }
      }
    }
    return rows;
  }

  /** Bytes rather than rows are counted. */
  private static Measurement write(List<GenericRecord> rows, Path folder) throws IOException {
    long bytes = 0;
    long start = System.nanoTime();
    for (int from = 0; from < rows.size(); from += ROWS_OF_A_FILE) {
      Path file = folder.resolve(from + ".parquet");
      Files.deleteIfExists(file);
      try (ParquetWriter<GenericRecord> writer =
          AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
              .withConf(new PlainParquetConfiguration())
              .withSchema(ProductSchemas.FACT_INVOICE_LINE)
              .withDataModel(GenericData.get())
              .withCompressionCodec(CompressionCodecName.SNAPPY)
              .withCodecFactory(new Snappy())
              .withDictionaryEncoding(KEY, false)
              .build()) {
        for (GenericRecord row : rows.subList(from, Math.min(rows.size(), from + ROWS_OF_A_FILE))) {
          writer.write(row);
        }
      }
      bytes += Files.size(file);
    }
    return Measurement.since(start, bytes);
  }

  private ParquetRun() {}
}
