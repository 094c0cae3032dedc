import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkContent } from '../../scripts/lib/content/check.ts';
import { loadProject } from '../../scripts/lib/content/load.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { formatProblem } from '../../scripts/lib/problems.ts';

describe('content check › the content of this site', () => {
  it('has nothing to mend', () => assert.deepEqual(checkContent(ROOT).map(formatProblem), []));

  it('was read: pages, facts, interface and letter', () => {
    const { pages, facts, ui, letter } = loadProject(ROOT);
    assert.ok(pages.some(({ locale, id }) => locale === 'nl' && id === 'home'));
    assert.ok(
      pages.some(({ id }) => id.includes('/')),
      'no page in a folder was read',
    );
    for (const name of ['helplines', 'sources', 'campaigns', 'never', 'letter', 'officialese'])
      assert.ok((facts.get(name)!.data as unknown[]).length > 0, name);
    assert.ok(Object.keys(ui.get('nl')!.data as object).length > 0);
    assert.ok(letter.length > 0);
  });
});
