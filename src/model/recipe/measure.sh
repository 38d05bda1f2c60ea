#!/bin/sh
# Measures a model on held-out synthetic speech with NIST sclite:  measure.sh MODEL_DIR WORK_DIR
# LIBVOSK names libvosk.so (unzip it from the Maven jar com.alphacephei:vosk:0.3.45, linux-x86-64/).
set -eu
cd "$(dirname "$0")"
model=$1 work=$2
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
[ -f "$work/test/ref.tsv" ] || /usr/bin/python3 make_test.py "$work/test"
/usr/bin/python3 eval.py "$model" "$work/test" "$work/trn"
sclite=${SCLITE:-/usr/lib/sctk/bin/sclite}
for ref in "$work"/trn/*.ref.trn; do
    kind=$(basename "$ref" .ref.trn)
    "$sclite" -r "$ref" trn -h "$work/trn/$kind.hyp.trn" trn -i wsj -o sum stdout |
        awk -v kind="$kind" '/Sum\/Avg/ { gsub(/\|/, " "); printf "sclite %-26s sentences %4d words %5d  Corr %5.1f Sub %5.1f Del %5.1f Ins %5.1f  Err %5.1f  S.Err %5.1f\n", kind, $2, $3, $4, $5, $6, $7, $8, $9 }'
done
