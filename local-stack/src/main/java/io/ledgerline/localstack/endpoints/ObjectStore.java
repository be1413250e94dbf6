package io.ledgerline.localstack.endpoints;

/** A store with S3's interface. */
public record ObjectStore(String url, String accessKey, String secretKey) {}
