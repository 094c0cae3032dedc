import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { buildPart } from '../../../../components/embed/part-model.ts';
import { embedWords } from '../../../../components/embed/words.ts';
import { atomFeed } from '../../../../core/embed/feed.ts';
import { PARTS } from '../../../../core/embed/parts.ts';
import { siteAddress } from '../../../../core/site.ts';
import { getLanguagePaths } from '../../../../queries/parts.ts';

export const getStaticPaths = getLanguagePaths;

/** What changed in the parts of one language. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { parts }, site }) =>
  new Response(
    atomFeed(
      PARTS.map((id) => buildPart(parts, id)),
      siteAddress(site),
      embedWords(parts),
    ),
  );
