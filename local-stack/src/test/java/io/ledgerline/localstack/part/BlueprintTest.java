package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.process.StackException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BlueprintTest {
  private final Blueprint blueprint = Blueprint.of(Parts.site(), 3, true);

  @Test
  void shouldPutEachStepBehindItsDependencies() {
    Set<String> before = new HashSet<>();
    for (Step step : blueprint.steps()) {
      assertThat(before).containsAll(step.dependencies());
      assertThat(before.add(step.name())).isTrue();
    }
  }

  @Test
  void shouldHaveAsManyServicesAsAskedFor() {
    assertThat(blueprint.parts().stream().map(Part::name))
        .containsExactly(
            "kafka",
            "registry",
            "totesys",
            "warehouse",
            "s3",
            "dynamodb",
            "connect",
            "totesys-simulator",
            "service",
            "service-2",
            "service-3");
    assertThat(Blueprint.of(Parts.site(), 0, false).parts().stream().map(Part::name))
        .containsExactly("kafka", "registry", "totesys", "warehouse", "s3", "dynamodb", "connect");
  }

  @Test
  void shouldGiveEachPartItsOwnPorts() {
    assertThat(blueprint.parts().stream().flatMap(part -> part.ports().stream()))
        .extracting("number")
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldNameThePartsThatThereAre() {
    assertThatThrownBy(() -> Blueprint.of(Parts.site(), 0, false).part("kafak"))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "There is no part kafak: the parts are"
                + " kafka, registry, totesys, warehouse, s3, dynamodb, connect");
  }
}
