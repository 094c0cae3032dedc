import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { inlineScriptPlugin } from './scripts/lib/inline-script.ts';

export default defineConfig({
  // A build asks for SITE (scripts/lib/build/build.ts); looking at pages while writing does not.
  site: process.env.SITE ?? 'http://localhost:4321',
  output: 'static',
  trailingSlash: 'always',
  // The whitespace rules of JSX, which are also those of Prettier's plugin (docs/decisions/0011).
  compressHTML: 'jsx',
  // File names land in caches: hashes only, under a neutral folder.
  build: { format: 'directory', assets: '_a', inlineStylesheets: 'always' },
  integrations: [mdx({ optimize: false })],
  markdown: {
    syntaxHighlight: false,
    // Headings carry explicit, neutral ids; quotes stay as the editor typed them.
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }),
  },
  prefetch: false,
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: {
    plugins: [inlineScriptPlugin()],
    // Set by scripts/lib/build/run-astro.ts.
    define: { 'import.meta.env.IS_RELEASE': JSON.stringify(process.env.WEGWIJS_RELEASE === '1') },
    build: {
      // One stylesheet for the whole site, inlined with one fixed hash; scripts never inlined (docs/decisions/0002).
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // Logical properties and :has stay as written: browsers older than this get the plain, complete page.
      cssTarget: ['chrome87', 'safari14.1', 'firefox78'],
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: '_a/[hash].js',
              chunkFileNames: '_a/[hash].js',
              assetFileNames: '_a/[hash][extname]',
            },
          },
        },
      },
    },
  },
});
