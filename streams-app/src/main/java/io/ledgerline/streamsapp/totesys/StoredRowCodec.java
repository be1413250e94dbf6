package io.ledgerline.streamsapp.totesys;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ledgerline.streamsapp.totesys.row.Row;
import io.ledgerline.streamsapp.totesys.row.RowTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Stored rows as bytes: CBOR, an array whose last element is the row by the names of its columns,
 * so that a column may be added or dropped without rewriting a store.
 */
public final class StoredRowCodec {
  private static final ObjectMapper CBOR =
      CBORMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public static byte[] encode(StoredRow stored) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    try (JsonGenerator cbor = CBOR.createGenerator(out)) {
      cbor.writeStartArray();
      cbor.writeBoolean(stored.isLive());
      cbor.writeNumber(stored.version());
      cbor.writeNumber(ChronoUnit.MICROS.between(Instant.EPOCH, stored.recordedAt()));
      cbor.writeNumber(stored.streamedLsn());
      cbor.writeNumber(stored.seenLsn());
      CBOR.writeValue(cbor, stored.last());
      cbor.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static StoredRow decode(Table table, byte[] bytes) {
    try (JsonParser cbor = CBOR.createParser(bytes)) {
      var unused = cbor.nextToken();
      boolean isLive = cbor.nextBooleanValue();
      int version = cbor.nextIntValue(0);
      Instant recordedAt = Instant.EPOCH.plus(cbor.nextLongValue(0), ChronoUnit.MICROS);
      long streamedLsn = cbor.nextLongValue(0);
      long seenLsn = cbor.nextLongValue(0);
      Row row = cbor.nextToken().isStructStart() ? cbor.readValueAs(RowTypes.of(table)) : null;
      return new StoredRow(row, isLive, version, recordedAt, streamedLsn, seenLsn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredRowCodec() {}
}
