package io.ledgerline.streamsapp.retail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.DimProduct;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.streamsapp.Lines;
import io.ledgerline.streamsapp.cdc.PlainRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

class ProductTest {
  private static final byte[] CODE = "85123A".getBytes(UTF_8);
  private static final Instant NOON = Instant.parse("2010-12-01T12:00:00Z");

  private final ProductCodec codec = new ProductCodec(Lines.frame(11), Lines.LONDON);

  @Property(tries = 500)
  void shouldTellWhatAllLinesTellTogether(@ForAll long seed) {
    Random random = new Random(seed);
    ProductLinesInMemory lines = new ProductLinesInMemory();
    Product product = Product.unknown();
    Map<String, Object> last = Map.of();
    for (int i = 0; i < 60; i++) {
      ProductLine line = anyLine(random, lines);
      lines.put(line);
      product.take(line, lines);
      if (!lines.isEmpty() || !last.isEmpty()) {
        last = lines.expected(last);
        byte[] stored = codec.encode(CODE, product);
        assertThat(PlainRecords.read(ProductSchemas.DIM_PRODUCT, codec.row(stored)))
            .isEqualTo(last);
        if (random.nextBoolean()) {
          product = codec.decode(stored);
        }
      }
    }
  }

  @Example
  void shouldStoreTheBytesOfTheTopicFirst() throws IOException {
    ProductLinesInMemory lines = new ProductLinesInMemory();
    Product product = Product.unknown();
    product.take(line(0, "1", 1, "CAKE STAND"), lines);
    product.take(line(13, "2", 1, ""), lines);

    byte[] stored = codec.encode(CODE, product);

    ByteArrayOutputStream avro = new ByteArrayOutputStream();
    avro.writeBytes(Lines.frame(11));
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(avro, null);
    new SpecificDatumWriter<>(DimProduct.class)
        .write(
            new DimProduct(
                "85123A",
                "CAKE STAND",
                LocalDate.parse("2010-12-01"),
                LocalDate.parse("2010-12-02"),
                false),
            encoder);
    encoder.flush();
    assertThat(codec.row(stored)).isEqualTo(avro.toByteArray());
    assertThat(stored).startsWith(avro.toByteArray());
  }

  @Example
  void shouldSortPlacesByTimeThenInvoiceThenLine() {
    List<LinePlace> places =
        List.of(
            LinePlace.of(-1, "9".getBytes(UTF_8), 1),
            LinePlace.of(0, "536".getBytes(UTF_8), 20_000),
            LinePlace.of(0, "5365".getBytes(UTF_8), 2),
            LinePlace.of(0, "5365".getBytes(UTF_8), 256),
            LinePlace.of(0, "C1".getBytes(UTF_8), 1),
            LinePlace.of(1, "1".getBytes(UTF_8), 1));

    assertThat(places).isSorted();
    assertThat(places.get(0).issuedAtMs()).isEqualTo(-1);
    assertThat(LinePlace.at(places.get(2).bytes(), 0)).isEqualTo(places.get(2));
  }

  private static ProductLine anyLine(Random random, ProductLinesInMemory lines) {
    List<LinePlace> places = new ArrayList<>(lines.places());
    if (!places.isEmpty() && random.nextInt(5) < 2) {
      return new ProductLine(true, places.get(random.nextInt(places.size())), new byte[0]);
    }
    String[] descriptions = {"", "", "A", "B"};
    return line(
        random.nextInt(30),
        List.of("1", "12", "C3").get(random.nextInt(3)),
        1 + random.nextInt(3),
        descriptions[random.nextInt(4)]);
  }

  private static ProductLine line(int hours, String invoiceNo, int lineNo, String description) {
    LinePlace place =
        LinePlace.of(
            NOON.plusSeconds(hours * 3_600L).toEpochMilli(), invoiceNo.getBytes(UTF_8), lineNo);
    return new ProductLine(false, place, description.getBytes(UTF_8));
  }
}
