#!/bin/sh
# Install a Debian package where that is possible, else say what is missing.
# usage: debian.sh PACKAGE "what it is, for people"
set -eu
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "installing $1"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
else
  echo "missing: $2; on Debian: sudo apt-get install $1" >&2
  exit 1
fi
