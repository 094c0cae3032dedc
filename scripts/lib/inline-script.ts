import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the site prints as bundled and minified text, inline or as a file of its own, by the name of the module. */
const INLINE = {
  'virtual:inline-script': '../../src/client/page.inline.ts',
  'virtual:copy-worker': '../../src/client/copy.worker.ts',
  'virtual:frame-script': '../../src/client/frame.inline.ts',
  'virtual:frame-style': '../../src/styles/frame.css',
};
type InlineName = keyof typeof INLINE;

/** Bundles and minifies one of them. Errors: esbuild's, with file and line. */
export async function bundleInline(name: InlineName): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(INLINE[name], import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    // Nesting and logical properties stay as written, as in the stylesheet of the site.
    target: name === 'virtual:frame-style' ? ['chrome87', 'safari14.1', 'firefox78'] : 'es2018',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.text.trim();
}

/** Hashes of the scripts for other sites, as the attribute `integrity` wants them (https://www.w3.org/TR/sri-2/). */
export const integrity = (): Record<'element' | 'host', string> => {
  const hash = (name: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(new URL(`../../public/blok/v1/${name}.js`, import.meta.url)))
      .digest('base64')}`;
  return { element: hash('element'), host: hash('host') };
};
const INTEGRITY = 'virtual:integrity';

/** Vite plugin that offers them as modules whose default export is the text, and the hashes of the scripts for others. */
export const inlineScriptPlugin = () => ({
  name: 'inline-script',
  resolveId: (id: string) => (id in INLINE || id === INTEGRITY ? `\0${id}` : undefined),
  load: async (id: string) => {
    if (id === `\0${INTEGRITY}`) return `export default ${JSON.stringify(integrity())}`;
    const name = id.slice(1) as InlineName;
    return id.startsWith('\0') && name in INLINE
      ? `export default ${JSON.stringify(await bundleInline(name))}`
      : undefined;
  },
});
