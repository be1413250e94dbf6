package io.ledgerline.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.part.Flavour;
import io.ledgerline.localstack.process.StackException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalStackTest {
  @TempDir private Path folder;

  @Test
  void shouldStartNothingOfAnUnknownFlavour() {
    List<String> progress = new ArrayList<>();
    StackOptions options = StackOptions.of(folder).withVariable(Flavour.VARIABLE, "vanilla");
    try (LocalStack stack = new LocalStack(options, progress::add)) {
      assertThatThrownBy(stack::start)
          .isInstanceOf(StackException.class)
          .hasMessage("LEDGERLINE_FLAVOUR is vanilla: it must be apicurio or confluent");
    }

    assertThat(progress).isEmpty();
  }
}
