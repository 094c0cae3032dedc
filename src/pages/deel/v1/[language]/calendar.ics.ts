import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { calendarEntries } from '../../../../components/campaign-calendar/calendar-entries.ts';
import { embedWords } from '../../../../components/embed/words.ts';
import { icsFile } from '../../../../core/embed/calendar.ts';
import { siteAddress } from '../../../../core/site.ts';
import { getLanguagePaths } from '../../../../queries/parts.ts';

export const getStaticPaths = getLanguagePaths;

/** The days of campaigns, for the calendar of an editor. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { parts }, site }) => {
  const { view } = parts;
  const address = siteAddress(site);
  return new Response(
    icsFile(calendarEntries(view), {
      name: embedWords(parts).calendar,
      language: view.locale,
      host: new URL(address).hostname,
      url: address + view.pages.get('campaigns/calendar')!.url,
    }),
  );
};
