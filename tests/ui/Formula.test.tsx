// @vitest-environment jsdom
/** Formulas: a readable source first, then KaTeX, and never markup text. */
import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { Formula, readable } from '../../src/ui/Formula.tsx';
import { setFormula, withFonts } from '../../src/ui/katex.ts';

test.each([
  ['\\eta', 'η'],
  ['\\max(0, z)', 'max(0, z)'],
  ['w \\leftarrow w - \\eta \\cdot g', 'w ← w − η · g'],
  ['\\mathrm{precision} = \\frac{TP}{TP+FP}', 'precision = (TP)/(TP+FP)'],
])('%s can be read before KaTeX comes', (tex, text) => {
  expect(readable(tex)).toBe(text);
  expect(readable(tex)).not.toMatch(/[\\{}]/);
});

test('KaTeX takes the place of the source, and follows it', async () => {
  const { container, rerender } = render(<Formula tex="\eta = 0.03" />);
  expect(container).toHaveTextContent('η = 0.03');
  await waitFor(() => expect(container.querySelector('.katex')).not.toBeNull());
  expect(container.querySelector('math')).not.toBeNull();
  rerender(<Formula tex="\lambda" />);
  await waitFor(() => expect(container).toHaveTextContent('λ'));
  expect(container.querySelectorAll('.katex')).toHaveLength(1);
});

test('with a label it is one image, without MathML', async () => {
  const { container } = render(<Formula tex="\frac{1}{2}" label="one half" />);
  expect(screen.getByRole('img', { name: 'one half' })).toBeInTheDocument();
  await waitFor(() => expect(container.querySelector('.katex')).not.toBeNull());
  expect(container.querySelector('math')).toBeNull();
});

describe('setting', () => {
  test('builds elements: no markup text is ever assigned, as Trusted Types ask', () => {
    const assigned = vi.spyOn(Element.prototype, 'innerHTML', 'set');
    const inserted = vi.spyOn(Element.prototype, 'insertAdjacentHTML');
    const place = document.createElement('span');
    for (const tex of [
      '\\sqrt{x_1^2 + x_2^2}',
      '\\begin{cases} z & z > 0 \\\\ 0 & z \\le 0 \\end{cases}',
      '\\hat{y} = \\underbrace{a}_{b} \\left( \\frac{\\partial L}{\\partial w} \\right)',
    ]) {
      setFormula(tex, place, { display: true, spoken: true });
      expect(place.querySelector('.katex')).not.toBeNull();
    }
    expect(assigned).not.toHaveBeenCalled();
    expect(inserted).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('a mistake in the source is shown, not thrown', () => {
    const place = document.createElement('span');
    setFormula('\\frac{1', place, { display: false, spoken: true });
    expect(place).toHaveTextContent('\\frac{1');
  });
});

test('the style sheet names built WOFF2 files only, and leaves out fonts that are not shipped', () => {
  const css =
    '@font-face{font-display:block;font-family:KaTeX_Main;src:url(fonts/KaTeX_Main-Regular.woff2) format("woff2"),url(fonts/KaTeX_Main-Regular.ttf) format("truetype")}' +
    '@font-face{font-family:KaTeX_Fraktur;src:url(fonts/KaTeX_Fraktur-Regular.woff2) format("woff2")}.katex{font:normal 1.21em KaTeX_Main}';
  const made = withFonts(css, { 'KaTeX_Main-Regular': '/assets/main.woff2' });
  expect(made).toMatch(/src:url\("[^"]*\/assets\/main\.woff2"\) format\("woff2"\)\}/);
  expect(made).not.toMatch(/ttf|Fraktur|fonts\//);
  expect(made).toContain('font-display:swap');
  expect(made).toContain('.katex{font:');
});
