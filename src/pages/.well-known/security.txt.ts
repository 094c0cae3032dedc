import type { APIRoute } from 'astro';
import { securityTxt } from '../../core/security-txt.ts';
import { siteAddress } from '../../core/site.ts';
import { getPublishedLocales } from '../../queries/published.ts';
import { getPageViews } from '../../queries/view.ts';

/** Where to report a weakness; the page about this site says how, while there is no address to write to. */
export const GET: APIRoute = async ({ site }) => {
  const { view } = (await getPageViews()).find(({ view }) => view.page.id === 'about')!;
  const languages = await getPublishedLocales();
  return new Response(securityTxt(siteAddress(site), `${view.page.url}#fout-melden`, languages, new Date()));
};
