import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { framedPage } from '../../../../../components/embed/framed-page.ts';
import { siteAddress } from '../../../../../core/site.ts';
import { getPartMunicipalities, getPartPaths } from '../../../../../queries/parts.ts';

export const getStaticPaths = getPartPaths;

/** Level 1: the framed part. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, site }) =>
  new Response(
    framedPage({
      parts: props.parts,
      id: props.part,
      site: siteAddress(site),
      municipalities: await getPartMunicipalities(),
    }),
  );
