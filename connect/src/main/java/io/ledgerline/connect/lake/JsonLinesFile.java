package io.ledgerline.connect.lake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ledgerline.connect.sink.Origin;
import io.ledgerline.connect.sink.RejectedRecordException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/** A file of JSON lines. Not thread-safe. */
final class JsonLinesFile implements LakeFile {
  private static final JsonFactory JSON = new JsonFactory();

  private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final GZIPOutputStream gzip;

  JsonLinesFile() {
    try {
      gzip = new GZIPOutputStream(compressed, 8_192);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean add(SinkRecord record) {
    line.reset();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      write(json, record);
    } catch (DataException e) {
      throw new RejectedRecordException("it cannot be written as JSON: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.write('\n');
    try {
      line.writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  private static void write(JsonGenerator json, SinkRecord record) throws IOException {
    json.writeStartObject();
    Origin origin = Origin.of(record);
    json.writeStringField("topic", origin.topic());
    json.writeNumberField("partition", origin.partition());
    json.writeNumberField("offset", origin.offset());
    json.writeFieldName("timestamp");
    if (record.timestamp() == null) {
      json.writeNull();
    } else {
      json.writeString(Instant.ofEpochMilli(record.timestamp()).toString());
    }
    json.writeFieldName("key");
    JsonValues.write(json, record.keySchema(), record.key());
    json.writeFieldName("value");
    JsonValues.write(json, record.valueSchema(), record.value());
    List<Header> headers = ownHeaders(record);
    if (!headers.isEmpty()) {
      json.writeArrayFieldStart("headers");
      for (Header header : headers) {
        json.writeStartObject();
        json.writeStringField("key", header.key());
        json.writeFieldName("value");
        JsonValues.write(json, header.schema(), header.value());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Without those that a replay has added. */
  private static List<Header> ownHeaders(SinkRecord record) {
    List<Header> own = new ArrayList<>();
    for (Header header : record.headers()) {
      if (!header.key().startsWith(Origin.HEADERS)) {
        own.add(header);
      }
    }
    return own;
  }

  /** Without what the compressor has not given away yet, which is a few kilobytes. */
  @Override
  public long bytes() {
    return compressed.size();
  }

  @Override
  public byte[] finish() {
    try {
      gzip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
