import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = fileURLToPath(new URL('../../src/client/page.inline.ts', import.meta.url));
const VIRTUAL_ID = 'virtual:inline-script';

/** Bundles and minifies the inline script of every page. Errors: esbuild's, with file and line. */
export async function bundleInlineScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2018',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.text.trim();
}

/** Vite plugin that offers the bundled script as `virtual:inline-script`. */
export const inlineScriptPlugin = () => ({
  name: 'inline-script',
  resolveId: (id: string) => (id === VIRTUAL_ID ? `\0${VIRTUAL_ID}` : undefined),
  load: async (id: string) =>
    id === `\0${VIRTUAL_ID}` ? `export default ${JSON.stringify(await bundleInlineScript())}` : undefined,
});
