/** The sentence under the metrics: what they come to in one set, or why one of them is undefined. */
import { useRef } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import { classesOf } from '../experiment/outputs.ts';
import { useText } from '../i18n/text.tsx';
import type { Frames } from '../training/frames.ts';
import { notedFinding } from './findings.ts';
import styles from './OutputNote.module.css';
import { outputSentence } from './sentences.ts';
import { setSentence } from './set-text.ts';
import { SENTENCE, useFrames } from './use-frames.ts';

export function OutputNote(props: {
  readonly frames: Frames;
  readonly experiment: Experiment;
  readonly set: 'train' | 'test';
}) {
  const { frames, experiment, set } = props;
  const text = useText().charts;
  const classes = classesOf(experiment.data);
  const note = useRef<HTMLParagraphElement>(null);

  useFrames(
    frames,
    (snapshot) => {
      const [said, finding] = notedFinding(snapshot, set, classes);
      setSentence(note.current, outputSentence(finding, said, text));
    },
    SENTENCE,
  );

  return <p className={styles.note} ref={note} />;
}
