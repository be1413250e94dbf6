package io.ledgerline.connect.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** The plugin's folder has no jar of Hadoop's, though Parquet's signatures name its classes. */
final class WithoutHadoopTest {
  @Test
  void shouldWriteParquet() throws Exception {
    List<URL> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("hadoop-client")) {
        jars.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader worker =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> worker.loadClass("org.apache.hadoop.conf.Configuration"))
          .isInstanceOf(ClassNotFoundException.class);
      Callable<?> writing =
          (Callable<?>)
              worker.loadClass(Writing.class.getName()).getDeclaredConstructor().newInstance();
      assertThat(ParquetContents.rows((byte[]) writing.call()))
          .extracting(Object::toString)
          .containsExactly("{\"id\": 1}");
    }
  }

  /** Runs among the worker's classes. */
  public static final class Writing implements Callable<byte[]> {
    public Writing() {}

    @Override
    public byte[] call() {
      Schema schema = SchemaBuilder.record("row").fields().requiredLong("id").endRecord();
      LakeFile file = new Parquet().open();
      GenericRecord row = new GenericRecordBuilder(schema).set("id", 1L).build();
      boolean unused = file.add(new SinkRecord("t", 0, null, null, null, row, 0));
      return file.finish();
    }
  }
}
