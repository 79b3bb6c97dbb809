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

export default defineConfig({
  // Runs from any folder of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  // Inlined files would be data: addresses, which the policy does not allow.
  build: {
    assetsInlineLimit: 0,
    target: ['chrome123', 'firefox125', 'safari17.5'],
    chunkSizeWarningLimit: 600,
  },
  worker: { format: 'es', plugins: () => [withoutWords()] },
  server: { host: 'localhost' },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
  },
});
