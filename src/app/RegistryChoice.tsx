/** A choice from a registry that is a field of `training`: loss, optimizer, penalty, schedule. */
import { choose, type Definition } from '../core/definition.ts';
import type { Training } from '../experiment/experiment.ts';
import { useLocalize } from '../i18n/text.tsx';
import { Choice } from '../ui/Choice.tsx';
import { useSession, useSessionState } from './session-context.tsx';

export type TrainingPart = 'loss' | 'optimizer' | 'penalty' | 'schedule';

export function RegistryChoice<Name extends string>(props: {
  readonly label: string;
  readonly part: TrainingPart;
  readonly registry: Readonly<Record<Name, Definition>>;
  readonly reason?: (name: Name) => string | undefined;
}) {
  const session = useSession();
  const localize = useLocalize();
  const value = useSessionState((state) => state.experiment.training[props.part].name) as Name;
  const names = Object.keys(props.registry) as Name[];
  return (
    <Choice
      label={props.label}
      value={value}
      options={names.map((name) => ({
        value: name,
        label: localize(props.registry[name].label),
        disabledReason: props.reason?.(name),
      }))}
      onChange={(name) =>
        session.edit({ key: props.part }, {
          training: { [props.part]: choose(props.registry, name) },
        } as { training: Partial<Training> })
      }
    />
  );
}
