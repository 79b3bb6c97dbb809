/**
 * The gallery: every part of the interface and every chart in its states. People look at it, tests render it.
 * `?theme=dark&lang=ko&only=Slider,Choice` shows it in one theme and language, and the stories whose names begin so.
 */

import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider, loadLanguage } from '../../src/i18n/text.tsx';
import { AnnouncerProvider } from '../../src/ui/Announcer.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import './gallery.css';

export interface Story {
  readonly name: string;
  readonly render: () => ReactNode;
}

const files = import.meta.glob<{ readonly default: readonly Story[] }>('./*.stories.tsx', { eager: true });
const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'ko' ? 'ko' : 'en';
const only = (query.get('only') ?? '').toLowerCase().split(',');

document.documentElement.lang = language;
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const stories = Object.values(files)
  .flatMap((file) => file.default)
  .filter((story) => only.some((start) => story.name.toLowerCase().startsWith(start)));

await loadLanguage(language);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <LanguageProvider language={language}>
      <AnnouncerProvider>
        <main className="gallery">
          {stories.map(({ name, render: Content }) => (
            <section key={name} className="story" data-story={name}>
              <h2>{name}</h2>
              <div>
                <Content />
              </div>
            </section>
          ))}
        </main>
      </AnnouncerProvider>
    </LanguageProvider>,
  );
}
