import { escapeHtml, html, Html } from '../html.ts';
import { writeParameters, type ParameterName } from './parameters.ts';
import { partPath, VERSION, type Part } from './parts.ts';

/** Where the two scripts for other sites stand. */
export const SCRIPTS = {
  element: `/blok/${VERSION}/element.js`,
  host: `/blok/${VERSION}/host.js`,
} as const;

export interface SnippetOptions {
  part: Part;
  /** Address of the site, without closing slash. */
  site: string;
  values: Partial<Record<ParameterName, string>>;
  /** Text of the line below a frame, with a link and the emergency number. */
  below: string;
}

/** Size of a frame where nothing tells its height, in pixels. */
export const FRAME_SIZE = { width: 600, height: 600 } as const;

/** Address of a framed part with its parameters. */
export const frameAddress = ({
  part,
  site,
  values,
}: Pick<SnippetOptions, 'part' | 'site' | 'values'>): string =>
  `${site}${partPath(part.language, part.id)}${writeParameters(values)}`;

/** What stands next to a frame for who cannot see it. */
const belowFrame = ({ part, site, below }: SnippetOptions): Html =>
  html`<p><a href="${site}${part.page}" rel="noreferrer">${part.title}</a>. ${below}</p>`;

/** Level 1: one line with a frame, and a plain paragraph. The style sizes the frame where a browser can (Chromium 154). */
export const frameSnippet = (options: SnippetOptions): string =>
  `<iframe src="${escapeHtml(frameAddress(options))}" title="${escapeHtml(
    options.part.tabTitle,
  )}" loading="lazy" referrerpolicy="no-referrer" width="100%" height="${FRAME_SIZE.height}" frameborder="0" style="width:100%;height:auto;min-height:20rem;border:0;frame-sizing:content-height"></iframe>\n${
    belowFrame(options).text
  }\n`;

/** Level 2: the element around the static block, and the script with its hash. */
export const elementSnippet = (options: SnippetOptions & { block: string; integrity: string }): string =>
  `<ww-part src="${escapeHtml(frameAddress(options))}" title="${escapeHtml(options.part.tabTitle)}">\n${options.block}</ww-part>\n<script src="${escapeHtml(
    options.site + SCRIPTS.element,
  )}" integrity="${escapeHtml(options.integrity)}" crossorigin="anonymous" defer></script>\n`;

/** The script for the whole page of a host: Esc twice, and leaving for frames that may not. */
export const hostSnippet = ({ site, integrity }: { site: string; integrity: string }): string =>
  `<script src="${escapeHtml(site + SCRIPTS.host)}" integrity="${escapeHtml(integrity)}" crossorigin="anonymous" defer></script>\n`;

/** Level 3: the document behind the discovery link (https://oembed.com, type rich). */
export function oembedDocument(options: SnippetOptions, provider: string): Record<string, string | number> {
  const { part, site } = options;
  return {
    version: '1.0',
    type: 'rich',
    title: part.title,
    provider_name: provider,
    provider_url: `${site}/`,
    ...FRAME_SIZE,
    // WordPress keeps a blockquote without attributes and one frame; it shows the frame when that has told its height.
    html: `<blockquote>${belowFrame(options).text}</blockquote><iframe src="${escapeHtml(frameAddress(options))}" title="${escapeHtml(
      part.tabTitle,
    )}" width="${FRAME_SIZE.width}" height="${FRAME_SIZE.height}" frameborder="0"></iframe>`,
  };
}

/** The line a host adds to its Content-Security-Policy, for frames, for the scripts, or both. */
export const policyLine = (site: string, hasScript: boolean): string =>
  [`frame-src ${site}`, ...(hasScript ? [`script-src ${site}`] : [])].join('; ');
