/** Beside the name of the selected layer: what removes it, if it is a hidden one, and what opens its settings. */
import { useText } from '../i18n/text.tsx';
import { DrawingButton } from './DrawingButton.tsx';
import { removeLayerKey, toolsKey } from './places.ts';

interface Props {
  readonly column: number;
  readonly name: string;
  readonly tabStop: string | null;
  /** Whether its settings are open. */
  readonly settings: boolean;
  readonly onSettings: () => void;
  /** Null: the output layer stays. */
  readonly onRemove: (() => void) | null;
}

export function LayerActs({ column, name, tabStop, settings, onSettings, onRemove }: Props) {
  const text = useText().editor;
  return (
    <>
      {onRemove && (
        <DrawingButton
          place={removeLayerKey(column)}
          sign="remove"
          label={text.removeLayer(name)}
          x={12}
          y={0}
          size={24}
          tabStop={tabStop === removeLayerKey(column)}
          shortcut="Delete"
          onPress={onRemove}
        />
      )}
      <DrawingButton
        place={toolsKey(column)}
        sign="menu"
        label={text.settingsOf(name)}
        x={onRemove ? 40 : 12}
        y={0}
        size={24}
        tabStop={tabStop === toolsKey(column)}
        opens={settings}
        onPress={onSettings}
      />
    </>
  );
}
