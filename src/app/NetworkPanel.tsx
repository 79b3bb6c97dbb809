/** The drawing of the network, and below it how it is trained. */
import { NetworkDrawing } from '../editor/NetworkDrawing.tsx';
import { numberOfParameters } from '../experiment/size.ts';
import { integer } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './NetworkPanel.module.css';
import { useSession, useSessionState } from './session-context.tsx';
import { TrainingSettings } from './TrainingSettings.tsx';

export function NetworkPanel() {
  const session = useSession();
  const text = useText().app.network;
  const count = useSessionState((state) => numberOfParameters(state.experiment));
  return (
    <Panel
      id="network"
      title={text.title}
      subtitle={text.parameters(integer(count), count === 1)}
      className={styles.panel}
    >
      <NetworkDrawing session={session} />
      <TrainingSettings />
    </Panel>
  );
}
