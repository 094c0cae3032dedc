import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { embedWords } from '../../../../../components/embed/words.ts';
import { oembedDocument } from '../../../../../core/embed/snippets.ts';
import { buildPart } from '../../../../../components/embed/part-model.ts';
import { siteAddress } from '../../../../../core/site.ts';
import { getPartPaths } from '../../../../../queries/parts.ts';

export const getStaticPaths = getPartPaths;

/** Level 3: the oEmbed document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const part = buildPart(props.parts, props.part);
  const { name, below } = embedWords(props.parts);
  return Response.json(oembedDocument({ part, site: siteAddress(site), values: {}, below }, name));
};
