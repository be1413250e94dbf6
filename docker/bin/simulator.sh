#!/bin/sh
# Fills the order database if it is empty, and keeps changing it: TOTESYS_URL, _USER, _PASSWORD.
set -eu
home=${LEDGERLINE_HOME:-/opt/ledgerline}
# shellcheck disable=SC2086 # several arguments
exec java -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -XX:TieredStopAtLevel=1 -Duser.timezone=UTC \
  -Xmx128m ${JAVA_OPTS:-} \
  -cp "$home/jars/*" io.ledgerline.totesyssimulator.Main run --load-if-empty --url "$TOTESYS_URL" \
  --heartbeat "${TMPDIR:-/tmp}/heartbeat" "$@"
