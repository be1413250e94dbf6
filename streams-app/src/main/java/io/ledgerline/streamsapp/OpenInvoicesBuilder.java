package io.ledgerline.streamsapp;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds one {@link OpenInvoices} a task; there is nothing to cache or to log. */
record OpenInvoicesBuilder(String name, long maxCleanBytes) implements StoreBuilder<OpenInvoices> {
  @Override
  public OpenInvoices build() {
    return new OpenInvoices(name, maxCleanBytes);
  }

  @Override
  public StoreBuilder<OpenInvoices> withCachingEnabled() {
    throw new UnsupportedOperationException();
  }

  @Override
  public StoreBuilder<OpenInvoices> withCachingDisabled() {
    return this;
  }

  @Override
  public StoreBuilder<OpenInvoices> withLoggingEnabled(Map<String, String> config) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StoreBuilder<OpenInvoices> withLoggingDisabled() {
    return this;
  }

  @Override
  public Map<String, String> logConfig() {
    return Map.of();
  }

  @Override
  public boolean loggingEnabled() {
    return false;
  }
}
