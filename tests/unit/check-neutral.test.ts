import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkNeutralFiles } from '../../scripts/lib/dist/check-neutral.ts';

describe('names of files', () => {
  const found = (file: string) => checkNeutralFiles([file], ['112', 'hulp-bij']).length;
  it('may hold a forbidden word by chance in a hash', () => {
    for (const file of [
      '/kopie/pl-112f6f55.bin',
      '/zoek/others-nl-e1126333.json.br',
      '/_a/C1-N112Q.js',
      '/pagefind/index/nl_11200aa.pf_index',
      '/pagefind/pagefind.nl_dd1a3a112b.pf_meta',
    ])
      assert.equal(found(file), 0, file);
  });
  it('may not hold it anywhere else', () => {
    for (const file of ['/bel-112/index.html', '/kopie/112-0f6f5512.bin', '/_a/hulp-bij-x.js', '/_a/x112.js'])
      assert.equal(found(file), 1, file);
  });
});
