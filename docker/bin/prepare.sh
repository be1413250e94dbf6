#!/bin/sh
# Runs once as root, before anything else: makes the passwords, each in a file that its reader alone
# may read, and gives the volumes to their users. Doing it again changes nothing.
# `prepare.sh show` prints the passwords that people need.
set -eu
secrets=${LEDGERLINE_SECRETS_DIR:-/secrets}
jmx=${LEDGERLINE_HOME:-/opt/ledgerline}/jmx

# Of letters and digits alone: it stands in shell variables, URLs and SQL as it is.
password() {
  head -c 512 /dev/urandom | LC_ALL=C tr -dc A-Za-z0-9 | head -c 32
}

# file, reader's user id, content
give() {
  (umask 077 && printf '%s\n' "$3" >"$secrets/$1.new")
  chown "$2:$2" "$secrets/$1.new"
  chmod 400 "$secrets/$1.new"
  mv "$secrets/$1.new" "$secrets/$1"
}

# The value of a variable in a file that was written before.
kept() {
  sed -n "s/^$2=//p" "$secrets/$1"
}

# The last one written is the sign that all are there; all are made of it alone.
if [ ! -f "$secrets/set-up.env" ]; then
  superuser=$(password) writer=$(password) reader=$(password) owner=$(password) sink=$(password)
  lake=$(password) grafana=$(password)
  aws="AWS_ACCESS_KEY_ID=ledgerline
AWS_SECRET_ACCESS_KEY=$lake"
  connect="LEDGERLINE_TOTESYS_USER=debezium
LEDGERLINE_TOTESYS_PASSWORD=$reader
LEDGERLINE_WAREHOUSE_USER=warehouse_sink
LEDGERLINE_WAREHOUSE_PASSWORD=$sink
$aws"
  simulator="TOTESYS_USER=simulator
TOTESYS_PASSWORD=$writer"
  give postgres 999 "$superuser"
  give s3.env 10005 "S3PROXY_IDENTITY=ledgerline
S3PROXY_CREDENTIAL=$lake"
  give connect.env 1000 "$connect"
  give simulator.env 10002 "$simulator"
  give grafana 472 "$grafana"
  give set-up.env 10003 "LEDGERLINE_POSTGRES_USER=postgres
LEDGERLINE_POSTGRES_PASSWORD=$superuser
LEDGERLINE_WAREHOUSE_OWNER_USER=warehouse
LEDGERLINE_WAREHOUSE_OWNER_PASSWORD=$owner
$simulator
$connect"
  echo "Made the passwords"
fi
chmod 711 "$secrets"

if [ "${1:-}" = show ]; then
  echo "totesys    jdbc:postgresql://127.0.0.1:5442/totesys    simulator   $(kept set-up.env TOTESYS_PASSWORD)"
  echo "warehouse  jdbc:postgresql://127.0.0.1:5443/warehouse  warehouse   $(kept set-up.env LEDGERLINE_WAREHOUSE_OWNER_PASSWORD)"
  echo "s3         http://127.0.0.1:9000                       ledgerline  $(kept set-up.env AWS_SECRET_ACCESS_KEY)"
  echo "grafana    http://127.0.0.1:3000                       admin       $(cat "$secrets/grafana")"
  exit
fi

# A volume whose folder its image does not have belongs to root at first.
while read -r volume user; do
  if [ -d "/volumes/$volume" ]; then
    chown "$user:$user" "/volumes/$volume"
  fi
done <<VOLUMES
registry 1001
dynamodb 1000
s3 10005
VOLUMES

# The broker's image is Kafka's own: it finds the agent of its metrics in a volume. One that runs keeps
# the file that it has.
if [ -d /volumes/jmx ]; then
  for file in jmx_prometheus_javaagent.jar broker.yml; do
    cp "$jmx/$file" "/volumes/jmx/$file.new"
    chmod 444 "/volumes/jmx/$file.new"
    mv "/volumes/jmx/$file.new" "/volumes/jmx/$file"
  done
fi
