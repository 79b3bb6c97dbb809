/** Matchers for what a person sees, and a clean document after each test. */
import '@testing-library/jest-dom/vitest';
import { afterEach } from 'vitest';
import * as tableRows from '../src/experiment/table-rows.ts';
import { provideTableView } from '../src/experiment/table-view.ts';
import { loadLanguage } from '../src/i18n/text.tsx';
import { provideChanging } from '../src/training/changing.ts';
import { provideInspection } from '../src/training/inspection.ts';
import { inspect, nextModel } from '../src/training/later.ts';

provideTableView(tableRows);
provideInspection(inspect);
provideChanging(nextModel);
await Promise.all([loadLanguage('en'), loadLanguage('ko')]);

// jsdom draws nothing: canvases have no context, and paths are empty.
if (typeof HTMLCanvasElement !== 'undefined') {
  HTMLCanvasElement.prototype.getContext = () => null;
  globalThis.Path2D ??= class {
    moveTo(): void {}
    lineTo(): void {}
    arc(): void {}
    bezierCurveTo(): void {}
    quadraticCurveTo(): void {}
    rect(): void {}
    roundRect(): void {}
    closePath(): void {}
    addPath(): void {}
  } as unknown as typeof Path2D;
}

// Parts that load when wanted take their time on a busy machine.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 15_000 });
}

afterEach(async () => {
  if (typeof document === 'undefined') return;
  const { cleanup } = await import('@testing-library/react');
  cleanup();
});
