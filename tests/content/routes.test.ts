import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { waysThrough } from '../../scripts/lib/content/check-routes.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { Helpline } from '../../src/schemas/helpline.ts';
import type { Destination, Route } from '../../src/schemas/route.ts';

const facts = <T>(name: string) =>
  JSON.parse(readFileSync(join(ROOT, `content/facts/${name}.json`), 'utf8')) as T[];
const routes = facts<Route>('routes');
const helplines = facts<Helpline>('helplines');
const byId = new Map(routes.map((route) => [route.id, route]));
const ends = routes.filter((route) => route.kind === 'end');
const ways = waysThrough(routes);
const helplinesOf = ({ first, others }: { first: Destination; others: Destination[] }) =>
  [first, ...others].flatMap((to) => ('helpline' in to ? to.helpline : []));

describe('the guide', () => {
  for (const way of ways) {
    it(`${way.join(' › ')} ends, after at most four questions, at one first step`, () => {
      assert.equal(byId.get(way.at(-1)!)?.kind, 'end');
      assert.ok(way.length - 1 <= 4);
      assert.equal(new Set(way).size, way.length);
    });
  }

  it('leads danger to 112 at the first answer', () => {
    const [question] = routes;
    assert.ok(question?.kind === 'question');
    assert.deepEqual(question.answers[0], { id: 'yes', to: 'danger-now' });
    const end = byId.get('danger-now');
    assert.ok(end?.kind === 'end');
    assert.deepEqual(end.first, { helpline: '112' });
  });

  it('never sends a reader to an organisation for professionals or one that needs a referral', () => {
    const used = ends.flatMap((end) => helplinesOf(end).map((id) => ({ id, audience: end.audience })));
    for (const { id, audience } of used) {
      const helpline = helplines.find((one) => one.id === id)!;
      assert.ok(helpline.selfReferral, `${id} needs a referral`);
      assert.ok(helpline.audiences.includes(audience), `${id} is not for ${audience}`);
    }
  });

  const published = helplines.filter(
    ({ selfReferral, area, site, channels }) =>
      selfReferral &&
      area !== 'regional' &&
      (site?.show === 'site' || channels.some(({ show }) => show === 'number')),
  );
  for (const { id } of published) {
    it(`has ${id}, which may be published, as an end`, () => {
      assert.ok(ends.some((end) => helplinesOf(end).includes(id)));
    });
  }
});
