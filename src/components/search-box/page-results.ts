import { parseSearchData, type SearchData } from '../../core/search-data.ts';
import { findPages } from '../../core/search-finder.ts';
import { makeSearchIndex, tellingWords, type SearchIndex } from '../../core/search-index.ts';
import { intentsOf } from '../../core/search-intents.ts';
import { appendNew, findInOthers, MOST_FOREIGN, WELL_EXPLAINED } from '../../core/search-merge.ts';
import { queryWords } from '../../core/search-text.ts';
import type { Finder, SearchField, Words } from '../search-field/search-field.client.ts';
import { loadFullText, type FullText } from './full-text.ts';
import { card } from './search-box.client.ts';

/** How many results are shown. */
const MOST = 8;
/** How many cards with a number stand above them. */
const MOST_CARDS = 2;
/** Milliseconds without typing before the full text is searched. */
const PAUSE = 250;

interface Result {
  url: string;
  title: string;
  lead: string;
  /** Language and direction, when they are not those of the page. */
  lang?: string;
  dir?: string;
}

/** The name of a language in that language itself. */
function ownName(lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

function itemOf({ url, title, lead, lang, dir }: Result): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
  const text = Object.assign(document.createElement('p'), { textContent: lang ? ownName(lang) : lead });
  if (lang) Object.assign(item, { lang, dir });
  item.append(link, text);
  return item;
}

/**
 * Shows pages that answer the words: from the finder at once, from other languages and the full text below them when
 * these have come. They are asked for here, so that nothing delays the finder. What is on screen stays where it is.
 * Errors: throws when the data are damaged or of another version. Others and full text may fail; nobody notices.
 */
export function pageResults(
  field: SearchField,
  data: string,
  loadOthers: () => Promise<string>,
  fullTextUrl: string,
): Finder {
  const [own] = parseSearchData(data) as [SearchData];
  const index = makeSearchIndex(own);
  const byUrl = new Map(own.pages.map((page) => [page.url, page]));
  let others: SearchIndex[] = [];
  let areOthersComing = true;
  let fullText: FullText | null = null;
  let shown: Result[] = [];
  let query = '';
  let timer = 0;
  const { none, count } = field.dataset as Record<string, string>;
  const counts = JSON.parse(count!) as Record<Intl.LDMLPluralRule, string>;
  const plural = new Intl.PluralRules(own.locale);

  const append = (results: Result[], most = MOST) => {
    const added = appendNew(shown, results, most);
    shown = [...shown, ...added];
    field.piece('ol').append(...added.map(itemOf));
    if (added.length > 0) field.piece('section').hidden = false;
    return added.length > 0;
  };
  const fromOthers = (explained: number): Result[] =>
    findInOthers(others, query, explained).map(({ page, locale, dir }) => ({ ...page, lang: locale, dir }));

  const words = (): Words => {
    if (shown.length === 0) return [none!, ' ', card(field, 'none')];
    return [counts[plural.select(shown.length)].replace('%', String(shown.length))];
  };

  /** Adds what came later, below what is shown. */
  const complete = () => {
    clearTimeout(timer);
    if (!query) return;
    timer = window.setTimeout(async () => {
      const asked = query;
      const telling = tellingWords(queryWords(asked), index.ignored);
      const { pages, explained } = findPages(index, asked);
      const later = [...fromOthers(explained), ...pages.map(({ page }) => index.pages[page]!)];
      const urls = (await fullText?.(telling).catch(() => [])) ?? [];
      if (asked !== query) return;
      const isMore = append([...later, ...urls.flatMap((url) => byUrl.get(url) ?? [])]);
      if (isMore) field.say(words());
    }, PAUSE);
  };

  let cards = '';
  /** Shows the numbers that the words ask for; only when they are others, so that each is spoken once. */
  const showCards = () => {
    const patterns = [index, ...others].flatMap(({ intents }) => intents);
    const ids = intentsOf(queryWords(query), patterns).slice(0, MOST_CARDS);
    if (ids.join() !== cards) field.piece('[aria-live]').replaceChildren(...ids.map((id) => card(field, id)));
    cards = ids.join();
  };

  void loadOthers()
    .then((text) => {
      others = parseSearchData(text).map(makeSearchIndex);
    })
    .catch(() => {})
    .finally(() => {
      areOthersComing = false;
      showCards();
      complete();
    });
  void loadFullText(fullTextUrl)
    .then((loaded) => {
      fullText = loaded;
      complete();
    })
    .catch(() => {});

  return {
    find(text) {
      if (text === query) return words();
      query = text;
      const { pages, explained } = findPages(index, query);
      shown = [];
      field.piece('ol').replaceChildren();
      // Room is kept for another language that is still on its way, when this one explains little.
      const most = areOthersComing && explained < WELL_EXPLAINED ? MOST - MOST_FOREIGN : MOST;
      append([...fromOthers(explained), ...pages.map(({ page }) => index.pages[page]!)], most);
      showCards();
      complete();
      return words();
    },
    clear() {
      clearTimeout(timer);
      query = '';
      cards = '';
      shown = [];
    },
  };
}
