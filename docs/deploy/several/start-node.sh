#!/bin/sh
# The first node founds the cluster the very first time; ever after every node joins the others.
set -e
if [ "$FOUNDS" = yes ] && [ ! -e /var/lib/mysql/grastate.dat ]; then set -- --wsrep-new-cluster; fi
exec docker-entrypoint.sh mariadbd \
  --wsrep-node-name="$NODE" --wsrep-node-address="$NODE" --wsrep-sst-auth="root:$MARIADB_ROOT_PASSWORD" "$@"
