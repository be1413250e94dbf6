package io.ledgerline.localstack.part;

import io.ledgerline.localstack.process.StackException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stack consists of.
 *
 * @param steps in an order in which they can be done one by one
 */
public record Blueprint(List<Step> steps) {

  public Blueprint {
    steps = List.copyOf(steps);
  }

  /**
   * @param instances of the service
   * @param liveChanges whether totesys is filled and changed by the simulator
   */
  public static Blueprint of(Site site, int instances, boolean liveChanges) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Kafka(site));
    steps.add(new Registry(site));
    steps.add(new Postgres(site, Cluster.TOTESYS));
    steps.add(new Postgres(site, Cluster.WAREHOUSE));
    steps.add(new S3(site));
    steps.add(new DynamoDb(site));
    steps.add(new TopicSetUp(site));
    steps.add(new SchemaSetUp(site));
    steps.add(new TotesysSetUp(site));
    steps.add(new WarehouseSetUp(site));
    steps.add(new BucketSetUp(site));
    steps.add(new Connect(site));
    steps.add(new ConnectorSetUp(site));
    if (liveChanges) {
      steps.add(new Simulator(site));
    }
    for (int instance = 1; instance <= instances; instance++) {
      steps.add(new Service(site, instance));
    }
    return new Blueprint(steps);
  }

  /** The parts, in the order of their start. */
  public List<Part> parts() {
    return steps.stream().filter(Part.class::isInstance).map(Part.class::cast).toList();
  }

  /**
   * @throws StackException if there is no such part
   */
  public Part part(String name) {
    return parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StackException(
                    "There is no part %s: the parts are %s"
                        .formatted(
                            name, String.join(", ", parts().stream().map(Part::name).toList()))));
  }
}
