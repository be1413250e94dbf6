package io.ledgerline.invoiceapi.streams;

import java.util.Optional;

/**
 * How the topology is.
 *
 * @param state WAITING, or the state of Kafka Streams
 * @param alive false once it can never run again
 * @param running whether it answers
 * @param problem what it waits for, or what its last thread died of
 */
public record Health(String state, boolean alive, boolean running, Optional<String> problem) {}
