package io.ledgerline.streamsapp.debezium;

import static io.ledgerline.streamsapp.debezium.DecoderFixture.SOURCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.streamsapp.totesys.Change;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.AddressRow;
import io.ledgerline.streamsapp.totesys.row.DesignRow;
import io.ledgerline.streamsapp.totesys.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SchemaVersionsTest {
  private static final String UNAVAILABLE = "__debezium_unavailable_value";
  private static final Map<String, Object> DESIGN = SampleRows.row(Table.DESIGN, 7);

  private final DecoderFixture fixture = new DecoderFixture();

  @Test
  void shouldLeaveOutAColumnThatWasAdded() {
    Row before = fixture.inserted(Table.DESIGN, DESIGN);
    alter(Map.of("floor", ColumnSchemas.nullable(ColumnSchemas.integer())), List.of());

    assertThat(fixture.inserted(Table.DESIGN, SampleRows.with(DESIGN, "floor", 3)))
        .isEqualTo(before);
    assertThat(fixture.inserted(Table.DESIGN, DESIGN)).isEqualTo(before);
  }

  @Test
  void shouldNameAColumnThatIsMissing() {
    alter(Map.of(), List.of("file_name"));

    assertThatThrownBy(() -> fixture.inserted(Table.DESIGN, DESIGN))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessage("there is no column file_name");
  }

  @Test
  void shouldNotMissAColumnThatNothingIsMadeOf() {
    Row before = fixture.inserted(Table.DESIGN, DESIGN);
    alter(Map.of(), List.of("last_updated"));

    assertThat(fixture.inserted(Table.DESIGN, DESIGN)).isEqualTo(before);
  }

  @Test
  void shouldReadEachRecordByItsOwnVersionHoweverTheyAreMixed() {
    List<byte[]> messages = new ArrayList<>();
    for (int id = 0; id < 6; id++) {
      Map<String, Schema> columns = new LinkedHashMap<>();
      if (id % 2 == 1) {
        // In front, so that a record read by the other version would come out wrong.
        columns.put("colour", ColumnSchemas.text());
      }
      columns.putAll(SourceColumns.of(Table.DESIGN));
      fixture.writer.alter(Table.DESIGN, columns);
      Map<String, Object> row =
          SampleRows.row(Table.DESIGN, id, "colour", "red", "design_name", "Design " + id);
      messages.add(fixture.writer.insert(Table.DESIGN, row, SOURCE));
    }

    assertThat(messages)
        .extracting(message -> ((Change.Put) fixture.decode(Table.DESIGN, message)).row())
        .containsExactly(design(0), design(1), design(2), design(3), design(4), design(5));
  }

  @Test
  void shouldFillInAnUnchangedLongTextFromTheStoredRow() {
    String toast = "x".repeat(5_000);
    Row unused = fixture.rows.put(new AddressRow(1, toast, toast, null, "c", "p", "l", "t"));

    Row row =
        fixture.inserted(
            Table.ADDRESS,
            SampleRows.row(
                Table.ADDRESS, 1, "address_line_1", UNAVAILABLE, "address_line_2", UNAVAILABLE));

    assertThat(row)
        .isEqualTo(
            new AddressRow(
                1, toast, toast, "Avon", "New Patienceburgh", "08441", "Turkey", "1803 637401"));
  }

  @Test
  void shouldFillInAnUnchangedLongTextOfARowWhoseKeyHasChanged() {
    String toast = "x".repeat(5_000);
    Row unused = fixture.rows.put(new AddressRow(1, toast, null, null, "c", "p", "l", "t"));
    Row deleted = fixture.rows.remove(new RowKey(Table.ADDRESS, 1));
    byte[] insert =
        fixture.writer.insert(
            Table.ADDRESS,
            SampleRows.row(Table.ADDRESS, 300, "address_line_1", UNAVAILABLE),
            SOURCE);
    byte[] formerKey = "{\"address_id\":1}".getBytes(UTF_8);

    Change change = fixture.decode(Table.ADDRESS, insert, Map.of("__debezium.oldkey", formerKey));

    assertThat(deleted).isNotNull();
    assertThat(((AddressRow) ((Change.Put) change).row()).addressLine1()).isEqualTo(toast);
  }

  @Test
  void shouldRejectAnUnchangedTextOfARowThatWasNeverSeen() {
    assertThatThrownBy(
            () ->
                fixture.inserted(
                    Table.ADDRESS, SampleRows.row(Table.ADDRESS, 1, "city", UNAVAILABLE)))
        .isInstanceOf(RejectedChangeException.class)
        .hasMessage("column city is said to be unchanged, but the row was never seen");
  }

  private void alter(Map<String, Schema> added, List<String> dropped) {
    Map<String, Schema> columns = new LinkedHashMap<>(SourceColumns.of(Table.DESIGN));
    columns.putAll(added);
    dropped.forEach(columns::remove);
    fixture.writer.alter(Table.DESIGN, columns);
  }

  private static DesignRow design(int id) {
    return new DesignRow(id, "Design " + id, "/etc/periodic", "wooden-20220717-npgz.json");
  }
}
