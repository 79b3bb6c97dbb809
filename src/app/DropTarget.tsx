/**
 * The whole page as a place to drop a file on, or to paste a link or an experiment into. Loaded after the first picture.
 *
 * Invariant: what is dropped never leaves the page for it; what cannot be opened gets a message, and nothing changes.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import { keeping as en } from '../i18n/en.keeping.ts';
import { keeping as ko } from '../i18n/ko.keeping.ts';
import { useLocalize } from '../i18n/text.tsx';
import { type Arrival, fileArrival, textArrival } from './arrival.ts';
import styles from './DropTarget.module.css';
import { useSession } from './session-context.tsx';

const ImportDialog = lazy(async () => ({
  default: (await import('./import/ImportDialog.tsx')).ImportDialog,
}));

export default function DropTarget() {
  const session = useSession();
  const text = useLocalize()({ en, ko });
  const { pasted } = text;
  const [over, setOver] = useState(false);
  const [table, setTable] = useState<{ readonly name: string; readonly text: string } | null>(null);

  useEffect(() => {
    const open = (arrival: Arrival | null) => {
      if (!arrival) return;
      if (arrival.kind === 'link') session.openLink(arrival.text);
      else if (arrival.kind === 'refused') session.refuseFile(arrival.name, [arrival.problem]);
      else if (arrival.kind === 'table') {
        // What was said of a file before it is past.
        if (session.store.getState().notice?.kind === 'file') session.dismissNotice();
        setTable(arrival);
      } else session.openFile(arrival.name, arrival.text);
    };
    const onDrag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      fileArrival(files, foldersOf(event)).then(open);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isTaken(event.target)) return;
      const [file] = event.clipboardData?.files ?? [];
      const arrival = textArrival(event.clipboardData?.getData('text/plain') ?? '', pasted);
      if (!arrival && !file) return;
      event.preventDefault();
      if (arrival) open(arrival);
      else if (file) fileArrival([file], 0).then(open);
    };
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('dragenter', onDrag, { signal });
    addEventListener('dragover', onDrag, { signal });
    addEventListener('dragleave', onLeave, { signal });
    addEventListener('dragend', () => setOver(false), { signal });
    addEventListener('drop', onDrop, { signal });
    addEventListener('paste', onPaste, { signal });
    return () => stop.abort();
  }, [session, pasted]);

  return (
    <>
      {over && (
        <div className={styles.target} aria-hidden="true">
          <div className={styles.words}>
            <strong>{text.drop}</strong>
            <span>{text.dropNote}</span>
          </div>
        </div>
      )}
      <Suspense>
        {table && <ImportDialog key={table.text} {...table} onClose={() => setTable(null)} />}
      </Suspense>
    </>
  );
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function foldersOf({ dataTransfer }: DragEvent): number {
  return [...(dataTransfer?.items ?? [])].filter((item) => item.webkitGetAsEntry?.()?.isDirectory).length;
}

/** A paste into a field or a dialog is theirs. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, dialog, [contenteditable], [role=dialog]') !== null
  );
}
