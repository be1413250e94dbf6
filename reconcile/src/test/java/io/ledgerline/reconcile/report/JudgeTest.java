package io.ledgerline.reconcile.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.reconcile.scratch.Difference;
import io.ledgerline.reconcile.scratch.Difference.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Difference MISSING = new Difference("a", Kind.MISSING, "{}", null, false);
  private static final Difference MOVING =
      new Difference("b", Kind.CHANGED, "{\"x\":\"1\"}", "{\"x\":\"2\"}", true);

  @Test
  void shouldCallEqualWhatDoesNotDiffer() {
    assertThat(judge(List.of()).verdict()).isEqualTo(Verdict.EQUAL);
  }

  @Test
  void shouldNotCallDifferentWhatMoves() {
    Comparison comparison = judge(List.of(MOVING));

    assertThat(comparison.verdict()).isEqualTo(Verdict.MOVING);
    assertThat(comparison.moving()).isEqualTo(1);
    assertThat(comparison.differences()).isZero();
    assertThat(comparison.examples()).isEmpty();
  }

  @Test
  void shouldCountWhatStandsAndWhatMoves() {
    Comparison comparison = judge(List.of(MISSING, MOVING));

    assertThat(comparison.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(comparison.differences()).isEqualTo(1);
    assertThat(comparison.moving()).isEqualTo(1);
    assertThat(comparison.examples()).containsExactly("a is missing");
  }

  @Test
  void shouldNameTheFieldsThatDiffer() {
    Difference changed =
        new Difference(
            "22423",
            Kind.CHANGED,
            "{\"stock_code\":\"22423\",\"description\":\"CAKESTAND\",\"deleted\":\"false\"}",
            "{\"stock_code\":\"22423\",\"description\":\"x\",\"surprise\":\"y\"}",
            false);

    assertThat(judge(List.of(changed)).examples())
        .containsExactly(
            "22423 is changed: deleted should be false and is nothing,"
                + " description should be CAKESTAND and is x, surprise should be nothing and is y");
  }

  @Test
  void shouldShowContentsThatAreNoFields() {
    Difference totals =
        new Difference("1", Kind.CHANGED, "2 lines, 5 units, 7", "1 lines, 5 units, 7", false);

    assertThat(judge(List.of(totals)).examples())
        .containsExactly("1 is changed: should be 2 lines, 5 units, 7 and is 1 lines, 5 units, 7");
  }

  @Test
  void shouldShowTheFirstFewOnly() {
    Comparison comparison = judge(Collections.nCopies(500, MISSING));

    assertThat(comparison.differences()).isEqualTo(500);
    assertThat(comparison.examples()).hasSize(10);
  }

  private static Comparison judge(List<Difference> differences) {
    return Judge.of("dim_product", "warehouse", 7, false, differences).comparison();
  }
}
