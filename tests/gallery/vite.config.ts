/** Builds the page of all parts, apart from the site: vite build --config tests/gallery/vite.config.ts */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const project = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  cacheDir: resolve(project, 'node_modules/.vite-gallery'),
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: resolve(project, 'dist-gallery'), emptyOutDir: true, target: 'es2023' },
});
