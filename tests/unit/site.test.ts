import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteAddress, siteProblem } from '../../src/core/site.ts';

describe('site › the setting SITE', () => {
  it('is required', () => assert.match(siteProblem(undefined, false)!, /SITE is not set/));
  for (const value of ['https://www.example.org', 'https://www.example.org/', 'http://localhost:4321'])
    it(`"${value}" is right for a build`, () => assert.equal(siteProblem(value, false), null));
  for (const value of [
    'www.example.org',
    'http://www.example.org',
    'https://example.org/site',
    'https://example.org/?x',
    'ftp://localhost',
    'https://a@example.org',
  ])
    it(`"${value}" is wrong`, () => assert.notEqual(siteProblem(value, false), null));
  for (const value of [
    'http://localhost:4321',
    'https://localhost',
    'http://127.0.0.1',
    'http://x.localhost',
  ])
    it(`a release refuses "${value}"`, () => assert.match(siteProblem(value, true)!, /this machine/));
  it('a release takes an address of the internet', () =>
    assert.equal(siteProblem('https://www.example.org', true), null));
  it('has no closing slash where a path comes behind it', () =>
    assert.equal(siteAddress(new URL('https://www.example.org/')), 'https://www.example.org'));
});
