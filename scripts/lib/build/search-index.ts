import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';

const run = promisify(execFile);
const COMMAND = join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), 'runner/bin.cjs');

/** All of Pagefind that this site uses: its code, and one index and one stemmer per language. */
const USED =
  /^(?:pagefind\.js|pagefind-entry\.json|index|pagefind\..+\.pf_meta|wasm\.(?!unknown).+\.pagefind)$/;
/** Left out of the full text: the finder has the words of titles. */
const IN_FINDER = 'h1';
/** First bytes of each of Pagefind's files, before its data. */
const MAGIC = 'pagefind_dcd';
/** The first sign of each word. */
const BEGINNING = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

interface Entry {
  languages: Record<string, { hash: string; wasm: string | null }>;
}

/** Takes gzip off Pagefind's own files: its code reads them both ways, and brotli makes them 10 % smaller. */
function unpack(folder: string): void {
  for (const file of globSync('**/*.{pagefind,pf_index,pf_meta}', { cwd: folder })) {
    const path = join(folder, file);
    writeFileSync(path, gunzipSync(readFileSync(path)));
  }
}

interface Fragment {
  url: string;
  content: string;
}

/** Address and text of each page of a language, by the name of its fragment. */
function fragmentsOf(folder: string, language: string): Map<string, Fragment> {
  const names = readdirSync(join(folder, 'fragment')).filter((name) => name.startsWith(`${language}_`));
  return new Map(
    names.sort().map((name) => {
      const text = gunzipSync(readFileSync(join(folder, 'fragment', name))).toString();
      return [name.replace('.pf_fragment', ''), JSON.parse(text.slice(MAGIC.length)) as Fragment];
    }),
  );
}

/** Words that together touch every part of an index, in any script: Pagefind loads the parts in which a word may begin. */
function everythingIn(fragments: Iterable<Fragment>): string {
  const signs = new Set<string>();
  for (const { content } of fragments)
    for (const [sign] of content.toLowerCase().matchAll(BEGINNING)) signs.add(sign);
  return [...signs].sort().join(' ');
}

/** Writes for each language which files its full-text search needs, so that they can all be asked for at once. */
function writeManifests(folder: string): void {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;
  for (const [language, { hash, wasm }] of Object.entries(languages)) {
    const parts = readdirSync(join(folder, 'index')).filter((name) => name.startsWith(`${language}_`));
    const tag = createHash('sha256').update(parts.sort().join()).digest('hex').slice(0, 8);
    const files = [
      `pagefind-entry.json?ts=${tag}`,
      `pagefind.${hash}.pf_meta`,
      `wasm.${wasm ?? 'unknown'}.pagefind`,
      ...parts.map((name) => `index/${name}`),
    ].map((name) => `/pagefind/${name}`);
    const fragments = fragmentsOf(folder, language);
    const manifest = {
      code: '/pagefind/pagefind.js',
      files,
      tag,
      everything: everythingIn(fragments.values()),
      pages: Object.fromEntries([...fragments].map(([name, { url }]) => [name, url])),
    };
    writeFileSync(join(folder, `files.${language}.json`), JSON.stringify(manifest));
  }
}

/**
 * Writes the full-text index of a built site to `pagefind/`. The command, not its Node API: when its binary dies, the
 * API waits for ever, and the order in which files are added would change the result.
 * Errors: rejects with what Pagefind said.
 */
export async function writeSearchIndex(dist: string): Promise<void> {
  try {
    await run(process.execPath, [COMMAND, '--site', dist, '--quiet', '--exclude-selectors', IN_FINDER], {
      maxBuffer: 2 ** 24,
    });
  } catch (error) {
    const { stderr = '', stdout = '', message } = error as Error & { stderr?: string; stdout?: string };
    throw new Error(`The search index could not be made.\n${stderr || stdout || message}`, { cause: error });
  }
  const folder = join(dist, 'pagefind');
  writeManifests(folder);
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as Entry;
  const needsUnknown = Object.values(languages).some(({ wasm }) => !wasm);
  for (const name of readdirSync(folder))
    if (!USED.test(name) && !name.startsWith('files.') && !(needsUnknown && name === 'wasm.unknown.pagefind'))
      rmSync(join(folder, name), { recursive: true });
  unpack(folder);
  const code = join(folder, 'pagefind.js');
  writeFileSync(code, transformSync(readFileSync(code, 'utf8'), { minify: true, format: 'esm' }).code);
}
