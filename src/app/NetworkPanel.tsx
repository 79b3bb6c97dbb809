/** The drawing of the network, and below it how it is trained. */
import { useCallback, useEffect, useState } from 'react';
import { NetworkDrawing } from '../editor/NetworkDrawing.tsx';
import { useIdle } from '../editor/use-idle.ts';
import { numberOfParameters } from '../experiment/size.ts';
import { integer } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './NetworkPanel.module.css';
import { useSession, useSessionState } from './session-context.tsx';
import { TrainingSettings } from './TrainingSettings.tsx';

const loadShape = () => import('../editor/shape/ShapeDialog.tsx');
type Shape = Awaited<ReturnType<typeof loadShape>>['ShapeDialog'];

export function NetworkPanel() {
  const session = useSession();
  const { network: text, training } = useText().app;
  const [more, setMore] = useState(false);
  const [shaping, setShaping] = useState(false);
  const openShape = useCallback(() => setShaping(true), []);
  // Behind the first picture, and not as `lazy`, which shows what comes first only after a while: what is typed right
  // after S is meant for the dialog, not for the keys of the page.
  const idle = useIdle();
  const [ShapeDialog, setShapeDialog] = useState<Shape | null>(null);
  useEffect(() => {
    if (idle || shaping)
      loadShape().then(
        (loaded) => setShapeDialog(() => loaded.ShapeDialog),
        // Pressed again, it is tried again.
        () => setShaping(false),
      );
  }, [idle, shaping]);
  const count = useSessionState((state) => numberOfParameters(state.experiment));
  const actions = (
    <>
      <Button shortcut="S" aria-haspopup="dialog" onClick={openShape}>
        {text.shape}
      </Button>
      <Button icon={more ? 'remove' : 'add'} aria-expanded={more} onClick={() => setMore(!more)}>
        {training.more}
      </Button>
    </>
  );
  return (
    <Panel
      id="network"
      title={text.title}
      subtitle={text.parameters(integer(count), count === 1)}
      actions={actions}
      className={styles.panel}
    >
      <NetworkDrawing session={session} onShape={openShape} />
      <TrainingSettings more={more} />
      {shaping && ShapeDialog && <ShapeDialog session={session} onClose={() => setShaping(false)} />}
    </Panel>
  );
}
