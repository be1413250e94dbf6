package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.endpoints.ObjectStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What the sinks rely on in the stores of the local stack. */
class LakeStoresIT {
  private static final String BUCKET = "stores-test";
  private static final String CLAIM = "_claims/warehouse.dim_x+0+00000000000000000012";
  private static final int PRECONDITION_FAILED = 412;
  private static final int FORBIDDEN = 403;
  private static final int WRITERS = 8;
  private static final int RACES = 25;

  @TempDir static Path folder;
  private static StoreStack stores;
  private static S3Client s3;

  @BeforeAll
  static void start() throws Exception {
    stores = StoreStack.start(folder.resolve("data"));
    s3 = stores.s3();
    var unused = s3.createBucket(request -> request.bucket(BUCKET));
  }

  @AfterAll
  static void stop() {
    if (stores != null) {
      stores.close();
    }
  }

  @Test
  void shouldLetExactlyOneOfManyWritersPutAKey() throws Exception {
    for (int race = 0; race < RACES; race++) {
      String key = "_claims/race+0+%020d".formatted(race);

      List<Integer> winners = Race.winners(WRITERS, writer -> put(key, "writer " + writer));

      assertThat(winners).as(key).hasSize(1);
      assertThat(get(key)).isEqualTo("writer " + winners.get(0));
    }
  }

  @Test
  void shouldListInTheOrderOfKeysFromBehindAnyKey() {
    List<String> keys =
        new ArrayList<>(
            List.of(
                "order/_claims/warehouse.dim_x+0+00000000000000000000",
                "order/_claims/warehouse.dim_x+0+00000000000000000012",
                "order/_claims/warehouse.dim_x+0+00000000000000000100",
                "order/_claims/warehouse.dim_x+1+00000000000000000003",
                "order/_claims/warehouse.dim_x+10+00000000000000000001",
                "order/_claims/warehouse.dim_x_y+0+00000000000000000005",
                "order/dim_x+0",
                "order/dim_x.old/a",
                "order/dim_x/year=2026/month=11/day=20/warehouse.dim_x+0+0-11.parquet",
                "order/dim_x0/a"));
    Collections.shuffle(keys);
    keys.forEach(key -> assertThat(put(key, key)).isTrue());
    Collections.sort(keys);

    assertThat(list("order/", "order/", 1000)).containsExactlyElementsOf(keys);
    for (int i = 0; i < keys.size(); i++) {
      List<String> behind = keys.subList(i + 1, keys.size());
      assertThat(list("order/", keys.get(i), 1000)).as(keys.get(i)).isEqualTo(behind);
      assertThat(list("order/", keys.get(i), 1)).isEqualTo(behind.stream().limit(1).toList());
    }
    assertThat(
            list(
                "order/_claims/warehouse.dim_x+0+",
                "order/_claims/warehouse.dim_x+0+00000000000000000013",
                1))
        .containsExactly("order/_claims/warehouse.dim_x+0+00000000000000000100");
  }

  @Test
  void shouldRefuseAWrongSecretAndAnUnknownKey() {
    ObjectStore store = stores.store();
    ObjectStore wrong = new ObjectStore(store.url(), store.accessKey(), store.secretKey() + "x");
    ObjectStore unknown = new ObjectStore(store.url(), "somebody", store.secretKey());

    for (ObjectStore refused : List.of(wrong, unknown)) {
      try (S3Client client = StoreStack.s3(refused)) {
        assertThatThrownBy(() -> client.listObjectsV2(request -> request.bucket(BUCKET)))
            .isInstanceOfSatisfying(
                S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(FORBIDDEN));
      }
    }
  }

  @Test
  void shouldKeepObjectsAndClaimsWhenS3IsKilled() throws Exception {
    assertThat(put(CLAIM, "first")).isTrue();

    stores.killAndStart("s3");

    assertThat(get(CLAIM)).isEqualTo("first");
    assertThat(put(CLAIM, "second")).isFalse();
    assertThat(get(CLAIM)).isEqualTo("first");
  }

  @Test
  void shouldKeepItemsAndConditionsWhenDynamoDbIsKilled() throws Exception {
    ItemTable table = ItemTable.create(stores.dynamoDb(), BUCKET);
    List<Integer> winners = Race.winners(WRITERS, writer -> table.put("536365", writer));
    assertThat(winners).hasSize(1);

    stores.killAndStart("dynamodb");

    assertThat(table.writerOf("536365")).isEqualTo(winners.get(0));
    assertThat(table.put("536365", WRITERS)).isFalse();
    assertThat(table.put("536366", WRITERS)).isTrue();
    assertThat(table.writerOf("536365")).isEqualTo(winners.get(0));
  }

  private static boolean put(String key, String text) {
    try {
      var unused =
          s3.putObject(
              request -> request.bucket(BUCKET).key(key).ifNoneMatch("*"),
              RequestBody.fromString(text));
      return true;
    } catch (S3Exception e) {
      assertThat(e.statusCode()).isEqualTo(PRECONDITION_FAILED);
      return false;
    }
  }

  private static String get(String key) {
    return s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key)).asString(UTF_8);
  }

  private static List<String> list(String prefix, String startAfter, int atMost) {
    return s3
        .listObjectsV2(
            request -> request.bucket(BUCKET).prefix(prefix).startAfter(startAfter).maxKeys(atMost))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }
}
