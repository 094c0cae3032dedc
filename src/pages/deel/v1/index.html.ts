import type { APIRoute } from 'astro';
import { framedPage } from '../../../components/embed/framed-page.ts';
import { siteAddress } from '../../../core/site.ts';
import { getDefaultPart, getPartMunicipalities } from '../../../queries/parts.ts';

/** What every unknown address of a framed part gets: the default part, which says so in the console. */
export const GET: APIRoute = async ({ site }) => {
  const { parts, part } = await getDefaultPart();
  return new Response(
    framedPage({ parts, id: part, site: siteAddress(site), municipalities: await getPartMunicipalities() }),
  );
};
