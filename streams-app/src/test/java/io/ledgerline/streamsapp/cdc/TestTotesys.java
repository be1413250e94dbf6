package io.ledgerline.streamsapp.cdc;

import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.streamsapp.LiveTasks;
import io.ledgerline.streamsapp.debezium.ChangeDecoder;
import io.ledgerline.streamsapp.debezium.EnvelopeReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The topology without a registry. */
public final class TestTotesys {
  private static final List<Topic> PRODUCTS = TotesysTopology.products();

  /**
   * @param schemas finds the schema that a message was written with
   * @param live is told what tasks do
   */
  public static TotesysTopology topology(Function<byte[], Schema> schemas, LiveTasks live) {
    Map<String, byte[]> frames =
        PRODUCTS.stream().collect(Collectors.toMap(Topic::name, TestTotesys::frame));
    return new TotesysTopology(() -> new ChangeDecoder(new EnvelopeReader(schemas)), frames, live);
  }

  /** What stands before each record of a topic: no two topics have the same. */
  static byte[] frame(Topic topic) {
    return new byte[] {0, 0, 0, 3, (byte) PRODUCTS.indexOf(topic)};
  }

  private TestTotesys() {}
}
