import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { withoutWords } from './scripts/without-words.ts';

/**
 * The policy of the built page. Only style attributes are loosened, for the formulas; the worker's address passes
 * through the one Trusted Types policy. The dev server needs inline scripts, so it has none.
 */
const POLICY = [
  "default-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types neurosketch',
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Modules that the first page needs and that lazy parts need as well. */
const BASE = new RegExp(
  [
    String.raw`node_modules[\\/](?:react|react-dom|scheduler|zustand|d3-array)[\\/]`,
    // Of the icons those of ui/Icon.tsx; a lazy part brings its own.
    String.raw`lucide-react[\\/]dist[\\/]esm[\\/](?:(?!icons[\\/])|icons[\\/](?:check|chevron-down|circle-question-mark|copy|download|ellipsis|flag|info|lock|menu|minus|pause|play|plus|redo-2|shuffle|skip-back|skip-forward|undo-2|upload|x)\.)`,
    String.raw`src[\\/]core[\\/](?!initializers|schedules|gradient-check|network|metrics|ranking|epoch-order|tables[\\/](?!tables|contents)|\w+[\\/](?:notes|step-parts))`,
    String.raw`src[\\/]ui[\\/](?:Button|Tooltip|Icon|Choice|Slider|Segmented|Formula|Var|Locked|place|scale|ToggleButton|Toggle|Announcer|ClassMark|Panel)\.`,
    String.raw`src[\\/]i18n[\\/](?:text|format)\.`,
    String.raw`src[\\/]experiment[\\/](?:experiment|defaults|ids|limits|outputs|size|settle|structure|equal|fold|inputs|marks|names|tables|table-view|column-names)\.`,
    String.raw`src[\\/](?:charts[\\/](?:palette|surface|sentences|use-frames|DatasetThumbnail|activation-shape)|editor[\\/](?:FeatureLabel|layout|stack|places|edges|ActivationCurve)|app[\\/](?:session-context|held-out|RegistryChoice|Transport|TopBar|App|GoalControl|LanguageAndTheme)|store[\\/](?:slots|state))\.`,
  ].join('|'),
);

/** Points made by hand, and the inputs in pictures: one file, loaded when first wanted. */
const PAINT =
  /src[\\/](?:app[\\/](?:paint[\\/]|FeatureList|save-points)|experiment[\\/]points|i18n[\\/](?:en|ko)\.paint)/;

/**
 * What the worker needs for its first picture; what reads tables, looks closer and applies changes follows. Not the
 * worker's own file, which none of these may import (worker.ts).
 */
const TRAINING =
  /src[\\/](?:core[\\/](?!layer-record|tables[\\/](?:components|standardize))|training[\\/](?!worker\.|later\.|inspect\.|next-model|by-hand|restructure|histogram|layer-|scores|next-update|survey)|experiment[\\/](?!table-rows))/;

export default defineConfig({
  // Runs from any folder of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  // Inlined files would be data: addresses, which the policy does not allow.
  build: {
    assetsInlineLimit: 0,
    target: ['chrome123', 'firefox125', 'safari17.5'],
    chunkSizeWarningLimit: 600,
    // What every page needs is one file: many small ones compress worse and load later.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: BASE },
            { name: 'paint', test: PAINT },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [withoutWords()],
    // One file besides what loads later: shared parts in files of their own would compress worse.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'training', test: TRAINING }] } },
    },
  },
  server: { host: 'localhost' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
