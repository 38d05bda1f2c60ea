#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks checkpoints of OnceTold's access log without OnceTold: public key + anchor file in, verdict out.

Written from docs/access-log.md alone, as a check that the page says enough. Needs python3 and its package `cryptography`.

  checkpoint_reader.py public-key.pem checkpoints-2026-11.txt [entries.tsv]

entries.tsv has a line an entry: chain id, tab, seq, tab, rec_hash in hexadecimal. From the database:
  SELECT LOWER(CONCAT_WS('-', ...chain_id...)), seq, LOWER(HEX(rec_hash)) FROM access_entry
Exit 0: sound. 1: a signature does not fit, or the checkpoints do not follow each other. 2: the entries end before the
newest checkpoint, or others stand in their place.
"""
import base64
import hashlib
import re
import sys
import uuid

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

NOTE = re.compile(r"(oncetold/[0-9a-f-]{36}/access-log\ncheckpoint (?:.+\n)+)\n— (\S+) (\S+)\n")


def notes(text, key):
    raw = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
    for signed, name, signature in NOTE.findall(text):
        blob = base64.b64decode(signature)
        key_id = hashlib.sha256(name.encode() + b"\n\x01" + raw).digest()[:4]
        if blob[:4] != key_id or not signed.startswith(name + "\n"):
            sys.exit(fail(1, "signed by another key"))
        try:
            key.verify(blob[4:], signed.encode())
        except InvalidSignature:
            sys.exit(fail(1, "a checkpoint was changed: " + signed.split("\n")[1]))
        yield signed


def fail(code, sentence):
    print(sentence, file=sys.stderr)
    return code


def parse(signed):
    words = [line.split(" ") for line in signed.splitlines()[1:]]
    chains = {uuid.UUID(w[1]): (int(w[2]), base64.b64decode(w[3])) for w in words if w[0] == "chain"}
    return int(words[0][1]), base64.b64decode(words[2][1]), chains


def main():
    with open(sys.argv[1], "rb") as pem, open(sys.argv[2], encoding="utf-8") as file:
        key, text = load_pem_public_key(pem.read()), file.read()
    number, chains, before = 0, {}, None
    for signed in notes(text, key):
        following, names, chains = parse(signed)
        if before is not None and (following != number + 1 or names != hashlib.sha256(before.encode()).digest()):
            return fail(1, f"checkpoint {following} does not follow {number}")
        number, before = following, signed
    if before is None:
        return fail(1, "no checkpoint in this file")
    print(f"checkpoint {number}: {sum(size for size, _ in chains.values())} entries in {len(chains)} chain(s)")
    if len(sys.argv) < 4:
        return 0
    with open(sys.argv[3], encoding="ascii") as rows:
        there = {(uuid.UUID(chain), int(seq)): bytes.fromhex(digest) for chain, seq, digest in map(str.split, rows)}
    for chain, (size, digest) in chains.items():
        if there.get((chain, size - 1)) != digest:
            return fail(2, f"chain {chain} does not lead to entry {size - 1} of the checkpoint")
    return 0


if __name__ == "__main__":
    sys.exit(main())
