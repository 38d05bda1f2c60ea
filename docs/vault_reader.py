#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens a value that OnceTold sealed, without OnceTold: keyring + secret + database row in, clear bytes out.

Written from docs/vault-format.md alone, as a check that the page says enough. Needs python3 and its package
`cryptography`. Hexadecimal comes from the database: SELECT HEX(wrapped), HEX(dek_commit), HEX(recipient_id), gen
FROM statement_key WHERE statement_id = ...

  vault_reader.py --keyring keyring --secret operator-secret --statement ID --gen 1 --kek ID --wrapped HEX
      --commitment HEX chunk  --recording ID --seq 0 --first-sample 0 --samples 16000 --codec s16le --rate 16000
      --channels 1 < sealed > plain
  ... rev    --object ID --kind transcript --rev 1 --previous HEX
  ... field  --table statement --row ID --column label
  ... stream --object ID --media-type application/pdf

Nothing is written into the access log: this is for courts and auditors who hold secret and keyring.
"""
import argparse
import base64
import hashlib
import hmac
import struct
import sys
import unicodedata
import uuid
from datetime import datetime, timezone

from cryptography.hazmat.primitives import hashes, padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SEGMENT = 65536


def lp(value):
    if isinstance(value, str):
        value = unicodedata.normalize("NFC", value).encode()
    return struct.pack(">I", len(value)) + value


def u64(value):
    return struct.pack(">q", value)


def uid(text):
    return uuid.UUID(text).bytes


def hkdf(key, salt, info):
    return HKDF(hashes.SHA256(), 32, salt, info).derive(key)


def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def require(condition, what):
    if not condition:
        sys.exit(what)


def unlock_root(blob, secret, iterations):
    """Jasypt PBEWITHHMACSHA512ANDAES_256: salt 16 | iv 16 | AES-256-CBC with PKCS#7 padding."""
    text = unicodedata.normalize("NFC", secret.decode().strip())
    password = base64.urlsafe_b64encode(text.encode()).rstrip(b"=")
    salt, iv, body = blob[:16], blob[16:32], blob[32:]
    key = hashlib.pbkdf2_hmac("sha512", password, salt, iterations, 32)
    decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    unpadder = padding.PKCS7(128).unpadder()
    try:
        record = unpadder.update(decryptor.update(body) + decryptor.finalize()) + unpadder.finalize()
    except ValueError:
        sys.exit("the keyring does not open with this secret")
    require(len(record) == 85 and record[:5] == b"OTR1\x01", "the keyring does not open with this secret")
    root_id, key, tag = record[5:21], record[21:53], record[53:]
    require(hmac.compare_digest(tag, mac(key, lp("oncetold/root/v1") + u64(1) + root_id)),
            "the keyring does not open with this secret")
    return key


def millis(text):
    moment = datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)
    return round(moment.timestamp() * 1000)


def read_keyring(text, secret):
    lines = text.splitlines()
    require(lines[0] == "oncetold-keyring 1", "not a keyring of version 1")
    installation, epoch = uid(lines[1].split()[1]), int(lines[2].split()[1])
    algorithm, iterations = lines[3].split()[1], int(lines[3].split()[2])
    blob, tag = base64.b64decode(lines[4].split()[1]), base64.b64decode(lines[-1].split()[1])
    keks = [line.split()[1:] for line in lines[5:-1]]
    root = unlock_root(blob, secret, iterations)
    canonical = lp("oncetold/keyring/v1") + u64(1) + installation + u64(epoch) + lp(algorithm)
    canonical += u64(iterations) + lp(blob) + u64(len(keks))
    for kek, state, created, wrapped in keks:
        canonical += uid(kek) + lp(state) + u64(millis(created)) + lp(base64.b64decode(wrapped))
    require(hmac.compare_digest(tag, mac(hkdf(root, b"", b"oncetold/keyring-mac/v1"), canonical)),
            "the keyring was changed")
    wrap = hkdf(root, b"", b"oncetold/kek-wrap/v1")
    return installation, {
        uid(kek): open_message(wrap, base64.b64decode(wrapped), lp("oncetold/kek/v1") + installation + uid(kek), 0)
        for kek, _, _, wrapped in keks}


