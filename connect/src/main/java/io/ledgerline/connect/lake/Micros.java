package io.ledgerline.connect.lake;

import java.util.Set;

/**
 * Which plain 64-bit fields count microseconds. Connect knows milliseconds only, so the converter
 * hands Avro's logical types of microseconds over as bare numbers.
 *
 * @param timestamps names of fields that count since 1970, UTC
 * @param times names of fields that count since midnight
 */
record Micros(Set<String> timestamps, Set<String> times) {}
