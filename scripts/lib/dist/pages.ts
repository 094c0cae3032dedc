import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { routeKind } from '../../../src/core/headers.ts';

/** One built page. */
export interface BuiltPage {
  /** Path below the build, for example "over-deze-site/index.html". */
  file: string;
  /** Address within the site, for example "/over-deze-site/". */
  url: string;
  html: string;
  $: CheerioAPI;
}

/** Every HTML page of a build, by address. */
export function builtPages(dist: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: dist })
    .sort()
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      return { file, url: `/${file.replace(/index\.html$/, '')}`, html, $: load(html) };
    });
}

/** The pages of the site itself, without the parts that others may frame. */
export const sitePages = (dist: string): BuiltPage[] =>
  builtPages(dist).filter(({ url }) => routeKind(url) === 'site');

/** Line of a piece of text in a page, for problem lists; 1 when it is not found. */
export const lineOf = (page: BuiltPage, text: string): number => {
  const at = page.html.indexOf(text);
  return at < 0 ? 1 : page.html.slice(0, at).split('\n').length;
};

const BLOCK =
  'address,article,aside,blockquote,dd,div,dl,dt,figcaption,footer,form,h1,h2,h3,h4,h5,h6,header,li,main,nav,ol,option,p,section,summary,table,td,th,tr,ul,button,label,br,.ww-src';

/**
 * Text a reader sees or hears (labels and titles too), one line per block, so that a number split over inline
 * elements still reads as one.
 * @param without selector of what is left out
 */
export function visibleText({ html }: BuiltPage, without = ''): string {
  const $ = load(html);
  $('script,style,template,noscript,head').remove();
  if (without) $(without).remove();
  const spoken = $('[aria-label],[title],[alt],[placeholder]')
    .map((_, element) =>
      ['aria-label', 'title', 'alt', 'placeholder'].map((name) => $(element).attr(name) ?? '').join('\n'),
    )
    .get();
  $(BLOCK).each((_, element) => void $(element).before('\n').after('\n'));
  return [$('body').text(), ...spoken].join('\n').replace(/[^\S\n]+/g, ' ');
}
