// @vitest-environment jsdom
/** Every part in the gallery renders, in both languages, without a warning of React. */
import { render } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import stories from '../gallery/ui.stories.tsx';

describe.each(['en', 'ko'] as const)('%s', (language) => {
  test.each(stories.map((story) => [story.name, story.render] as const))('%s', (_, Content) => {
    const complained = vi.spyOn(console, 'error');
    const { container } = render(
      <LanguageProvider language={language}>
        <Content />
      </LanguageProvider>,
    );
    expect(container).not.toBeEmptyDOMElement();
    expect(complained).not.toHaveBeenCalled();
    for (const control of container.querySelectorAll('button, input, textarea, [role=switch]')) {
      expect(control).toHaveAccessibleName();
    }
    complained.mockRestore();
  });
});
