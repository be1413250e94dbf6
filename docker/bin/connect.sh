#!/bin/sh
# A worker of Kafka Connect: the launcher's settings (worker.properties), with addresses behind them.
# What is said twice counts as it was said last.
set -eu
home=${LEDGERLINE_HOME:-/opt/ledgerline}
settings=${TMPDIR:-/tmp}/worker.properties
{
  cat "${LEDGERLINE_CONNECT_WORKER:-$home/worker.properties}"
  echo
  echo "bootstrap.servers=$LEDGERLINE_KAFKA_BOOTSTRAP_SERVERS"
  echo "listeners=http://${LEDGERLINE_CONNECT_HOST:-0.0.0.0}:${LEDGERLINE_CONNECT_PORT:-8083}"
  echo "rest.advertised.host.name=${LEDGERLINE_CONNECT_ADVERTISED_HOST:-$(uname -n)}"
  echo "plugin.path=$home/plugins/debezium,$home/plugins/ledgerline,$home/plugins/confluent"
  # Confluent's plugins have no META-INF/services that would name them all.
  if [ -n "$(ls -A "$home/plugins/confluent")" ]; then
    echo "plugin.discovery=hybrid_warn"
  fi
} >"$settings"
KAFKA_HEAP_OPTS=${KAFKA_HEAP_OPTS:--Xmx768m}
KAFKA_LOG4J_OPTS=-Dlog4j2.configurationFile=$home/log4j2.xml
KAFKA_OPTS="-XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC ${KAFKA_OPTS:-}"
# Prometheus' agent, for this program alone: no tool that somebody runs in the container inherits it.
if [ -n "${LEDGERLINE_JMX_PORT:-}" ]; then
  KAFKA_OPTS="-javaagent:$home/jmx/jmx_prometheus_javaagent.jar=$LEDGERLINE_JMX_PORT:$home/jmx/connect.yml $KAFKA_OPTS"
fi
# Kafka's own scripts put its libraries behind it.
CLASSPATH="$home/iam/*${CLASSPATH:+:$CLASSPATH}"
export KAFKA_HEAP_OPTS KAFKA_LOG4J_OPTS KAFKA_OPTS CLASSPATH
exec "${KAFKA_HOME:-/opt/kafka}/bin/connect-distributed.sh" "$settings"
