import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Layers of src/, with what each may not import. The floor plan is in docs/architecture.md. */
const LAYERS = {
  core: {
    forbidden: ['schemas', 'queries', 'i18n', 'components', 'layouts', 'pages', 'client', 'scripts'],
    packages: ['astro*', 'node:*', 'i18next', 'zod'],
  },
  schemas: {
    forbidden: ['queries', 'i18n', 'components', 'layouts', 'pages', 'client', 'scripts'],
    packages: ['astro:*', 'node:*', 'i18next'],
  },
  i18n: {
    forbidden: ['schemas', 'queries', 'components', 'layouts', 'pages', 'client', 'scripts'],
    packages: ['astro*', 'node:*'],
  },
  queries: {
    forbidden: ['i18n', 'components', 'layouts', 'pages', 'client', 'scripts'],
    packages: ['node:*', 'i18next'],
  },
  client: {
    forbidden: ['schemas', 'queries', 'i18n', 'components', 'layouts', 'pages', 'scripts'],
    packages: ['astro*', 'node:*', 'i18next'],
  },
  components: {
    forbidden: ['schemas', 'queries', 'layouts', 'pages', 'scripts'],
    packages: ['astro:*', 'node:*', 'i18next'],
  },
  layouts: {
    forbidden: ['schemas', 'queries', 'pages', 'client', 'scripts'],
    packages: ['astro:*', 'node:*', 'i18next'],
  },
  pages: { forbidden: ['schemas', 'i18n', 'client', 'scripts'], packages: ['node:*', 'i18next'] },
};

const wall = (layer, { forbidden, packages }) => ({
  files: [`src/${layer}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...forbidden.map((other) => ({
            group: [`**/${other}/**`, `**/${other}/*`],
            message: `src/${layer} may not import from ${other}: see "Who may import what" in docs/architecture.md.`,
          })),
          ...packages.map((name) => ({
            group: [name],
            message: `src/${layer} may not import ${name}: see "Who may import what" in docs/architecture.md.`,
          })),
        ],
      },
    ],
  },
});

const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB'];

/** Refuses what stores or sends, by itself and as a property. */
const nothingStored = (names) => ({
  'no-restricted-globals': [
    'error',
    ...names.map((name) => ({ name, message: 'Nothing is stored: see docs/decisions/0004.' })),
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: `MemberExpression[property.name=/^(${names.join('|')}|cookie|cookieStore|sendBeacon)$/]`,
      message: 'Nothing is stored, nothing is sent: see docs/decisions/0004.',
    },
  ],
});

export default defineConfig(
  { ignores: ['dist/', 'bundle/', '.astro/', '.build-*/', 'test-results/', '.cache/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // The value is known by construction; a wrong one fails in the tests with a clearer message than a guard would give.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A name of underscores says: taken out, not used.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // TypeScript finds names that do not exist, types included.
      'no-undef': 'off',
      ...nothingStored([...STORAGE, 'caches']),
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    // The one file that keeps something: the copy that a reader asks for (docs/decisions/0016).
    files: ['src/client/copy-store.ts'],
    rules: nothingStored(STORAGE),
  },
  {
    files: ['scripts/**', 'bench/**', 'tests/**'],
    rules: { 'no-console': 'off', 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    // A host that asked for something unknown hears of it in the console, as a note.
    files: ['src/client/frame.inline.ts'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  ...Object.entries(LAYERS).map(([layer, rules]) => wall(layer, rules)),
  {
    // Only the browser's part of a component may use helpers of src/client, and it may use nothing of the build.
    files: ['src/components/**/*.client.ts'],
    rules: wall('client', {
      ...LAYERS.client,
      forbidden: LAYERS.client.forbidden.filter((layer) => layer !== 'components'),
    }).rules,
  },
);
