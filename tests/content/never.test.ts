import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../scripts/lib/paths.ts';
import { findNever } from '../../src/core/never.ts';
import type { Never } from '../../src/schemas/never.ts';

const rules = JSON.parse(readFileSync(join(ROOT, 'content/facts/never.json'), 'utf8')) as Never[];

describe('never list › every rule catches its examples and lets its counterexamples pass', () => {
  it('there are rules', () => assert.ok(rules.length > 0));
  for (const rule of rules) {
    for (const text of rule.matches)
      it(`${rule.id} catches "${text}"`, () => assert.ok(findNever(text, [rule]).length > 0));
    for (const text of rule.allows)
      it(`${rule.id} lets "${text}" pass`, () => assert.deepEqual(findNever(text, [rule]), []));
  }
});
