#!/bin/sh
# shellcheck disable=SC2086 # several arguments
exec java $KAFKA_HEAP_OPTS $KAFKA_LOG4J_OPTS $KAFKA_OPTS -cp '/opt/kafka/libs/*' \
  org.apache.kafka.connect.cli.ConnectDistributed "$@"
