import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { versionOf } from '../../../../../core/embed/version.ts';
import { VERSION } from '../../../../../core/embed/parts.ts';
import { buildPart } from '../../../../../components/embed/part-model.ts';
import { siteAddress } from '../../../../../core/site.ts';
import { getPartPaths } from '../../../../../queries/parts.ts';

export const getStaticPaths = getPartPaths;

/** Level 4: the part as data. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const part = buildPart(props.parts, props.part);
  return Response.json({ contract: VERSION, site: siteAddress(site), version: versionOf(part), ...part });
};
