/** The charts that explain, below the bench: a bar that opens and closes them, and a panel for each that is open. */
import { Suspense, useRef } from 'react';
import { insight as en } from '../../i18n/en.insight.ts';
import { insight as ko } from '../../i18n/ko.insight.ts';
import { useLocalize } from '../../i18n/text.tsx';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { useSession, useSessionState } from '../session-context.tsx';
import styles from './Insight.module.css';
import { useNeeds } from './needs.ts';
import { type InsightChart, insightCharts, openCharts } from './registry.ts';

export function Insight() {
  const session = useSession();
  const localize = useLocalize();
  const words = localize({ en, ko });
  const chosen = useSessionState((state) => state.charts);
  const open = openCharts(chosen);
  const toggle = (name: string, on: boolean) =>
    session.setCharts(
      insightCharts
        .map((chart) => chart.name)
        .filter((other) => (other === name ? on : open.includes(other))),
    );
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={words.bar}>
        {insightCharts.map(({ name, label }) => (
          <ToggleButton
            key={name}
            className={styles.toggle}
            pressed={open.includes(name)}
            onChange={(on) => toggle(name, on)}
          >
            {localize(label)}
          </ToggleButton>
        ))}
      </div>
      {open.length === 0 && <p className={styles.none}>{words.none}</p>}
      <div className={styles.insight} data-count={Math.min(4, open.length)}>
        {insightCharts
          .filter(({ name }) => open.includes(name))
          .map((chart) => (
            <Slot key={chart.name} chart={chart} />
          ))}
      </div>
    </>
  );
}

function Slot({ chart: { name, needs, wide, Panel } }: { readonly chart: InsightChart }) {
  const place = useRef<HTMLDivElement>(null);
  useNeeds(place, needs);
  return (
    <div ref={place} className={styles.slot} data-slot={name} data-wide={wide}>
      <Suspense>
        <Panel />
      </Suspense>
    </div>
  );
}
