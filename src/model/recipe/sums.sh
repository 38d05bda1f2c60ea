#!/bin/sh
# Writes MODEL_DIR/SHA256SUMS over every other file of the model:  sums.sh MODEL_DIR
set -eu
cd "$1"
find . -type f ! -name SHA256SUMS | LC_ALL=C sort | xargs sha256sum > SHA256SUMS
