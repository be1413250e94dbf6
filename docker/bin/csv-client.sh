#!/bin/sh
# Sends files to Kafka: `send FILE…`; or sends generated ones: `sample`.
set -eu
home=${LEDGERLINE_HOME:-/opt/ledgerline}

client() {
  # shellcheck disable=SC2086 # several arguments
  java -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC \
    -Xmx512m -XX:InlineSmallCode=500 ${JAVA_OPTS:-} \
    -cp "$home/jars/*" io.ledgerline.csvclient.CsvClient "$@"
}

send() {
  # shellcheck disable=SC2086 # several arguments
  client send --bootstrap-servers "$LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS" \
    --registry "$LEDGERLINE_REGISTRY_URL" ${LEDGERLINE_SEND_OPTIONS:-} "$@"
}

case ${1:-} in
  send)
    shift
    send "$@"
    ;;
  sample)
    # The same lines each time: sending them again changes nothing.
    client generate --invoices 1000 --seed 1 --out "${TMPDIR:-/tmp}/sample.csv"
    send "${TMPDIR:-/tmp}/sample.csv"
    ;;
  *) client "$@" ;;
esac
