import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { staticBlock } from '../../../../../core/embed/render.ts';
import { buildPart } from '../../../../../components/embed/part-model.ts';
import { siteAddress } from '../../../../../core/site.ts';
import { getPartPaths } from '../../../../../queries/parts.ts';

export const getStaticPaths = getPartPaths;

/** Level 0: the block to copy. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const part = buildPart(props.parts, props.part);
  return new Response(staticBlock(part, { site: siteAddress(site) }));
};
