/**
 * The charts below the bench: what each is called, what it needs of the worker, and where it is. The bar of charts, the
 * panels and the needs walk this table; to add a chart is to write its panel and add an entry.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Localized } from '../../core/definition.ts';
import type { Need } from './needs.ts';

export interface InsightChart {
  /** Permanent: kept among the preferences. */
  readonly name: string;
  readonly label: Localized;
  readonly needs: readonly Need[];
  /** Whether it is open before a person has chosen. */
  readonly open: boolean;
  /** Takes two places beside others. */
  readonly wide?: true;
  readonly Panel: LazyExoticComponent<ComponentType>;
}

export const insightCharts: readonly InsightChart[] = [
  {
    name: 'loss',
    label: { en: 'Loss', ko: '손실' },
    needs: [],
    open: true,
    Panel: lazy(() => import('./LossPanel.tsx')),
  },
  {
    name: 'activation',
    label: { en: 'Activations', ko: '활성화 함수' },
    needs: ['activation'],
    open: true,
    Panel: lazy(() => import('./ActivationPanel.tsx')),
  },
  {
    name: 'gradients',
    label: { en: 'Gradients', ko: '기울기' },
    needs: ['layers'],
    open: true,
    Panel: lazy(() => import('./GradientsPanel.tsx')),
  },
  {
    name: 'weights',
    label: { en: 'Weights', ko: '가중치' },
    needs: ['layers'],
    open: false,
    Panel: lazy(() => import('./WeightsPanel.tsx')),
  },
  {
    name: 'formulas',
    label: { en: 'Metrics', ko: '지표' },
    needs: [],
    open: true,
    Panel: lazy(() => import('./FormulasPanel.tsx')),
  },
  {
    name: 'curves',
    label: { en: 'ROC and PR', ko: 'ROC·PR 곡선' },
    needs: ['scores'],
    open: false,
    Panel: lazy(() => import('./CurvesPanel.tsx')),
  },
  {
    name: 'explain',
    label: { en: 'In words', ko: '설명' },
    needs: [],
    open: false,
    Panel: lazy(() => import('./Explain.tsx')),
  },
  {
    name: 'hidden',
    label: { en: 'Bent plane', ko: '굽은 평면' },
    needs: [],
    open: false,
    Panel: lazy(() => import('./HiddenPanel.tsx')),
  },
  {
    name: 'batches',
    label: { en: 'Batches', ko: '배치' },
    needs: ['update'],
    open: false,
    wide: true,
    Panel: lazy(() => import('./BatchesPanel.tsx')),
  },
  {
    name: 'optimizer',
    label: { en: 'Optimizer', ko: '최적화' },
    needs: ['update'],
    open: false,
    wide: true,
    Panel: lazy(() => import('./OptimizerPanel.tsx')),
  },
];

/** The names of the charts that are open, in the order of the table. */
export function openCharts(chosen: readonly string[] | null): readonly string[] {
  return insightCharts
    .filter(({ name, open }) => (chosen === null ? open : chosen.includes(name)))
    .map(({ name }) => name);
}
