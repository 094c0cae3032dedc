import { judgeBlock, type BlockState } from '../../core/embed/check-block.ts';
import { writeParameters, type ParameterName } from '../../core/embed/parameters.ts';
import { PARTS, partPath, VERSION, type Part, type PartMunicipality } from '../../core/embed/parts.ts';
import { staticBlock } from '../../core/embed/render.ts';
import { elementSnippet, frameSnippet, hostSnippet, policyLine } from '../../core/embed/snippets.ts';
import { clampTheme, COLOURS, type Wishes } from '../../core/embed/theme.ts';
import { readMark, versionOf } from '../../core/embed/version.ts';

type Values = Partial<Record<ParameterName, string>>;
const OUTPUTS = ['block', 'frame', 'element', 'host', 'oembed', 'data', 'policy'] as const;

/** Text of HTML and the numbers its links call, without running or loading anything in it. */
function textOf(html: string): string {
  // The policy would refuse handlers too, with a line in the console for each.
  const { body } = new DOMParser().parseFromString(html.replace(/\son\w+\s*=/gi, ' data-off='), 'text/html');
  const called = [...body.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href'));
  return [body.textContent, ...called].join(' ');
}

/**
 * Puts a block together, shows it in the real frame, and says whether a pasted block is current. Without script the list
 * of ready-made snippets in BlockBuilder.astro stands in for it. What is chosen or pasted stays in the page.
 */
export class BlockBuilder extends HTMLElement {
  #stop = new AbortController();
  #turn = 0;
  #municipalities: PartMunicipality[] = [];
  #frame: HTMLIFrameElement | null = null;

  connectedCallback() {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#part('[data-choices]').hidden = false;
    this.#part('section').hidden = false;
    this.#part('[data-ready-made]').hidden = true;
    this.#part('[data-choices]').addEventListener('input', () => void this.#show(), { signal });
    for (const name of OUTPUTS)
      this.#part(`[data-copy=${name}]`).addEventListener('click', () => void this.#copy(name), { signal });
    this.#part('[data-check]').addEventListener('click', () => void this.#check(), { signal });
    addEventListener('message', (event) => this.#setHeight(event), { signal });
    void this.#fill();
    void this.#show();
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`ww-block-builder: the part "${selector}" is missing in BlockBuilder.astro`);
    return part;
  }

  #field(name: string): HTMLInputElement {
    return this.#part<HTMLInputElement>(`[name="${name}"]`);
  }

  async #get<T>(path: string): Promise<T> {
    const answer = await fetch(path, { cache: 'no-store', credentials: 'omit' });
    if (!answer.ok) throw new Error(`ww-block-builder: ${path} answers ${answer.status}`);
    return (await answer.json()) as T;
  }

  /** The municipalities come once, after the page: they are 4 kB that no reader needs. */
  async #fill() {
    try {
      this.#municipalities = await this.#get<PartMunicipality[]>(`/deel/${VERSION}/municipalities.json`);
      this.#field('municipality').append(
        ...this.#municipalities.map(({ code, name }) => new Option(name, code)),
      );
    } catch {
      this.#part('[data-said]').textContent = this.dataset['failed']!;
    }
  }

  #values(): Values {
    const values: Values = {};
    for (const name of ['municipality', 'heading', 'corner', 'font'] as const)
      values[name] = this.#field(name).value;
    for (const name of COLOURS) {
      const isOwn = this.#field(`${name}-own`).checked;
      this.#field(name).disabled = !isOwn;
      if (isOwn) values[name] = this.#field(name).value.slice(1);
    }
    return values;
  }

  #municipality(code: string | null | undefined): PartMunicipality | null {
    return this.#municipalities.find((one) => one.code === code) ?? null;
  }

  /** Preview and snippets for what is chosen now. */
  async #show() {
    const turn = ++this.#turn;
    const values = this.#values();
    const [language, id] = [this.#field('language').value, this.#field('part').value];
    this.#noteIgnored(values);
    try {
      const part = await this.#get<Part>(partPath(language, id, 'data.json'));
      if (turn !== this.#turn) return;
      this.#preview(partPath(language, id) + writeParameters(values));
      for (const [name, text] of Object.entries(this.#snippets(part, values)))
        this.#part<HTMLTextAreaElement>(`[data-output=${name}]`).value = text;
    } catch {
      if (turn === this.#turn) this.#part('[data-said]').textContent = this.dataset['failed']!;
    }
  }

  #snippets(part: Part, values: Values): Record<(typeof OUTPUTS)[number], string> {
    const { site, below, element, host } = this.dataset as Record<string, string>;
    const options = { part, site: site!, values, below: below! };
    const block = staticBlock(part, {
      site: site!,
      heading: Number(values.heading || 2) as 2 | 3 | 4,
      municipality: this.#municipality(values.municipality),
    });
    return {
      block,
      frame: frameSnippet(options),
      element: elementSnippet({ ...options, block, integrity: element! }),
      host: hostSnippet({ site: site!, integrity: host! }),
      oembed: site + partPath(part.language, part.id),
      data: site + partPath(part.language, part.id, 'data.json'),
      policy: policyLine(site!, true),
    };
  }

  #preview(address: string) {
    if (this.#frame?.contentWindow) return this.#frame.contentWindow.location.replace(address);
    this.#frame = document.createElement('iframe');
    this.#frame.src = address;
    this.#frame.title = this.dataset['previewTitle']!;
    this.#part('.ww-builder-preview').append(this.#frame);
  }

  #setHeight({ source, data }: MessageEvent) {
    if (this.#frame && source === this.#frame.contentWindow && data?.wegwijs === 1 && data.type === 'height')
      this.#frame.height = String(Number(data.value) + 4);
  }

  #noteIgnored(values: Values) {
    const wishes: Wishes = Object.fromEntries(
      COLOURS.flatMap((name) => (values[name] ? [[name, values[name]]] : [])),
    );
    const names = clampTheme(wishes).ignored.map((name) => this.#field(name).getAttribute('aria-label')!);
    this.#part('[data-ignored-list]').textContent =
      names.length > 0 ? this.dataset['ignored']!.replace('%colours', names.join(', ')) : '';
  }

  async #copy(name: string) {
    const field = this.#part<HTMLTextAreaElement>(`[data-output=${name}]`);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.#part('[data-said]').textContent = this.dataset['copied']!;
    } catch {
      // The text is selected: copying by hand still works.
      field.focus();
    }
  }

  /** The current block of a part, as text and version. */
  async #current(language: string, id: string, municipality: string | null) {
    const part = await this.#get<Part>(partPath(language, id, 'data.json'));
    const block = staticBlock(part, {
      site: this.dataset['site']!,
      municipality: this.#municipality(municipality),
    });
    return { part, text: textOf(block), version: versionOf(part) };
  }

  async #check() {
    const html = this.#part<HTMLTextAreaElement>('#geplakt').value;
    try {
      this.#part('[data-verdict]').textContent = html.trim()
        ? await this.#verdict(html)
        : this.dataset['empty']!;
    } catch {
      this.#part('[data-verdict]').textContent = this.dataset['failed']!;
    }
  }

  async #verdict(html: string): Promise<string> {
    const mark = readMark(html);
    const text = textOf(html);
    const languages = [...this.#part<HTMLSelectElement>('[name=language]').options].map(({ value }) => value);
    const strange = mark && this.#strange(mark, languages);
    if (strange) return this.dataset['strange']!.replace('%what', strange);
    const wanted = mark
      ? [[mark.language, mark.part, mark.municipality] as const]
      : languages.flatMap((language) => PARTS.map((id) => [language, id, null] as const));
    for (const [language, id, municipality] of wanted) {
      const current = await this.#current(language, id, municipality);
      const state: BlockState = judgeBlock({ text, version: mark?.version ?? null }, current);
      if (state === 'unknown') continue;
      return this.dataset[state]!.replace('%date', current.part.words.date.replace(/\.$/, ''));
    }
    return this.dataset['unknown']!;
  }

  /** What the mark of a block names that does not exist; null when all of it does. */
  #strange(mark: NonNullable<ReturnType<typeof readMark>>, languages: string[]): string | null {
    if (mark.contract !== VERSION) return mark.contract;
    if (!languages.includes(mark.language)) return mark.language;
    if (!PARTS.some((id) => id === mark.part)) return mark.part;
    return mark.municipality && !this.#municipality(mark.municipality) ? mark.municipality : null;
  }
}
