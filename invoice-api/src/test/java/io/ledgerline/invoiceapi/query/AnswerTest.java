package io.ledgerline.invoiceapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final Answer<Integer> FOUND = new Answer.Found<>(17);
  private static final Answer<Integer> ABSENT = new Answer.Absent<>();
  private static final Answer<Integer> UNAVAILABLE = new Answer.Unavailable<>("moving");

  @Test
  void shouldChangeOnlyWhatWasFound() {
    assertThat(FOUND.map(String::valueOf)).isEqualTo(new Answer.Found<>("17"));
    assertThat(ABSENT.map(String::valueOf)).isEqualTo(new Answer.Absent<String>());
    assertThat(UNAVAILABLE.map(String::valueOf)).isEqualTo(new Answer.Unavailable<>("moving"));
  }

  @Test
  void shouldAskFurtherOnlyWithWhatWasFound() {
    assertThat(FOUND.flatMap(n -> ABSENT)).isEqualTo(ABSENT);
    assertThat(UNAVAILABLE.flatMap(n -> FOUND)).isEqualTo(UNAVAILABLE);
  }

  @Test
  void shouldKeepTheOwnerWhateverIsMadeOfTheAnswer() {
    Peer owner = new Peer("10.0.0.7", 8080);
    Answer<Integer> elsewhere = new Answer.Elsewhere<>(owner, List.of());

    assertThat(elsewhere.map(String::valueOf))
        .isEqualTo(new Answer.Elsewhere<String>(owner, List.of()));
    assertThat(elsewhere.orIfAbsent(() -> FOUND)).isEqualTo(elsewhere);
  }

  @Test
  void shouldAskAnotherOnlyIfTheOwnerHasNothing() {
    assertThat(ABSENT.orIfAbsent(() -> FOUND)).isEqualTo(FOUND);
    assertThat(FOUND.orIfAbsent(() -> ABSENT)).isEqualTo(FOUND);
    assertThat(UNAVAILABLE.orIfAbsent(() -> FOUND)).isEqualTo(UNAVAILABLE);
  }

  @Test
  void shouldTellNothingFromSomething() {
    assertThat(Answer.of(Optional.of(17))).isEqualTo(FOUND);
    assertThat(Answer.of(Optional.<Integer>empty())).isEqualTo(ABSENT);
  }
}
