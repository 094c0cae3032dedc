import { sitePages, type BuiltPage } from '../dist/pages.ts';
import type { Marker } from './markers.ts';

/** The texts of a page that must not stay behind. */
export interface PageTexts {
  title: string;
  heading: string;
  description: string;
  /** The longest sentence in a paragraph that stands in one piece in the HTML. */
  sentence: string;
}

/** Letters that a text must have for a find to be no coincidence. */
const SHORTEST: Record<keyof PageTexts, number> = { title: 5, heading: 5, description: 25, sentence: 25 };

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function longestSentence({ $ }: BuiltPage, description: string): string {
  const texts = $('main p')
    .contents()
    .filter((_, node) => node.type === 'text')
    .map((_, node) => $(node).text())
    .get();
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .map((text) => text.trim())
    .filter((text) => /^[\p{L}\p{N} ,.!?:;()-]+$/u.test(text) && !description.includes(text));
  return sentences.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Texts of every page of a build, by address. Errors: throws when a page lacks one: it would be found nowhere. */
export function pageTexts(dist: string): Map<string, PageTexts> {
  return new Map(
    sitePages(dist).map((page) => {
      const { $, url, file } = page;
      const description = oneLine($('meta[name="description" i]').attr('content') ?? '');
      const texts: PageTexts = {
        title: oneLine($('title').text()),
        heading: oneLine($('h1').text()),
        description,
        sentence: longestSentence(page, description),
      };
      for (const [name, text] of Object.entries(texts))
        if (text.length < SHORTEST[name as keyof PageTexts])
          throw new Error(`${dist}/${file}  ${name}  "${text}" is too short to be looked for in a profile`);
      return [url, texts];
    }),
  );
}

/** Markers of the pages that were read. */
export const markersOf = (pages: readonly PageTexts[]): Marker[] =>
  pages.flatMap(({ title, heading, description, sentence }): Marker[] => [
    { kind: 'title', text: title },
    { kind: 'heading', text: heading },
    { kind: 'description', text: description },
    { kind: 'sentence', text: sentence },
  ]);
