#!/bin/sh
# Makes topics, schemas, tables, buckets and connectors, and ends; arguments name single steps.
set -eu
home=${LEDGERLINE_HOME:-/opt/ledgerline}
: "${LEDGERLINE_CONNECTORS_DIR:=$home/connectors}"
export LEDGERLINE_CONNECTORS_DIR
# shellcheck disable=SC2086 # several arguments
exec java -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -XX:TieredStopAtLevel=1 -Duser.timezone=UTC \
  -Xmx256m ${JAVA_OPTS:-} -Dlog4j2.configurationFile=ledgerline-log4j2.xml \
  -cp "$home/jars/*" io.ledgerline.localstack.setup.Main "$@"
