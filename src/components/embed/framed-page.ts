import frameScript from 'virtual:frame-script';
import frameStyle from 'virtual:frame-style';
import { packMunicipalities } from '../../core/embed/municipality-pack.ts';
import { PARTS, partPath, type PartId, type PartMunicipality } from '../../core/embed/parts.ts';
import { renderPart } from '../../core/embed/render.ts';
import { EXIT_URL } from '../../core/exit-destination.ts';
import { html, Html } from '../../core/html.ts';
import { useTranslations } from '../../i18n/translate.ts';
import { buildPart, type Parts } from './part-model.ts';

/** Prettier closes empty elements in a template; in HTML they stay open. */
const CLOSED = /<(meta|link)\b([^>]*?)\s*\/>/g;

interface FramedPage {
  parts: Parts;
  id: PartId;
  /** Address of the site without closing slash; framed parts link within it, only the canonical address is whole. */
  site: string;
  municipalities: readonly PartMunicipality[];
}

/**
 * Level 1: a framed part as a whole page. Written as text and not as an .astro page, because Astro prints the one
 * stylesheet of the site in every page it makes (docs/decisions/0015).
 */
export function framedPage({ parts, id, site, municipalities }: FramedPage): string {
  const part = buildPart(parts, id);
  const t = useTranslations(parts.view.locale);
  const content = renderPart(part, { kind: 'framed', site: '', heading: 2, municipality: null }).text;
  const [, title = '', rest = ''] = /^(<h2>.*?<\/h2>\n)([\s\S]*)$/.exec(content) ?? [];
  const others = PARTS.filter((other) => other !== id && other !== 'alles');
  return html`<!doctype html>
    <html lang="${part.language}" dir="${part.direction}" data-address="${partPath(part.language, id)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <script>
          ${new Html(frameScript)};
        </script>
        <title>${part.tabTitle} – ${t('site.name')}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <meta name="responsive-embedded-sizing" content="allow-origins=*" />
        <link rel="icon" href="data:," />
        <link rel="canonical" href="${site}${part.page}" />
        <link
          rel="alternate"
          type="application/json+oembed"
          href="${site}${partPath(part.language, id, 'oembed.json')}"
          title="${part.tabTitle}"
        />
        <style>
          ${new Html(frameStyle)}
        </style>
      </head>
      <body>
        <main aria-label="${part.title}">
          <a class="exit" data-exit href="${EXIT_URL}" target="_top" rel="noreferrer nofollow"
            >${t('exit.label')}</a
          >
          <div class="title">${new Html(title)}</div>
          <p
            hidden
            data-municipalities="${packMunicipalities(municipalities)}"
            data-region="${part.words.region}"
            data-region-doubt="${part.words.regionDoubt}"
          ></p>
          ${new Html(rest)}
        </main>
        <nav aria-label="${t('embed.more')}">
          <ul>
            ${others.map((other) => html`<li><a href="${partPath(part.language, other)}">${parts.data[other].tabTitle}</a></li> `)}
          </ul>
        </nav>
      </body>
    </html> `.text.replace(CLOSED, '<$1$2>');
}
