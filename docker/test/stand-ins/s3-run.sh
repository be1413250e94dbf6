#!/bin/bash
set -eu
mkdir -p "$JCLOUDS_FILESYSTEM_BASEDIR"
cat >/tmp/s3proxy.properties <<PROPERTIES
s3proxy.endpoint=$S3PROXY_ENDPOINT
s3proxy.authorization=$S3PROXY_AUTHORIZATION
s3proxy.identity=$S3PROXY_IDENTITY
s3proxy.credential=$S3PROXY_CREDENTIAL
jclouds.provider=$JCLOUDS_PROVIDER
jclouds.filesystem.basedir=$JCLOUDS_FILESYSTEM_BASEDIR
PROPERTIES
exec java -cp '/opt/s3proxy/jars/*' org.gaul.s3proxy.Main --properties /tmp/s3proxy.properties
