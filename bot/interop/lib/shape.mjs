import assert from 'node:assert/strict';

// Fails unless a value has everything that the form has, of the same types; more is allowed.
export function resembles(value, form, where) {
  assert.equal(typeof value, typeof form, `${where} is ${JSON.stringify(value)}`);
  assert.equal(Array.isArray(value), Array.isArray(form), where);
  if (form !== null && typeof form === 'object') {
    for (const [key, part] of Object.entries(form)) {
      assert.ok(key in value, `${where}.${key} is missing`);
      resembles(value[key], part, `${where}.${key}`);
    }
  }
}
