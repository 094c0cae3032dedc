import copyWorker from 'virtual:copy-worker';
import { troublePage } from '../components/kept-copy/trouble-page.ts';
import { getPageViews } from '../queries/view.ts';

/** The worker of the copy, with what it says when it has no page to show. No page loads it before a reader asks. */
export const GET = async () => {
  const homes = (await getPageViews()).filter(({ view }) => view.page.id === 'home');
  const pages = Object.fromEntries(
    homes.map(({ view }) => [
      view.locale,
      { broken: troublePage(view, 'broken'), absent: troublePage(view, 'absent') },
    ]),
  );
  return new Response(`const TROUBLE_PAGES=${JSON.stringify(pages)};${copyWorker}`);
};
