#!/bin/bash
# As Kafka's image does: variables become properties, the storage is formatted, the broker runs.
set -eu
properties=/opt/kafka/config/server.properties
env | grep '^KAFKA_' | grep -v -E '^KAFKA_(OPTS|HEAP_OPTS|JMX_OPTS|LOG4J_OPTS)=' |
  while IFS='=' read -r name value; do
    name=${name#KAFKA_}
    name=${name//_/.}
    echo "${name,,}=$value"
  done >"$properties"
# shellcheck disable=SC2086 # several arguments
java $KAFKA_OPTS -cp '/opt/kafka/libs/*' kafka.tools.StorageTool format --ignore-formatted \
  -t "$CLUSTER_ID" -c "$properties"
# shellcheck disable=SC2086
exec java $KAFKA_HEAP_OPTS $KAFKA_OPTS -cp '/opt/kafka/libs/*' kafka.Kafka "$properties"
