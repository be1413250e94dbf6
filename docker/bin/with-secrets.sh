#!/bin/sh
# Runs a program with the variables of the file that LEDGERLINE_SECRETS names: passwords are in no
# image and not in what `docker inspect` shows.
set -eu
if [ -n "${LEDGERLINE_SECRETS:-}" ]; then
  [ -r "$LEDGERLINE_SECRETS" ] || {
    echo "Cannot read $LEDGERLINE_SECRETS, which LEDGERLINE_SECRETS names" >&2
    exit 1
  }
  set -a
  . "$LEDGERLINE_SECRETS"
  set +a
fi
exec "$@"
