import integrity from 'virtual:integrity';
import type { APIRoute } from 'astro';
import { contract } from '../../../core/embed/contract.ts';
import { siteAddress } from '../../../core/site.ts';

/** The contract with who embeds, as data. */
export const GET: APIRoute = ({ site }) => Response.json(contract(siteAddress(site), integrity));
