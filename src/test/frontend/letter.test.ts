// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createDecipheriv, createECDH, createHmac } from 'node:crypto';
import { test } from 'node:test';
import { LetterWriter } from '../../../frontend/recorder/letter';

const ABOUT = { recording: '00000000-0000-4000-8000-000000000003', seq: 7, firstSample: 112_000, samples: 4 };
const PLAIN = Uint8Array.from({ length: 48 }, (_, i) => i);

/** RFC 9180 once more, from its text and with node's own cryptography, as the other end reads a letter. */
function opened(letter: Uint8Array, key: ReturnType<typeof createECDH>, about: Buffer) {
  const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0, 0x10, 0, 1, 0, 2])]);
  const kem = Buffer.concat([Buffer.from('KEM'), Buffer.from([0, 0x10])]);
  const hmac = (secret: Buffer, data: Buffer) => createHmac('sha256', secret).update(data).digest();
  const extract = (id: Buffer, salt: Buffer, label: string, secret: Buffer) =>
    hmac(salt.length ? salt : Buffer.alloc(32), Buffer.concat([Buffer.from('HPKE-v1'), id, Buffer.from(label), secret]));
  const expand = (id: Buffer, secret: Buffer, label: string, info: Buffer, length: number) =>
    hmac(secret, Buffer.concat([Buffer.from([0, length]), Buffer.from('HPKE-v1'), id, Buffer.from(label), info, Buffer.from([1])])).subarray(0, length);
  const none = Buffer.alloc(0);
  const own = Buffer.from(letter.subarray(2, 67));
  const shared = expand(kem, extract(kem, none, 'eae_prk', key.computeSecret(own)), 'shared_secret', Buffer.concat([own, key.getPublicKey()]), 32);
  const context = Buffer.concat([Buffer.from([0]), extract(suite, none, 'psk_id_hash', none), extract(suite, none, 'info_hash', about)]);
  const secret = extract(suite, shared, 'secret', none);
  const gcm = createDecipheriv('aes-256-gcm', expand(suite, secret, 'key', context, 32), expand(suite, secret, 'base_nonce', context, 12));
  gcm.setAuthTag(letter.subarray(-16));
  return Buffer.concat([gcm.update(letter.subarray(67, -16)), gcm.final()]);
}

function canonical({ recording, seq, firstSample, samples }: typeof ABOUT) {
  const label = Buffer.from('oncetold/kept/v1');
  const numbers = Buffer.alloc(24);
  [seq, firstSample, samples].forEach((value, i) => numbers.writeBigUInt64BE(BigInt(value), 8 * i));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(label.length);
  return Buffer.concat([length, label, Buffer.from(recording.replaceAll('-', ''), 'hex'), numbers]);
}

function aServer() {
  const key = createECDH('prime256v1');
  key.generateKeys();
  return key;
}

test('is read by whoever holds the key, and by the text of the standard', async () => {
  const server = aServer();
  const letter = await (await LetterWriter.to(server.getPublicKey())).write(PLAIN, ABOUT);

  assert.deepEqual([...letter.subarray(0, 2)], [1, 3]);
  assert.deepEqual([...opened(letter, server, canonical(ABOUT))], [...PLAIN]);
});

test('is about its chunk alone', async () => {
  const server = aServer();
  const letter = await (await LetterWriter.to(server.getPublicKey())).write(PLAIN, ABOUT);

  for (const other of [{ ...ABOUT, seq: 8 }, { ...ABOUT, firstSample: 0 }, { ...ABOUT, samples: 0 }]) {
    assert.throws(() => opened(letter, server, canonical(other)));
  }
  assert.throws(() => opened(letter, aServer(), canonical(ABOUT)));
});

test('never looks the same twice', async () => {
  const writer = await LetterWriter.to(aServer().getPublicKey());
  const [one, other] = [await writer.write(PLAIN, ABOUT), await writer.write(PLAIN, ABOUT)];

  assert.notDeepEqual(one.subarray(2, 67), other.subarray(2, 67));
  assert.notDeepEqual(one.subarray(67), other.subarray(67));
});
