/** What the network must learn, and how hard it is: dataset, its size and noise, the split, and the inputs. */

import { lazy, Suspense, useState } from 'react';
import { DatasetThumbnail } from '../charts/DatasetThumbnail.tsx';
import { type DatasetName, datasets } from '../core/datasets/index.ts';
import type { Data } from '../experiment/experiment.ts';
import { inputColumns } from '../experiment/inputs.ts';
import { limits } from '../experiment/limits.ts';
import { integer } from '../i18n/format.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Slider } from '../ui/Slider.tsx';
import { ToggleButton } from '../ui/ToggleButton.tsx';
import styles from './DataPanel.module.css';
import { ImportButton } from './ImportButton.tsx';
import { InputFeatures } from './InputFeatures.tsx';
import { ShareSlider } from './ShareSlider.tsx';
import { useSession, useSessionState } from './session-context.tsx';

const MoreDataSettings = lazy(async () => ({
  default: (await import('./MoreDataSettings.tsx')).MoreDataSettings,
}));
const InputScale = lazy(async () => ({ default: (await import('./MoreDataSettings.tsx')).InputScale }));
const PaintedData = lazy(async () => ({ default: (await import('./paint/PaintedData.tsx')).PaintedData }));
const RealDataDialog = lazy(async () => ({ default: (await import('./RealDataDialog.tsx')).RealDataDialog }));
const TableSettings = lazy(async () => ({ default: (await import('./TableSettings.tsx')).TableSettings }));

/** Shown first; the others are one press away. */
const FIRST: readonly DatasetName[] = [
  'three_blobs',
  'two_moons',
  'circle',
  'xor_blobs',
  'two_spirals',
  'three_arms',
  'curve',
];

export function DataPanel() {
  const text = useText().app.data;
  const [more, setMore] = useState(false);
  const columns = useSessionState((state) => inputColumns(state.experiment.data) !== null);
  const table = useSessionState((state) => state.experiment.data.table !== undefined);
  const toggle = (
    <Button icon={more ? 'remove' : 'add'} aria-expanded={more} onClick={() => setMore(!more)}>
      {text.more}
    </Button>
  );
  return (
    <Panel
      id="data"
      title={text.title}
      actions={
        <>
          {!table && <Paint />}
          {toggle}
        </>
      }
      className={styles.panel}
    >
      <Datasets />
      <ImportButton />
      <Settings more={more} />
      {!table && <AsTable more={more} />}
      {!columns && <InputFeatures />}
    </Panel>
  );
}

function Datasets() {
  const session = useSession();
  const text = useText().app.data;
  const localize = useLocalize();
  const chosen = useSessionState((state) => state.experiment.data.dataset.name);
  const [all, setAll] = useState(false);
  const [real, setReal] = useState(false);
  const names = Object.keys(datasets) as DatasetName[];
  const shown = all ? names : FIRST.includes(chosen) ? FIRST : [...FIRST.slice(0, -1), chosen];
  const points = useSessionState((state) => state.experiment.data.points);
  const table = useSessionState((state) => state.experiment.data.table);
  const given = points !== undefined || table !== undefined;

  const move = (event: React.KeyboardEvent<HTMLElement>) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 4, ArrowLeft: -1, ArrowUp: -4 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };

  return (
    <>
      {points && <p className={styles.note}>{text.given(integer(points.list.length))}</p>}
      <div className={styles.sets} role="radiogroup" aria-label={text.dataset} onKeyDown={move}>
        {shown.map((name) => {
          const checked = name === chosen && !given;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a picture with a name is chosen, as one of many
            <button
              key={name}
              type="button"
              role="radio"
              aria-checked={checked}
              tabIndex={checked || (given && name === shown[0]) ? 0 : -1}
              onClick={() => session.chooseDataset(name)}
            >
              <DatasetThumbnail dataset={name} size={46} />
              <span>{localize(datasets[name].label)}</span>
            </button>
          );
        })}
        <button type="button" className={styles.all} aria-expanded={all} onClick={() => setAll(!all)}>
          <span className={styles.sign}>
            <Icon name={all ? 'remove' : 'add'} />
          </span>
          <span>{all ? text.fewerDatasets : text.moreDatasets}</span>
        </button>
      </div>
      {!given && <p className={styles.note}>{localize(datasets[chosen].notes)}</p>}
      <Button variant="line" className={styles.real} onClick={() => setReal(true)}>
        {text.real}
      </Button>
      <Suspense fallback={null}>
        {real && <RealDataDialog onClose={() => setReal(false)} />}
        {table && <TableSettings table={table} />}
      </Suspense>
    </>
  );
}

/** Points by hand: the plane becomes a surface to paint on. */
function Paint() {
  const session = useSession();
  const text = useText().app.data;
  const painting = useSessionState((state) => state.view.painting);
  return (
    <span id="paint-points">
      <ToggleButton pressed={painting} onChange={(on) => session.setView({ painting: on })}>
        {text.paint}
      </ToggleButton>
    </span>
  );
}

/** The points as a file, offered with the rest of the settings and beside points of one's own. */
function AsTable({ more }: { readonly more: boolean }) {
  const session = useSession();
  const text = useText().app.data;
  const own = useSessionState((state) => state.experiment.data.points !== undefined);
  if (!more && !own) return null;
  const save = async () => (await import('./save-points.ts')).savePoints(session.store.getState().experiment);
  return (
    <Button icon="download" className={styles.table} onClick={save}>
      {text.saveCsv}
    </Button>
  );
}

function Settings({ more }: { readonly more: boolean }) {
  const session = useSession();
  const text = useText().app.data;
  const data = useSessionState((state) => state.experiment.data);
  const set = (key: keyof Data & string) => (value: number, gesture: string) =>
    session.edit({ key }, { data: { [key]: value } }, gesture);
  if (data.table) return null;
  if (data.points) {
    return (
      <Suspense>
        <PaintedData />
        {more && (
          <div className={styles.stack}>
            <InputScale />
          </div>
        )}
      </Suspense>
    );
  }
  return (
    <div className={styles.stack}>
      <Slider label={text.noise} {...limits.noise} step={0.05} value={data.noise} onChange={set('noise')} />
      <Slider
        label={text.samples}
        {...limits.samples}
        scale="log"
        step={1}
        format={integer}
        value={data.samples}
        onChange={set('samples')}
      />
      <ShareSlider
        label={text.testShare}
        {...limits.testShare}
        value={data.testShare}
        onChange={set('testShare')}
      />
      {more && (
        <Suspense>
          <MoreDataSettings />
        </Suspense>
      )}
    </div>
  );
}
