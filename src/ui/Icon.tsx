/**
 * The icons of the interface, by name. Always beside a word or inside a control with a name, so never read aloud.
 * Only what is listed here is shipped.
 */
import {
  BookOpen,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  CircleQuestionMark,
  Contrast,
  Copy,
  Download,
  Flag,
  Info,
  Keyboard,
  Link,
  Lock,
  type LucideIcon,
  Menu,
  Minus,
  Monitor,
  Moon,
  Pause,
  Pencil,
  Play,
  Plus,
  Redo2,
  Shuffle,
  SkipBack,
  SkipForward,
  StepForward,
  Sun,
  Trash2,
  Undo2,
  Upload,
  X,
} from 'lucide-react';

const icons = {
  add: Plus,
  back: ChevronLeft,
  book: BookOpen,
  check: Check,
  close: X,
  copy: Copy,
  dark: Moon,
  down: ChevronDown,
  download: Download,
  draw: Pencil,
  forward: ChevronRight,
  goal: Flag,
  help: CircleQuestionMark,
  info: Info,
  keyboard: Keyboard,
  light: Sun,
  link: Link,
  lock: Lock,
  menu: Menu,
  open: Upload,
  pause: Pause,
  play: Play,
  redo: Redo2,
  remove: Minus,
  reset: SkipBack,
  seed: Shuffle,
  skip: SkipForward,
  step: StepForward,
  system: Monitor,
  theme: Contrast,
  trash: Trash2,
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
