// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../../../frontend/words/drafts';
import type { Passage } from '../../../frontend/words/types';

const passage = { i: 3, rev: 1, words: [] } as unknown as Passage;

function written() {
  const drafts = new Drafts(() => undefined);
  drafts.begin('comment', passage);
  drafts.type('it was a van');
  return drafts;
}

test('what is on its way is lost with the page, until the server has it', () => {
  const drafts = written();
  drafts.sent(drafts.save()!);
  assert.ok(drafts.isAnythingWritten, 'the page must ask before it is left');

  drafts.done();
  assert.ok(!drafts.isAnythingWritten);
});

test('what was left in its editor is there again', () => {
  const drafts = written();
  drafts.leave([passage]);
  assert.ok(drafts.isAnythingWritten);
  drafts.begin('comment', passage);
  assert.equal(drafts.current?.text, 'it was a van');
});
