package io.ledgerline.connect.warehouse;

/**
 * A column as the database declares it.
 *
 * @param jdbcType one of {@link java.sql.Types}
 * @param typeName the database's own name of the type
 * @param size characters (on Redshift bytes) of text, digits of a number
 * @param scale digits after the decimal point
 * @param optional whether a row may be inserted without it: it is nullable or has a default
 */
record Column(
    String name,
    int jdbcType,
    String typeName,
    int size,
    int scale,
    boolean nullable,
    boolean optional) {}
