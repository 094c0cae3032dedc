import { packRegions } from '../core/place-pack.ts';
import { getRegions } from '../queries/regions.ts';

/** Names of places with their municipality and region, packed for the finder. Holds words: sent with no-store. */
export const GET = async () => new Response(packRegions(await getRegions()));
