/** The menu of a narrow page: the same as the wide bar holds, in a sheet below the bar. */
import { lazy, Suspense } from 'react';
import { useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { LanguageAndTheme } from './LanguageAndTheme.tsx';
import { useSession } from './session-context.tsx';
import styles from './TopBar.module.css';
import type { DialogName } from './TopBar.tsx';
import { Speed, StepBy } from './Transport.tsx';

const WorkName = lazy(() => import('./WorkName.tsx').then((m) => ({ default: m.WorkName })));

export function MenuSheet(props: {
  readonly onDialog: (name: DialogName) => void;
  readonly onClose: () => void;
}) {
  const { onClose } = props;
  const session = useSession();
  const text = useText().app;
  const go = (name: DialogName) => {
    onClose();
    props.onDialog(name);
  };
  return (
    <div className={styles.menu}>
      <Suspense>
        <WorkName />
      </Suspense>
      <Button onClick={() => go('presets')}>{text.presets}</Button>
      <Button
        onClick={() => {
          onClose();
          session.newSeed();
        }}
      >
        {text.transport.newSeed}
      </Button>
      <Button onClick={() => go('help')}>{text.help}</Button>
      <div className={styles.pair}>
        <span>{text.transport.stepBy}</span>
        <StepBy />
      </div>
      <div className={styles.pair}>
        <span>{text.transport.speed}</span>
        <Speed />
      </div>
      <LanguageAndTheme />
    </div>
  );
}
