/**
 * The icons of the interface, by name. Always beside a word or inside a control with a name, so never read aloud.
 * Only what is listed here is shipped.
 */
import {
  Check,
  ChevronDown,
  CircleQuestionMark,
  Copy,
  Download,
  Ellipsis,
  Flag,
  Info,
  Lock,
  type LucideIcon,
  Menu,
  Minus,
  Pause,
  Play,
  Plus,
  Redo2,
  Shuffle,
  SkipBack,
  SkipForward,
  Undo2,
  Upload,
  X,
} from 'lucide-react';

const icons = {
  add: Plus,
  check: Check,
  close: X,
  copy: Copy,
  down: ChevronDown,
  download: Download,
  goal: Flag,
  help: CircleQuestionMark,
  info: Info,
  lock: Lock,
  menu: Menu,
  more: Ellipsis,
  open: Upload,
  pause: Pause,
  play: Play,
  redo: Redo2,
  remove: Minus,
  reset: SkipBack,
  seed: Shuffle,
  skip: SkipForward,
  undo: Undo2,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

/** `size` in px. */
export function Icon(props: {
  readonly name: IconName;
  readonly size?: number;
  readonly className?: string;
}) {
  const Drawing = icons[props.name];
  return (
    <Drawing
      size={props.size ?? 16}
      strokeWidth={1.5}
      absoluteStrokeWidth
      className={props.className}
      style={{ flex: 'none' }}
      aria-hidden="true"
      focusable="false"
    />
  );
}
