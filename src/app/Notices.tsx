/** What went wrong and what helps, above the workbench; nothing is lost by any of it. */

import { useState } from 'react';
import type { Localized } from '../core/definition.ts';
import { keeping as en } from '../i18n/en.keeping.ts';
import { integer, plain } from '../i18n/format.ts';
import { keeping as ko } from '../i18n/ko.keeping.ts';
import { useLocalize } from '../i18n/text.tsx';
import { KeptWorks } from '../lessons/KeptWorks.tsx';
import type { Notice as NoticeState } from '../store/state.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import styles from './App.module.css';
import { useDialogWords } from './dialog-words.ts';
import { useSession, useSessionState } from './session-context.tsx';

export function Notices() {
  const notice = useSessionState((state) => state.notice);
  const earlierWork = useSessionState((state) => state.earlierWork);
  if (!notice && !earlierWork) return null;
  return (
    <div className={styles.notices}>
      {notice && <OneNotice notice={notice} />}
      {earlierWork && <EarlierWork />}
    </div>
  );
}

function EarlierWork() {
  const session = useSession();
  const text = useDialogWords().notices;
  return (
    <Notice
      kind="info"
      title={text.earlier}
      actions={
        <>
          <Button variant="line" onClick={session.backToEarlierWork}>
            {text.backToWork}
          </Button>
          <Button onClick={session.keepLink}>{text.keepLink}</Button>
          <OtherWorks />
        </>
      }
    />
  );
}

/** The way to the works that this tab does not show. */
function OtherWorks() {
  const session = useSession();
  const text = useLocalize()({ en, ko });
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="line" onClick={() => setOpen(true)}>
        {text.others}
      </Button>
      {open && (
        <Dialog title={text.others} width="wide" onClose={() => setOpen(false)}>
          <KeptWorks session={session} onOpen={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function OneNotice({ notice }: { readonly notice: NoticeState }) {
  const session = useSession();
  const text = useDialogWords().notices;
  const kept = useLocalize()({ en, ko });
  // A paused frame may follow the event: what is hopeless is decided then.
  useSessionState((state) => state.weightsSha256);
  const close = session.dismissNotice;
  switch (notice.kind) {
    case 'link':
      return (
        <Notice title={text.link} onDismiss={close}>
          <p>{text.linkText}</p>
          <Problems list={notice.problems} />
        </Notice>
      );
    case 'file':
      return (
        <Notice title={text.file(notice.name)} onDismiss={close}>
          <p>{text.fileText}</p>
          <Problems list={notice.problems} />
        </Notice>
      );
    case 'diverged': {
      // Where the last finite numbers are astronomic already, a smaller rate cannot lead back from them.
      const hopeless = (session.frames.latest()?.train.loss ?? 0) > HOPELESS;
      return (
        <Notice
          title={text.diverged(integer(notice.step + 1))}
          onDismiss={close}
          actions={
            <>
              <Button variant="ink" onClick={() => session.applyRemedy('restart')}>
                {text.remedyReset(plain(notice.remedy))}
              </Button>
              {!hopeless && (
                <Button variant="line" onClick={() => session.applyRemedy('continue')}>
                  {text.remedy(plain(notice.remedy))}
                </Button>
              )}
            </>
          }
        >
          <p>{text.divergedText(plain(notice.learningRate))}</p>
        </Notice>
      );
    }
    case 'restarted':
      return <Notice kind="info" title={text.restarted} onDismiss={close} />;
    case 'failed':
      return (
        <Notice title={text.failed} onDismiss={close}>
          <p>{text.failedText}</p>
        </Notice>
      );
    case 'storage':
      return (
        <Notice
          title={text.storage}
          onDismiss={close}
          actions={
            <Button variant="line" icon="download" onClick={() => saveFile(session.file())}>
              {kept.saveFile}
            </Button>
          }
        >
          <p>{text.storageText}</p>
        </Notice>
      );
    case 'copy':
      return (
        <Notice kind="info" title={kept.copy} onDismiss={close} actions={<OtherWorks />}>
          <p>{kept.copyText}</p>
        </Notice>
      );
    case 'unread':
      return (
        <Notice
          title={kept.unread}
          onDismiss={close}
          actions={
            <>
              <Button
                variant="line"
                icon="download"
                onClick={() => saveFile(notice.text, 'neurosketch-found.json')}
              >
                {kept.saveUnread}
              </Button>
              <Button onClick={session.forgetUnread}>{kept.forgetUnread}</Button>
            </>
          }
        >
          <p>{kept.unreadText}</p>
        </Notice>
      );
  }
}

const SHOWN = 5;

/** A loss from which no run has been seen to come back. */
const HOPELESS = 1e6;

function Problems({ list }: { readonly list: readonly Localized[] }) {
  const localize = useLocalize();
  return (
    <ul className={styles.problems}>
      {list.slice(0, SHOWN).map((problem) => (
        <li key={problem.en}>{localize(problem)}</li>
      ))}
      {list.length > SHOWN && <li>+ {integer(list.length - SHOWN)}</li>}
    </ul>
  );
}
