import { builtPages, type BuiltPage } from '../dist/pages.ts';
import type { Marker } from './markers.ts';

/** The texts of a page that must not stay behind. */
export interface PageTexts {
  title: string;
  heading: string;
  description: string;
  /** The longest sentence in a paragraph that stands in one piece in the HTML. */
  sentence: string;
}

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

/** Texts of every page of a build, by address. Errors: throws when a page has no sentence to look for. */
export function pageTexts(dist: string): Map<string, PageTexts> {
  return new Map(
    builtPages(dist).map((page) => {
      const { $, url, file } = page;
      const description = oneLine($('meta[name=Description]').attr('content') ?? '');
      const sentence = longestSentence(page, description);
      if (sentence.length < 25 && file !== '404.html')
        throw new Error(
          `${dist}/${file}  no sentence of 25 letters stands in one piece  traces cannot be looked for on it`,
        );
      return [
        url,
        { title: oneLine($('title').text()), heading: oneLine($('h1').text()), description, sentence },
      ];
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
