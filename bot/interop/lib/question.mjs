// What the peers ask, and what the answer has to quote from the seeds.

import assert from 'node:assert/strict';

export const question = '支委会多久开一次';
export const quote = '支委会每月召开一次';

// A room with this name shows that nothing but the question decides.
export const group = '第一支部学习群';

// Fails unless the quote is there.
export function quotes(text) {
  assert.ok(text.includes(quote), `the quote is not in: ${text.slice(0, 200)}`);
  return text;
}
