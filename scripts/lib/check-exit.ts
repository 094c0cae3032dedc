import type { Problem } from './problems.ts';

/** Milliseconds within which the destination must answer. */
const SLOWEST = 1000;
/** Addresses with which an app claims links of a host, so that it opens instead of the page. */
const APP_CLAIMS = ['/.well-known/apple-app-site-association', '/.well-known/assetlinks.json'];

const problem = (url: string, message: string, remedy: string): Problem => ({
  file: 'src/core/exit-destination.ts',
  line: 1,
  field: url,
  message,
  remedy,
});

/**
 * Looks at the destination of "Snel weg" as check 68 asks: https, 200 without a redirect, quick, no password field, and
 * no app that claims the host (an app would open and leave this site standing in the browser).
 * @param get fetch, or a stand-in in tests; @param now a clock in milliseconds
 */
export async function checkExit(
  url: string,
  get: typeof fetch = fetch,
  now = () => performance.now(),
): Promise<Problem[]> {
  if (new URL(url).protocol !== 'https:') return [problem(url, 'is not https', 'choose an https address')];
  const problems: Problem[] = [];
  const start = now();
  try {
    const answer = await get(url, { redirect: 'manual' });
    const took = now() - start;
    if (answer.status !== 200)
      problems.push(problem(url, `answers ${answer.status}`, 'choose an address that answers 200 by itself'));
    if (took > SLOWEST)
      problems.push(
        problem(url, `took ${Math.round(took)} ms`, `choose one that answers within ${SLOWEST} ms`),
      );
    if (/type=["']?password/i.test(await answer.text()))
      problems.push(problem(url, 'asks for a password', 'choose a page without a login'));
  } catch (error) {
    problems.push(
      problem(
        url,
        `does not answer (${(error as Error).message})`,
        'look at it in a browser; try again later',
      ),
    );
  }
  for (const path of APP_CLAIMS) {
    const claim = new URL(path, url).href;
    const status = await get(claim, { redirect: 'manual' }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200)
      problems.push(
        problem(
          claim,
          'an app claims this host',
          'look whether it claims this path; if so choose another host',
        ),
      );
  }
  return problems;
}
