#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints the values that KnownAnswersTest and LinkTest expect, computed without any of OnceTold's code.

Needs python3 and its package `cryptography` (48 or newer for the letter, which differs each time).
"""
import hashlib
import hmac
import struct
import uuid

from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def lp(value):
    value = value.encode() if isinstance(value, str) else value
    return struct.pack(">I", len(value)) + value


def u64(value):
    return struct.pack(">Q", value)


def hkdf(key, salt, info):
    return HKDF(hashes.SHA256(), 32, salt, info).derive(key)


def sha256(data):
    return hashlib.sha256(data).digest()


def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


one, two, three = (uuid.UUID(f"00000000-0000-4000-8000-00000000000{i}").bytes for i in (1, 2, 3))
key, words, nonce = bytes(range(32)), b"we left the house", bytes(range(12))

print("derive     ", hkdf(key, b"", b"oncetold/audit-mac/v1").hex())

chunk_key = hkdf(key, three, lp("oncetold/object/v1") + lp("chunk"))
print("object key ", chunk_key.hex())

aad = lp("oncetold/chunk/v1") + one + two + three + u64(7) + u64(112000) + u64(16000) + u64(1)
aad += lp("s16le") + u64(16000) + u64(1)
sealed = b"\x01\x01" + struct.pack(">I", 1) + nonce + AESGCM(chunk_key).encrypt(nonce, words, aad)
print("message    ", sealed.hex())

begin = sha256(lp("oncetold/rec/v1") + three)
link = sha256(lp("oncetold/reclink/v1") + lp(begin) + u64(0) + u64(0) + u64(16000) + lp(sha256(words)))
print("chain begin", begin.hex())
print("chain link ", link.hex())

manifest_key = hkdf(key, three, lp("oncetold/object/v1") + lp("manifest"))


def manifest(label, channels, *texts):
    fields = lp(label) + two + three + u64(1) + u64(16000) + lp(link)
    fields += lp("s16le") + u64(16000) + u64(channels) + lp("CLOSED")
    return mac(manifest_key, fields + b"".join(lp(value) for value in texts)).hex()


print("manifest   ", manifest("oncetold/manifest/v2", 2, "INTERVIEWER,PERSON"))
print("  before   ", manifest("oncetold/manifest/v1", 1))
print("  masked   ", manifest("oncetold/manifest/v3", 1, "UNKNOWN", "3200-8000,9600-16000"))

print("commitment ", mac(key, lp("oncetold/commit/v1") + two + u64(1)).hex())

log_begin = sha256(b"\0" + lp("oncetold/audit-begin/v1") + one)
entry = lp("oncetold/audit/v1") + one + u64(0) + three + u64(1764000000000)
entry += lp("CONSULTATION") + lp("READ_WORDS") + lp(key[:16]) + lp("INTERVIEWER") + lp(two)
entry += lp("recording") + lp(three) + lp("REVIEW") + lp(b"") + u64(3) + lp("PERMITTED")
entry += lp(b"") + lp(b"") + lp("1.0") + lp(log_begin)
print("log begin  ", log_begin.hex())
print("log entry  ", sha256(b"\0" + entry).hex())

suite = hpke.Suite(hpke.KEM.P256, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
letter_key = ec.derive_private_key(int.from_bytes(key, "big"), ec.SECP256R1()).public_key()
about = lp("oncetold/kept/v1") + three + u64(7) + u64(112000) + u64(16000)
print("letter key ", b"\x04".hex() + "".join(f"{n:064x}" for n in (letter_key.public_numbers().x, letter_key.public_numbers().y)))
print("letter     ", (b"\x01\x03" + suite.encrypt(words, letter_key, about)).hex())
