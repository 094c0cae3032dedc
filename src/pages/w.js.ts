import copyWorker from 'virtual:copy-worker';
import { brokenCopyPage } from '../components/kept-copy/broken-page.ts';
import { getPageViews } from '../queries/view.ts';

/** The worker of the copy, with what it says when the copy cannot be read. No page loads it before a reader asks. */
export const GET = async () => {
  const homes = (await getPageViews()).filter(({ view }) => view.page.id === 'home');
  const pages = Object.fromEntries(homes.map(({ view }) => [view.locale, brokenCopyPage(view)]));
  return new Response(`const BROKEN_PAGES=${JSON.stringify(pages)};${copyWorker}`);
};
