import { z } from 'astro/zod';
import { DEFAULT_PART, PARTS, type PartId, type PartMunicipality } from '../core/embed/parts.ts';
import { partDocumentSchema } from '../schemas/part-document.ts';
import type { PartData } from '../schemas/part.ts';
import { getRegions } from './regions.ts';
import { getPageViews, type PageView } from './view.ts';

/** What editors wrote about all parts of one language, with everything that it may refer to. */
export interface PartsView {
  /** The view of the home page in this language. */
  view: PageView;
  data: Record<PartId, PartData>;
}

/** All parts, by language. */
export const getPartsViews = async (): Promise<PartsView[]> =>
  (await getPageViews())
    .filter(({ view }) => view.page.template === 'home')
    .map(({ view }) => ({ view, data: view.embed.parts }));

/** One route for each part and language. */
export async function getPartPaths() {
  return (await getPartsViews()).flatMap((parts) =>
    PARTS.map((part) => ({ params: { language: parts.view.locale, part }, props: { parts, part } })),
  );
}

/** One route for each language. */
export const getLanguagePaths = async () =>
  (await getPartsViews()).map((parts) => ({ params: { language: parts.view.locale }, props: { parts } }));

/** The part that stands in for every address that does not exist: of the first language. */
export async function getDefaultPart(): Promise<{ parts: PartsView; part: PartId }> {
  return { parts: (await getPartsViews())[0]!, part: DEFAULT_PART };
}

/** The 342 municipalities with the names of their organisations. */
export async function getPartMunicipalities(): Promise<PartMunicipality[]> {
  const { municipalities, organisations } = await getRegions();
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return municipalities.map(({ code, name, organisations: ids }) => ({
    code,
    name,
    organisations: ids.map((id) => nameOf.get(id)!),
  }));
}

/** JSON Schema of a part as data (draft 2020-12). */
export const partJsonSchema = (): object => z.toJSONSchema(partDocumentSchema);
