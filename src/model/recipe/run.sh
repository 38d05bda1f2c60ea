#!/bin/sh
# Makes the model from nothing:  run.sh WORK_DIR MODEL_DIR
# UTTS and EPOCHS make it smaller (UTTS=300 EPOCHS=1: a smoke test of the recipe, not a usable model).
set -eu
cd "$(dirname "$0")"
work=$1 model=$2 py=/usr/bin/python3
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
$py corpus.py "$work/text"
$py lexicon.py "$work/text"
$py graph.py "$work/text" "$model"                # or: graph.py ... --static
for part in 0 1; do $py make_data.py "$work/text" "$work/data" "${UTTS:-20000}" $part 2 & done; wait
$py train.py "$work/data" "$work/net1.npz" --epochs "${EPOCHS:-4}"
$py train.py "$work/data" "$work/net.npz" --epochs "${EPOCHS:-4}" --lr 1e-3 --init "$work/net1.npz.pt"
$py export.py "$work/net.npz" "$model"
cp ../en-oncetold-tryout/model.properties "$model/"
./sums.sh "$model"
echo "done: $model.  Now: LIBVOSK=.../libvosk.so ./measure.sh $model $work"
