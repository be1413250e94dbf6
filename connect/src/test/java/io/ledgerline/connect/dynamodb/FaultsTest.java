package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

final class FaultsTest {
  private static final Table TABLE = new Table("t_sales_orders", Product.SALES_ORDERS);

  @ParameterizedTest
  @CsvSource({
    "400, ProvisionedThroughputExceededException",
    "400, ThrottlingException",
    "400, RequestLimitExceeded",
    "429, Whatever"
  })
  void shouldKnowThrottling(int status, String code) {
    assertThat(fault(Failures.of(status, code, "too fast")))
        .isEqualTo(new Fault.Throttled("DynamoDB throttles table t_sales_orders: too fast"));
  }

  @Test
  void shouldWaitForWhatPasses() {
    assertThat(fault(new CompletionException(Failures.timeout())))
        .isEqualTo(new Fault.Passing("DynamoDB: Unable to execute HTTP request: timed out"));
    assertThat(fault(Failures.of(500, "InternalServerError", "oops")))
        .isEqualTo(new Fault.Passing("DynamoDB: oops"));
    assertThat(fault(Failures.of(408, "RequestTimeout", "slow")))
        .isEqualTo(new Fault.Passing("DynamoDB: slow"));
    assertThat(fault(TransactionConflictException.builder().message("busy").build()))
        .isEqualTo(new Fault.Passing("DynamoDB: busy"));
    assertThat(fault(ReplicatedWriteConflictException.builder().build()))
        .isInstanceOf(Fault.Passing.class);
  }

  @Test
  void shouldSayWhatToRepair() {
    assertThat(fault(ResourceNotFoundException.builder().statusCode(400).build()))
        .isEqualTo(
            new Fault.Lasting(
                "there is no table t_sales_orders, create it or set tables.create=true"));
    assertThat(fault(Failures.of(400, "AccessDeniedException", "User u is not authorized")))
        .isEqualTo(
            new Fault.Lasting(
                "table t_sales_orders: User u is not authorized; grant the connector's credentials"
                    + " what they need"));
    assertThat(fault(Failures.of(400, "ValidationException", "Type mismatch")))
        .isEqualTo(
            new Fault.Lasting(
                "table t_sales_orders does not take the items, compare its key with"
                    + " [sales_order_id N HASH]: Type mismatch"));
  }

  @Test
  void shouldNotWaitForMistakesOfTheProgram() {
    assertThatThrownBy(() -> Faults.of(new CompletionException(new NullPointerException()), TABLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cannot write to table t_sales_orders")
        .hasCauseInstanceOf(NullPointerException.class);
  }

  private static Fault fault(Throwable failure) {
    return Faults.of(failure, TABLE);
  }
}
