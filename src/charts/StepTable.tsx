/**
 * The next step of two weights in numbers: gradient, what the optimizer remembers, the parts of the step, and the step.
 * Written past React, as numbers that follow the frames are.
 */
import { type RefObject, useImperativeHandle, useRef } from 'react';
import type { Choice } from '../core/definition.ts';
import { type StepParts, stepParts } from '../core/optimizers/step-parts.ts';
import type { OptimizerName } from '../core/optimizers.ts';
import { optimizer as en } from '../i18n/en.optimizer.ts';
import { compact } from '../i18n/format.ts';
import { optimizer as ko } from '../i18n/ko.optimizer.ts';
import { useLocalize } from '../i18n/text.tsx';
import { Var } from '../ui/Var.tsx';
import styles from './Pair.module.css';
import { setText } from './set-text.ts';

export interface StepNumbers {
  show(
    values: {
      readonly gradient: readonly [number, number];
      readonly weights: readonly [number, number];
    } | null,
    parts: readonly [StepParts, StepParts] | null,
  ): void;
}

const PARTS = ['gradient', 'momentum', 'scaling', 'decay'] as const;

/** In which every part of a rule shows that has it. */
const PROBE = { weight: 1, gradient: 0.5, slots: [0.3, 0.2], learningRate: 0.1, powers: [0.5, 0.25] };

/** What this optimizer remembers, and which parts its steps have. */
export function termsOf(optimizer: Choice<OptimizerName>) {
  // With whatever parameters: a μ of 0 is momentum too.
  const params = Object.fromEntries(Object.keys(optimizer.params).map((name) => [name, 0.3]));
  const probe = stepParts({ name: optimizer.name, params }, PROBE);
  return {
    remembered: probe.remembered.map(({ name }) => name),
    parts: PARTS.filter((part) => part === 'gradient' || probe[part] !== 0),
  };
}

/** The name of a weight, which may be broken behind its arrow and nowhere else. */
function brokenAtArrow(label: string): string {
  const at = label.indexOf('→') + 2;
  return label.slice(0, at).replace(/ (?=→)/, '\u00a0') + label.slice(at).replaceAll(' ', '\u00a0');
}

export function StepTable(props: {
  readonly optimizer: Choice<OptimizerName>;
  readonly labels: readonly [string, string];
  readonly numbers: RefObject<StepNumbers | null>;
}) {
  const { optimizer, labels, numbers } = props;
  const words = useLocalize()({ en, ko });
  const body = useRef<HTMLTableSectionElement>(null);
  const { remembered, parts } = termsOf(optimizer);
  const scales = parts.includes('scaling');
  const meaningOf = (name: (typeof remembered)[number]) => {
    if (name === 'v' && !scales) return words.rows.velocity;
    return name === 'v' && optimizer.name === 'adagrad' ? words.rows.sum : words.rows[name];
  };

  useImperativeHandle(numbers, () => ({
    show(values, taken) {
      const cells = new Map<string, number>();
      for (const which of [0, 1] as const) {
        if (!values || !taken) break;
        cells.set(`g${which}`, values.gradient[which]);
        for (const { name, value } of taken[which].remembered) cells.set(`${name}${which}`, value);
        for (const part of PARTS) cells.set(`${part}${which}`, taken[which][part]);
        cells.set(`step${which}`, taken[which].step);
        cells.set(`weight${which}`, values.weights[which] + taken[which].step);
      }
      for (const cell of body.current?.querySelectorAll<HTMLElement>('[data-term]') ?? []) {
        setText(cell, compact(cells.get(cell.dataset.term as string)));
      }
    },
  }));

  const row = (key: string, term: React.ReactNode, meaning: string, rule?: boolean) => (
    <tr key={key} data-rule={rule || undefined} data-strong={key === 'step' || undefined}>
      <th scope="row">{term}</th>
      <td>{meaning}</td>
      <td data-term={`${key}0`} />
      <td data-term={`${key}1`} />
    </tr>
  );
  return (
    <div className={styles.steps}>
      <table>
        <caption className="hidden-text">{words.tableLabel}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              <span className="hidden-text">{words.term}</span>
            </th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {brokenAtArrow(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {row('g', <Var>g</Var>, words.rows.g)}
          {remembered.map((name) => row(name, <Var>{name}</Var>, meaningOf(name)))}
          {parts.map((part) =>
            row(part, part === 'gradient' ? '−ηg' : '+', words.rows[part], part === 'gradient'),
          )}
          {row('step', 'Δw', words.rows.step, true)}
          {row('weight', <Var>w</Var>, words.rows.weight)}
        </tbody>
      </table>
    </div>
  );
}
