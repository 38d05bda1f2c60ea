#!/usr/bin/python3
"""Held-out test speech: sentences and voices that training never used.

  make_test.py OUT_DIR      writes wav files (16 kHz mono) and OUT_DIR/ref.tsv

Without flite or festival their voices are left out, and it says so.
"""
import os, shutil, sys, wave
import numpy as np
from scipy.signal import resample_poly
import tts
from voices import TEST_ESPEAK, TEST_FLITE, TEST_FESTIVAL

out = sys.argv[1]
os.makedirs(out, exist_ok=True)
here = os.path.dirname(os.path.abspath(__file__))
sents = [l.strip() for l in open(here + "/heldout.txt") if l.strip()]
rng = np.random.default_rng(5)
has_flite, has_festival = shutil.which("flite"), shutil.which("festival")
for name, there in (("flite", has_flite), ("festival", has_festival)):
    if not there:
        print("without %s (not installed)" % name, file=sys.stderr)
esp, fest = tts.Espeak(), {v: tts.Festival(v) for v in TEST_FESTIVAL if has_festival}
ref = open(out + "/ref.tsv", "w")


def save(name, kind, r, text):
    x, rate = r[0].astype(np.float32), r[1]
    g = np.gcd(16000, rate)
    x = resample_poly(x, 16000 // g, rate // g)
    x = x / np.abs(x).max() * 16000
    x = np.concatenate([np.zeros(3200), x, np.zeros(4800)])
    for suffix, snr in (("", None), ("_n15", 15)):
        y = x
        if snr:
            y = x + rng.standard_normal(len(x)) * np.sqrt(np.mean(x ** 2)) * 10 ** (-snr / 20)
        with wave.open("%s/%s%s.wav" % (out, name, suffix), "wb") as w:
            w.setnchannels(1); w.setsampwidth(2); w.setframerate(16000)
            w.writeframes(np.clip(np.round(y), -32768, 32767).astype("<i2").tobytes())
        ref.write("%s%s\t%s\t%s\n" % (name, suffix, kind + suffix, text))


for i, s in enumerate(sents):
    for j in range(2):
        v = TEST_ESPEAK[(2 * i + j) % len(TEST_ESPEAK)]
        save("espeak%d_%02d" % (j, i), "espeak-unseen", esp.say(s, v, 150 + 10 * (i % 5)), s)
    for v, kind in [(v, "unseen") for v in TEST_FLITE] + [("slt", "seen")]:
        if has_flite:
            save("%s_%02d" % (v, i), "flite-%s-%s" % (v, kind), tts.flite(s, v), s)
        if v in TEST_FLITE and has_festival:
            save("ked_%02d" % i, "festival-ked-unseen", fest["ked_diphone"].say(s), s)
    save("enus_%02d" % i, "espeak-en-us-seen", esp.say(s, "en-us"), s)
for f in fest.values():
    f.close()
