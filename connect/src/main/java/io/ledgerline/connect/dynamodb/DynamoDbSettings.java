package io.ledgerline.connect.dynamodb;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/**
 * A valid configuration.
 *
 * @param endpoint if it is not the region's own
 * @param tablePrefix what tables' names have before the products'
 * @param generation of the application that builds the topics
 * @param maxInFlight how many changes at once
 * @param itemMaxBytes from which size an invoice is kept in several items
 */
record DynamoDbSettings(
    Region region,
    Optional<URI> endpoint,
    boolean createTables,
    String tablePrefix,
    int generation,
    int maxInFlight,
    int itemMaxBytes) {}
