#!/bin/sh
# Sends files to Kafka: `send FILE…`; or sends generated ones: `sample`.
set -eu
home=${LEDGERLINE_HOME:-/opt/ledgerline}
sample=${TMPDIR:-/tmp}/sample.csv

client="java -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC
  -Xmx512m -XX:InlineSmallCode=500 ${JAVA_OPTS:-}"

if [ "${1:-}" = sample ]; then
  # The same lines each time: sending them again changes nothing.
  $client -cp "$home/jars/*" io.ledgerline.csvclient.CsvClient \
    generate --invoices 1000 --seed 1 --out "$sample"
  set -- send "$sample"
fi
if [ "${1:-}" = send ]; then
  shift
  # shellcheck disable=SC2086 # several arguments
  set -- send --bootstrap-servers "$LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS" \
    --registry "$LEDGERLINE_REGISTRY_URL" ${LEDGERLINE_SEND_OPTIONS:-} "$@"
fi
exec $client -cp "$home/jars/*" io.ledgerline.csvclient.CsvClient "$@"