def open_message(key, sealed, aad, generation):
    require(sealed[:6] == b"\x01\x01" + struct.pack(">I", generation), "not a message of format 1 and this generation")
    return AESGCM(key).decrypt(sealed[6:18], sealed[18:], aad)


def open_stream(key, sealed, aad, generation):
    require(sealed[:6] == b"\x01\x02" + struct.pack(">I", generation), "not a stream of format 1 and this generation")
    body = sealed[6:]
    require(body[0] == 40, "not a stream header")
    cipher, prefix = AESGCM(hkdf(key, body[1:33], aad)), body[33:40]
    # the first segment shares its 64 KiB with the header
    ends = [40, *range(SEGMENT, len(body), SEGMENT), len(body)]
    plain = b""
    for number, (begin, end) in enumerate(zip(ends, ends[1:])):
        last = b"\x01" if end == len(body) else b"\x00"
        plain += cipher.decrypt(prefix + struct.pack(">I", number) + last, body[begin:end], b"")
    return plain


def place(arguments, installation, statement, gen):
    """The object, the kind of key, and the associated data of a place."""
    a = arguments
    head = installation + statement
    match a.place:
        case "chunk":
            aad = lp("oncetold/chunk/v1") + head + uid(a.recording) + u64(a.seq) + u64(a.first_sample)
            aad += u64(a.samples) + u64(gen) + lp(a.codec) + u64(a.rate) + u64(a.channels)
            return uid(a.recording), "chunk", aad
        case "rev":
            aad = lp("oncetold/rev/v1") + head + uid(a.object) + lp(a.kind) + u64(a.rev) + u64(gen)
            return uid(a.object), "rev", aad + lp(bytes.fromhex(a.previous))
        case "field":
            aad = lp("oncetold/field/v1") + head + lp(a.table) + uid(a.row) + lp(a.column) + u64(gen)
            return uid(a.row), "field", aad
        case _:
            aad = lp("oncetold/stream/v1") + head + uid(a.object) + lp(a.media_type) + u64(gen)
            return uid(a.object), "stream", aad


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("keyring", "secret", "statement", "kek", "wrapped", "commitment"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--gen", type=int, required=True)
    places = parser.add_subparsers(dest="place", required=True)
    texts = {"chunk": ["recording", "codec"], "rev": ["object", "kind", "previous"],
             "field": ["table", "row", "column"], "stream": ["object", "media-type"]}
    numbers = {"chunk": ["seq", "first-sample", "samples", "rate", "channels"], "rev": ["rev"]}
    for name in texts:
        sub = places.add_parser(name)
        for option in texts[name]:
            sub.add_argument("--" + option, required=True)
        for option in numbers.get(name, []):
            sub.add_argument("--" + option, type=int, required=True)
    return parser.parse_args()


def main():
    a = parse()
    with open(a.keyring) as keyring, open(a.secret, "rb") as secret:
        installation, keks = read_keyring(keyring.read(), secret.read())
    statement, kek = uid(a.statement), uid(a.kek)
    wrap_aad = lp("oncetold/dek/v1") + installation + statement + u64(a.gen) + lp("KEK") + kek
    dek = open_message(keks[kek], bytes.fromhex(a.wrapped), wrap_aad, a.gen)
    require(hmac.compare_digest(bytes.fromhex(a.commitment), mac(dek, lp("oncetold/commit/v1") + statement + u64(a.gen))),
            "the wrapped key is not the one that was committed to")
    object_id, kind, aad = place(a, installation, statement, a.gen)
    key = hkdf(dek, object_id, lp("oncetold/object/v1") + lp(kind))
    opening = open_stream if a.place == "stream" else open_message
    sys.stdout.buffer.write(opening(key, sys.stdin.buffer.read(), aad, a.gen))


if __name__ == "__main__":
    main()
