package io.ledgerline.localstack.port;

/**
 * A port that a part listens on.
 *
 * @param use what it is for, as a person would say it
 */
public record Port(String use, int number) {}
