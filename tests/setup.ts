/** Matchers for what a person sees, and a clean document after each test. */
import '@testing-library/jest-dom/vitest';
import { afterEach } from 'vitest';
import { loadLanguage } from '../src/i18n/text.tsx';

await Promise.all([loadLanguage('en'), loadLanguage('ko')]);

afterEach(async () => {
  if (typeof document === 'undefined') return;
  const { cleanup } = await import('@testing-library/react');
  cleanup();
});
