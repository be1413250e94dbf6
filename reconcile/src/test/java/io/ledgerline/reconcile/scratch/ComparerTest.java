package io.ledgerline.reconcile.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerline.reconcile.scratch.Difference.Kind;
import io.ledgerline.reconcile.value.Form;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparerTest {
  @TempDir Path folder;

  private Scratch scratch;

  @BeforeEach
  void open() throws SQLException {
    scratch = new Scratch(folder, "128MB");
  }

  @AfterEach
  void close() throws SQLException {
    scratch.close();
  }

  @Test
  void shouldFindNothingWhereAllIsEqual() throws Exception {
    expected("a=1", "b=2", "a=3");
    found("b=2", "a=3");

    assertThat(differences(Form.LATEST, false)).isEmpty();
  }

  @Test
  void shouldNameWhatIsMissingExtraChangedAndDoubled() throws Exception {
    expected("a=1", "b=2", "c=3", "d=4");
    found("b=x", "c=3", "c=3", "d=4", "e=5");

    assertThat(differences(Form.VERSIONS, false))
        .extracting(Difference::key, Difference::kind)
        .containsExactly(
            tuple("a", Kind.MISSING),
            tuple("b", Kind.CHANGED),
            tuple("c", Kind.DOUBLED),
            tuple("e", Kind.EXTRA));
  }

  /** As many lines as the retail file has weigh several times what reconciliation may use. */
  @Test
  void shouldCompareMoreThanFitsIntoMemory() throws Exception {
    int keys = 250_000;
    String content = "much longer than its key, as rows are: ".repeat(12);
    for (String table : List.of(Scratch.EXPECTED, Scratch.FOUND)) {
      long unused =
          scratch.fill(
              table,
              rows -> {
                for (int key = 0; key < keys; key++) {
                  boolean other = key == 77_777 && table.equals(Scratch.FOUND);
                  rows.add("key " + key, key + content + (other ? "x" : ""), 1L);
                }
              });
    }

    for (boolean keepsVersions : List.of(false, true)) {
      assertThat(differences(Form.LATEST, keepsVersions))
          .containsExactly(
              new Difference(
                  "key 77777", Kind.CHANGED, "77777" + content, "77777" + content + "x", false));
    }
    assertThat(differences(Form.VERSIONS, true)).hasSize(1);
  }

  /** If all is lost, that is said, and does not cost the memory of all. */
  @Test
  void shouldTellTheContentOfTheFirstFewAlone() throws Exception {
    expected("a=1", "b=2");
    long unused =
        scratch.fill(
            Scratch.FOUND,
            rows -> {
              for (int i = 0; i < 100; i++) {
                rows.add("c%02d".formatted(i), "3", null);
              }
            });
    List<Difference> differences = differences(Form.LATEST, false);

    assertThat(differences).hasSize(102);
    assertThat(differences.get(0)).isEqualTo(new Difference("a", Kind.MISSING, "1", null, false));
    assertThat(differences.get(2)).isEqualTo(new Difference("c00", Kind.EXTRA, null, "3", false));
    assertThat(differences.get(101))
        .isEqualTo(new Difference("c99", Kind.EXTRA, null, null, false));
  }

  @Test
  void shouldFindWhatWasNotDeleted() throws Exception {
    expected("a=1", "a=");
    found("a=1");

    assertThat(differences(Form.LATEST, false))
        .extracting(Difference::kind)
        .containsExactly(Kind.EXTRA);
  }

  @Test
  void shouldTakeTheLastOfAPlaceThatKeepsVersions() throws Exception {
    expected("a=1", "a=2");
    found("a=1", "a=2");

    assertThat(differences(Form.LATEST, true)).isEmpty();
    assertThat(differences(Form.LATEST, false))
        .extracting(Difference::kind)
        .containsExactly(Kind.DOUBLED);
  }

  @Test
  void shouldFindTheSameVersionTwice() throws Exception {
    expected("a=1", "a=2");
    found("a=1", "a=2", "a=2");

    assertThat(differences(Form.LATEST, true))
        .extracting(Difference::kind)
        .containsExactly(Kind.DOUBLED);
  }

  @Test
  void shouldGoByVersionsThatComeInAnotherOrder() throws Exception {
    long unused =
        scratch.fill(
            Scratch.EXPECTED,
            rows -> {
              rows.add("a", "new", 2L);
              rows.add("a", "old", 1L);
            });
    found("a=new");

    assertThat(differences(Form.CURRENT, false)).isEmpty();
  }

  @Test
  void shouldFindTheSameRowOfAnotherRecord() throws Exception {
    long unused = scratch.fill(Scratch.EXPECTED, rows -> rows.add("a", "1", 8L));
    long unusedToo = scratch.fill(Scratch.FOUND, rows -> rows.add("a", "1", 7L));

    assertThat(differences(Form.LATEST, false))
        .extracting(Difference::kind)
        .containsExactly(Kind.OUTDATED);
  }

  @Test
  void shouldCallMovingWhatHasChangedSince() throws Exception {
    expected("a=1", "b=2");
    found("a=2", "b=3");
    touched("a");

    assertThat(differences(Form.LATEST, false))
        .extracting(Difference::key, Difference::moving)
        .containsExactly(tuple("a", true), tuple("b", false));
  }

  @Test
  void shouldNotLookForWhatIsNewerWhereEverythingStays() throws Exception {
    expected("a=1");
    found("a=1", "b=2");
    touched("b");

    assertThat(differences(Form.VERSIONS, false)).isEmpty();
  }

  @Test
  void shouldFindTheVersionOfThePositionBehindNewerOnes() throws Exception {
    expected("a=1", "b=1");
    found("a=1", "a=2", "b=0", "b=2");
    touched("a", "b");

    assertThat(differences(Form.LATEST, true)).extracting(Difference::key).containsExactly("b");
  }

  @Test
  void shouldCompareOnlyWhatWasAskedFor() throws Exception {
    expected("a=1", "b=2");
    found("a=1");

    assertThat(new Comparer(scratch).differences(Form.LATEST, false, List.of("a"))).isEmpty();
    assertThat(new Comparer(scratch).differences(Form.LATEST, false, List.of("b")))
        .extracting(Difference::key, Difference::kind)
        .contains(tuple("b", Kind.MISSING));
  }

  @Test
  void shouldChooseTheSameKeysEachTime() throws Exception {
    expected("a=1", "b=2", "c=3", "c=4");

    assertThat(scratch.keys(10)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(scratch.keys(2)).hasSize(2).isEqualTo(scratch.keys(2));
  }

  private List<Difference> differences(Form form, boolean keepsVersions) throws Exception {
    return new Comparer(scratch).differences(form, keepsVersions, List.of());
  }

  private void expected(String... rows) throws Exception {
    fill(Scratch.EXPECTED, rows);
  }

  private void found(String... rows) throws Exception {
    fill(Scratch.FOUND, rows);
  }

  private void touched(String... keys) throws Exception {
    fill(Scratch.TOUCHED, keys);
  }

  /** Rows as key=content; nothing behind the sign is a deletion. */
  private void fill(String table, String... rows) throws Exception {
    long count =
        scratch.fill(
            table,
            sink -> {
              for (String row : rows) {
                int sign = row.indexOf('=');
                String key = sign < 0 ? row : row.substring(0, sign);
                String content =
                    sign < 0 || sign == row.length() - 1 ? null : row.substring(sign + 1);
                sink.add(key, content);
              }
            });
    assertThat(count).isEqualTo(rows.length);
  }
}
