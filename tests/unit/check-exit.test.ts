import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkExit } from '../../scripts/lib/check-exit.ts';

const URL_ = 'https://weer.example/vandaag';
type Answers = Record<string, { status: number; body?: string } | Error>;

/** A web that holds only these answers; everything else is 404. */
const web =
  (answers: Answers): typeof fetch =>
  (input) => {
    const answer = answers[String(input)] ?? { status: 404 };
    return answer instanceof Error
      ? Promise.reject(answer)
      : Promise.resolve(new Response(answer.body ?? '', { status: answer.status }));
  };
const messages = async (answers: Answers, url = URL_, times = [0, 100]) => {
  const clock = [...times];
  return (await checkExit(url, web(answers), () => clock.shift() ?? 0)).map(({ message }) => message);
};

describe('check 68 › the destination of the exit', () => {
  it('that answers 200 at once, without a login or an app, is fit', async () => {
    assert.deepEqual(await messages({ [URL_]: { status: 200, body: '<p>Zon' } }), []);
  });
  it('must be https', async () => {
    assert.deepEqual(await messages({}, 'http://weer.example/'), ['is not https']);
  });
  it('may not send the reader on', async () => {
    assert.deepEqual(await messages({ [URL_]: { status: 301 } }), ['answers 301']);
  });
  it('may not be slow', async () => {
    assert.deepEqual(await messages({ [URL_]: { status: 200 } }, URL_, [0, 1500]), ['took 1500 ms']);
  });
  it('may not ask for a password', async () => {
    const body = '<input type="password">';
    assert.deepEqual(await messages({ [URL_]: { status: 200, body } }), ['asks for a password']);
  });
  it('may not belong to an app', async () => {
    const claim = 'https://weer.example/.well-known/assetlinks.json';
    assert.deepEqual(await messages({ [URL_]: { status: 200 }, [claim]: { status: 200 } }), [
      'an app claims this host',
    ]);
  });
  it('that does not answer is named', async () => {
    assert.deepEqual(await messages({ [URL_]: new Error('refused') }), ['does not answer (refused)']);
  });
});
