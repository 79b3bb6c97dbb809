/** The plane as a table and as files: what is seen now, in the numbers it is drawn from. */
import { answeredShares } from '../../charts/boundary-summary.ts';
import type { ChartTable } from '../../charts/frame/chart-source.ts';
import type { Palette } from '../../charts/palette.ts';
import { classesAt } from '../../charts/plane/lens.ts';
import type { PlaneMemory } from '../../charts/plane/plane-memory.ts';
import { planeTable, pointsTable } from '../../charts/plane/plane-table.ts';
import type { PlaneReader } from '../../charts/plane/reading.ts';
import { axisTick, PLANE_NAMES, type PlaneAxes } from '../../charts/plane-axes.ts';
import type { Answer } from '../../charts/plane-fill.ts';
import { fillColours } from '../../charts/plane-layers.ts';
import type { PlaneLens } from '../../charts/plane-lens.ts';
import { classCounts, markWrong, type PlanePoints } from '../../charts/plane-points.ts';
import { fontsOf } from '../../charts/surface.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { inputNames } from '../../experiment/inputs.ts';
import type { plane as english } from '../../i18n/en.plane.ts';
import { integer } from '../../i18n/format.ts';
import { className } from '../../ui/ClassMark.tsx';

interface Seen {
  readonly words: typeof english;
  readonly experiment: Experiment;
  readonly memory: PlaneMemory;
  readonly lens: PlaneLens;
  readonly reader: PlaneReader;
  readonly points: PlanePoints;
  readonly palette: Palette;
  readonly answer: Answer;
  readonly mode: 'soft' | 'hard';
  readonly scale: number;
  readonly vertical: number;
  readonly axes: PlaneAxes;
  readonly showTest: boolean;
  readonly threshold: number;
}

/** CSS pixels of a file: the plane is a square of the height less its axis. */
const WIDTH = 520;
const HEIGHT = 410;
const TICKS = [-4, 0, 4];

export interface PlaneFiles {
  table(): ChartTable;
  save(as: 'svg' | 'png' | 'csv', title: string, sentence: HTMLElement | null): Promise<void>;
}

export function planeFiles(seen: Seen): PlaneFiles {
  const { words, experiment, memory, lens, reader, points, palette, answer } = seen;
  const outputs = answer === 'classes' ? points.classes : 1;
  const said = () => classesAt(memory, points, seen.threshold);
  return {
    table() {
      const { field } = memory;
      const line = answer === 'margin' ? 0 : seen.threshold;
      const shares =
        field && points.classes > 0 ? answeredShares(field.values, outputs, points.classes, line) : null;
      return planeTable(words, points, shares, said());
    },
    async save(as, title, sentence) {
      const [{ saveChart }, { drawPicture }] = await Promise.all([
        import('../../charts/frame/save-chart.ts'),
        import('../../charts/plane/plane-picture.ts'),
      ]);
      const wrong = new Uint8Array(points.count);
      markWrong(points, said(), seen.showTest ? null : 'train', wrong);
      const counts = classCounts(points);
      const { axes } = seen;
      const oneInput = axes === 'oneInput';
      const tick = (at: number) => [at, axisTick(axes, at)] as const;
      const picture = {
        ...seen,
        oneInput,
        field: memory.field,
        colours: fillColours(palette, answer, outputs, seen.mode),
        wrong: lens.wrong ?? wrong,
        key: {
          classes: counts.map((count, k) => `${className(k, points.classes)}  ${integer(count)}`),
          train: words.file.train,
          test: words.file.test,
          wrong: words.file.wrong,
        },
        ticks: {
          bottom: TICKS.map(tick),
          names: PLANE_NAMES[axes],
          left: (oneInput ? [-seen.scale, 0, seen.scale] : TICKS).map(tick),
        },
      };
      await saveChart(
        {
          name: 'boundary',
          title,
          sentence: sentence?.dataset.sentence ?? '',
          source: {
            table: () =>
              pointsTable(words, points, inputNames(experiment), reader.inputsOf, reader.ofSample, said()),
            draw: (surface) => drawPicture(surface, picture),
          },
          palette,
          fonts: fontsOf(document.body),
          width: WIDTH,
          height: HEIGHT,
        },
        as,
      );
    },
  };
}
