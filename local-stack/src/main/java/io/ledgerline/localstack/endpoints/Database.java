package io.ledgerline.localstack.endpoints;

/** A PostgreSQL database; the URL is JDBC's. */
public record Database(String url, String user, String password) {}
