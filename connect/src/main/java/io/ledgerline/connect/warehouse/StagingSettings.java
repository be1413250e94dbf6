package io.ledgerline.connect.warehouse;

/**
 * Where files for Redshift are put.
 *
 * @param prefix of the objects' keys; empty or ending in a slash
 * @param iamRole the role that Redshift reads them with
 */
record StagingSettings(String bucket, String prefix, String region, String iamRole) {}
