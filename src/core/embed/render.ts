import { html, Html } from '../html.ts';
import { blockMark } from './version.ts';
import { regionLine, type Block, type Part, type PartMunicipality, type Run, type Section } from './parts.ts';

/** How a part is written down: to copy into a page of somebody else, or for our own frame. */
export interface Rendering {
  kind: 'static' | 'framed';
  /** Address of the site without closing slash, before every link of a static block; frames use "". */
  site: string;
  heading: 2 | 3 | 4;
  municipality: PartMunicipality | null;
}

/** Keeps a number left-to-right where tags may be stripped: U+2066 and U+2069. */
const isolate = (number: string, part: Part) => (part.direction === 'rtl' ? `\u2066${number}\u2069` : number);

/** Renders one part; the words come from the part, and every tag survives the sanitiser of a CMS. */
class PartRenderer {
  private readonly part: Part;
  private readonly to: Rendering;

  constructor(part: Part, to: Rendering) {
    this.part = part;
    this.to = to;
  }

  private get isFramed() {
    return this.to.kind === 'framed';
  }

  /** A number as a link; in a frame `_self`, because a `<base target>` of nobody else may send it elsewhere. */
  private number(phone: string, href: string, before = ''): Html {
    return this.isFramed
      ? html`<a class="tel" href="${href}" target="_self">${before}<bdi dir="ltr">${phone}</bdi></a>`
      : html`<a href="${href}">${before}${isolate(phone, this.part)}</a>`;
  }

  link(text: string, page: string): Html {
    const href = this.to.site + page;
    return this.isFramed
      ? html`<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`
      : html`<a href="${href}" rel="noreferrer">${text}</a>`;
  }

  private runs(runs: readonly Run[]): Html[] {
    return runs.map((run) =>
      typeof run === 'string'
        ? html`${run}`
        : 'phone' in run
          ? this.number(run.phone, run.href)
          : this.link(run.text, run.page),
    );
  }

  private block(block: Block): Html {
    switch (block.type) {
      case 'paragraph':
        return html`<p>${this.runs(block.runs)}</p> `;
      case 'list':
        return html`<ul>
          ${block.items.map((item) => html`<li>${this.runs(item)}</li> `)}
        </ul> `;
      case 'call': {
        const { name, number, href, facts, note } = block;
        const call = this.number(number, href, `${this.part.words.call} `);
        return this.isFramed
          ? html`<div class="call">
              <p><strong><bdi>${name}</bdi></strong></p>
              <p>${call}</p>
              ${facts && html`<p>${facts}</p> `}${note && html`<p class="note">${note}</p> `}
            </div> `
          : html`<p><strong>${name}:</strong> ${call}${facts && ` (${facts})`}. ${note}</p> `;
      }
    }
  }

  private headingAt(level: number, text: string): Html {
    const tag = new Html(`h${Math.min(level, 6)}`);
    return html`<${tag}>${text}</${tag}>\n`;
  }

  private section({ kind, heading, level, blocks }: Section): Html {
    const inside = html`${heading !== null && this.headingAt(this.to.heading + level, heading)}${blocks.map(
      (block) => this.block(block),
    )}`;
    return this.isFramed && kind === 'danger' ? html`<div class="danger">${inside}</div> ` : inside;
  }

  private foot(): Html {
    const { words, page } = this.part;
    const note = this.isFramed ? new Html(' class="note"') : null;
    return html`<p${note}>${words.date} ${this.link(words.current, page)}. ${words.sources} ${words.licence} ${
      words.trial && html`<strong>${words.trial}</strong>`
    }</p>\n`;
  }

  render(): Html {
    const { part, to } = this;
    return html`${this.headingAt(to.heading, part.title)}${
      to.municipality && html`<p>${regionLine(part.words, to.municipality)}</p> `
    }${part.sections.map((section) => this.section(section))}${this.foot()}`;
  }
}

/** The content of a part as HTML, without anything around it. */
export const renderPart = (part: Part, to: Rendering): Html => new PartRenderer(part, to).render();

/** Level 0: the block to copy, with the comment that says which version it is. */
export const staticBlock = (
  part: Part,
  { site, heading = 2, municipality = null }: Pick<Rendering, 'site'> & Partial<Rendering>,
): string =>
  `<!-- ${blockMark(part, municipality?.code ?? null)} -->\n${
    renderPart(part, { kind: 'static', site, heading, municipality }).text
  }`;
