#!/usr/bin/python3
"""Word errors of the bare recogniser on a folder of held-out speech.

  LIBVOSK=.../libvosk.so eval.py MODEL_DIR TEST_DIR [TRN_DIR]

TEST_DIR is what make_test.py wrote.  Prints the word error rate by kind of
voice.  With TRN_DIR it also writes KIND.ref.trn and KIND.hyp.trn for sclite.
"""
import collections, os, sys, time, wave
import numpy as np
from score import errors
from vosk_c import decode, model

m, d = model(sys.argv[1]), sys.argv[2]
trn = sys.argv[3] if len(sys.argv) > 3 else None
E, N, audio, cpu = collections.Counter(), collections.Counter(), 0.0, time.process_time()
said = collections.defaultdict(list)
for line in open(d + "/ref.tsv"):
    name, kind, ref = line.rstrip("\n").split("\t")
    with wave.open("%s/%s.wav" % (d, name)) as w:
        x = np.frombuffer(w.readframes(w.getnframes()), np.int16)
    audio += len(x) / 16000
    hyp = " ".join(r["text"] for r in decode(m, x)).split()
    E[kind] += errors(ref.split(), hyp)
    N[kind] += len(ref.split())
    # sclite takes what stands before the first "_" or "-" as the speaker
    said[kind].append((ref, " ".join(hyp), "(%s)" % name.replace("_n15", "n").replace("_", "-")))
for k in sorted(N):
    print("%-26s WER %5.1f%%  (%d of %d words)" % (k, 100 * E[k] / N[k], E[k], N[k]))
print("%.0f s audio, real-time factor %.3f (CPU time)" % (audio, (time.process_time() - cpu) / audio))
if trn:
    os.makedirs(trn, exist_ok=True)
    for k, rows in said.items():
        for what, i in (("ref", 0), ("hyp", 1)):
            with open("%s/%s.%s.trn" % (trn, k, what), "w") as f:
                f.writelines("%s %s\n" % (r[i], r[2]) for r in rows)
