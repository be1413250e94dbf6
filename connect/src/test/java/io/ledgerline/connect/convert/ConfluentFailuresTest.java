package io.ledgerline.connect.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exceptions that Confluent's AvroConverter and the client in it throw. */
final class ConfluentFailuresTest {
  private final WaitingConverter converter = new WaitingConverter();

  static Stream<RuntimeException> passing() {
    return Stream.of(
        new NetworkException("refused", new SerializationException(new ConnectException("no"))),
        new RetriableException("answers 503", new TimeoutException("answers 503")),
        new ThrottlingQuotaExceededException("answers 429"),
        new SaslAuthenticationException("answers 401"),
        new TopicAuthorizationException("answers 403"));
  }

  @BeforeEach
  void configure() {
    converter.configure(Map.of(WaitingConverter.DELEGATE, StandInConverter.class.getName()), false);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void shouldWaitForItsRegistry(RuntimeException failure) {
    StandInConverter.failure = () -> failure;

    assertThatThrownBy(() -> converter.toConnectData("t", new byte[] {0}))
        .isInstanceOf(RetriableException.class)
        .hasMessage("The schema registry cannot be reached")
        .hasCause(failure);
  }

  @Test
  void shouldPassOnWhatIsTheRecordsFault() {
    DataException failure = new DataException("no", new SerializationException("magic byte"));
    StandInConverter.failure = () -> failure;

    assertThatThrownBy(() -> converter.toConnectData("t", new byte[] {0})).isSameAs(failure);
  }

  /** Confluent's settings name classes that only its own folder has. */
  @Test
  void shouldConfigureItAmongItsOwnClasses() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader other = new URLClassLoader(new URL[0], null)) {
      thread.setContextClassLoader(other);
      configure();

      assertThat(thread.getContextClassLoader()).isSameAs(other);
      assertThat(StandInConverter.configuredIn).isSameAs(StandInConverter.class.getClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
