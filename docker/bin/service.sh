#!/bin/sh
# An instance of the service. Replicas of one container differ by their host name alone: it is the
# instance's name, and where the others reach it.
set -eu
home=${LEDGERLINE_HOME:-/opt/ledgerline}
: "${LEDGERLINE_INSTANCE:=$(uname -n)}"
: "${LEDGERLINE_HTTP_ADVERTISED_HOST:=$(uname -n)}"
export LEDGERLINE_INSTANCE LEDGERLINE_HTTP_ADVERTISED_HOST
# Measured: docs/adr/008-settings-of-the-service.md
# shellcheck disable=SC2086 # several arguments
exec java -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC \
  -Xms768m -Xmx768m -Xmn256m -XX:+UseTransparentHugePages ${JAVA_OPTS:-} \
  -cp "$home/jars/*" io.ledgerline.invoiceapi.Main
