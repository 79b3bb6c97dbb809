/** Name of the page, presets, undo and redo, share, language, theme, help. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { LanguageAndTheme } from './LanguageAndTheme.tsx';
import { useSession } from './session-context.tsx';
import styles from './TopBar.module.css';
import { UndoButton } from './UndoButton.tsx';

const WorkName = lazy(() => import('./WorkName.tsx').then((m) => ({ default: m.WorkName })));
const PresetsDialog = lazy(() =>
  import('../lessons/PresetsDialog.tsx').then((m) => ({ default: m.PresetsDialog })),
);
const ShareDialog = lazy(() => import('./ShareDialog.tsx').then((m) => ({ default: m.ShareDialog })));
const MenuSheet = lazy(() => import('./MenuSheet.tsx').then((m) => ({ default: m.MenuSheet })));
const HelpDialog = lazy(() => import('./HelpDialog.tsx').then((m) => ({ default: m.HelpDialog })));

export type DialogName = 'presets' | 'share' | 'help';

export function TopBar(props: {
  readonly dialog: DialogName | null;
  readonly onDialog: (name: DialogName | null) => void;
}) {
  const { dialog, onDialog } = props;
  const session = useSession();
  const text = useText().app;
  const close = () => onDialog(null);
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>
        <svg viewBox="0 0 22 16" aria-hidden="true">
          <path d="M4 3.5 18 8M4 12.5 18 8" />
          <circle cx="3.5" cy="3.5" r="2.4" />
          <circle cx="3.5" cy="12.5" r="2.4" />
          <circle cx="18" cy="8" r="3" className={styles.dot} />
        </svg>
        <span>Neurosketch</span>
      </h1>
      <div className={styles.wide}>
        <Button onClick={() => onDialog('presets')}>{text.presets}</Button>
        <span className={styles.rule} />
        <Suspense>
          <WorkName />
        </Suspense>
      </div>
      <span className={styles.grow} />
      <UndoButton which="undo" />
      <UndoButton which="redo" />
      <span className={styles.rule} />
      <Button variant="line" onClick={() => onDialog('share')}>
        {text.share}
      </Button>
      <span className={styles.rule} />
      <div className={styles.wide}>
        <LanguageAndTheme />
        <Button icon="help" iconOnly shortcut="?" onClick={() => onDialog('help')}>
          {text.help}
        </Button>
      </div>
      <div className={styles.narrow}>
        <Menu onDialog={onDialog} />
      </div>
      <Suspense>
        {dialog === 'presets' && <PresetsDialog session={session} onClose={close} />}
        {dialog === 'share' && <ShareDialog onClose={close} />}
        {dialog === 'help' && <HelpDialog onClose={close} />}
      </Suspense>
    </header>
  );
}

/** The same as the wide bar holds, in a sheet below the bar. */
function Menu({ onDialog }: { readonly onDialog: (name: DialogName) => void }) {
  const text = useText().app;
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      const target = event.target as Element;
      if (!place.current?.contains(target) && !target.closest('[popover]')) setOpen(false);
    };
    const leaveByKey = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('keydown', leaveByKey);
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('keydown', leaveByKey);
    };
  }, [open]);
  return (
    <div ref={place}>
      <Button icon={open ? 'close' : 'menu'} iconOnly aria-expanded={open} onClick={() => setOpen(!open)}>
        {text.menu}
      </Button>
      {open && (
        <Suspense>
          <MenuSheet onDialog={onDialog} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
