import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { builtPages } from '../../scripts/lib/dist/pages.ts';
import { DIST, ROOT } from '../../scripts/lib/paths.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Astro writes <!DOCTYPE html> and attributes without quotes only where HTML allows it.
    'doctype-style': 'off',
    // The icon is data:, on purpose, and phone links are tested in numbers.test.ts; both confuse the style rule for tel: links.
    'tel-non-breaking': 'off',
    // Text that is one line in the source comes with spaces at its end from MDX; they are never drawn.
    'no-trailing-whitespace': 'off',
  },
});

describe('html-validate finds nothing', () => {
  for (const { file, url } of builtPages(join(ROOT, DIST))) {
    it(`on ${url}`, async () => {
      const report = await validator.validateString(readFileSync(join(ROOT, DIST, file), 'utf8'), file);
      const messages = report.results.flatMap(({ messages }) =>
        messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
      );
      assert.deepEqual(messages, []);
    });
  }
});
