/** The state of the run as a sentence, for those who do not see it: said politely at pauses, and when asked for. */
import { useCallback, useEffect, useRef } from 'react';
import { classMetrics } from '../core/metrics.ts';
import type { Catalogue } from '../i18n/en.ts';
import { integer, number, ratio } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import type { Evaluation, Snapshot } from '../training/protocol.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { useSession, useSessionState } from './session-context.tsx';

export function sentenceOfState(snapshot: Snapshot, text: Catalogue['app']): string {
  const { train, test } = snapshot;
  const parts = [text.stateLoss(number(train.loss, 3), number(test.loss, 3))];
  if (train.confusion.length > 0) parts.push(text.stateAccuracy(accuracy(train), accuracy(test)));
  return text.state(integer(snapshot.step), integer(snapshot.epoch), parts.join(' '));
}

function accuracy({ confusion }: Evaluation): string {
  return ratio(classMetrics(confusion, Math.round(Math.sqrt(confusion.length))).accuracy);
}

export function useReadState(): () => void {
  const { frames } = useSession();
  const text = useText().app;
  const announce = useAnnounce();
  return useCallback(() => {
    const snapshot = frames.latest();
    if (snapshot) announce(sentenceOfState(snapshot, text));
  }, [frames, text, announce]);
}

/** Announces the state whenever a run that went on pauses, and what was announced anew in another language. */
export function useAnnouncedPauses(): void {
  const read = useReadState();
  const playing = useSessionState((state) => state.playing);
  const step = useSessionState((state) => state.step);
  const said = useRef<{ step: number; read: (() => void) | null }>({ step: 0, read: null });
  useEffect(() => {
    const before = said.current;
    if (playing || (step === before.step && (!before.read || before.read === read))) return;
    said.current = { step, read };
    read();
  }, [playing, step, read]);
}
