import integrity from 'virtual:integrity';
import type { APIRoute } from 'astro';
import { contract } from '../../../core/embed/contract.ts';
import { siteAddress } from '../../../core/site.ts';
import { getPublishedLocales } from '../../../queries/published.ts';

/** The contract with who embeds, as data. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(contract(siteAddress(site), await getPublishedLocales(), integrity));
