// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { RollingDigest } from '../../../frontend/recorder/rolling-digest';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('is SHA-256, of nothing too', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 1_000, 64_000]) {
    const bytes = randomBytes(length);
    assert.equal(RollingDigest.begin().update(bytes).hex(), sha256(bytes));
  }
});

test('goes on from what was saved, wherever it was cut', () => {
  const bytes = randomBytes(9_999);
  let digest = RollingDigest.begin();
  for (let at = 0; at < bytes.length; at += 777) {
    digest = RollingDigest.restore(digest.update(bytes.subarray(at, at + 777)).save());
  }
  assert.equal(digest.hex(), sha256(bytes));
});

test('can be told in between and still grows', () => {
  const digest = RollingDigest.begin().update(Uint8Array.of(1, 2));
  digest.hex();
  assert.equal(digest.update(Uint8Array.of(3)).hex(), sha256(Uint8Array.of(1, 2, 3)));
});

test('takes forty bytes when it is cut between whole chunks', () => {
  assert.equal(RollingDigest.begin().update(new Uint8Array(32_000)).save().length, 40);
});
