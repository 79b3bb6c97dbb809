/** A table as a small picture: rows and columns, and the class of each row. */
import { markPaths } from '../ui/ClassMark.tsx';

export function TableThumbnail({ size }: { readonly size: number }) {
  const rows = [-15, 0, 15];
  return (
    <svg width={size} height={size} viewBox="-32 -32 64 64" aria-hidden="true" focusable="false">
      {rows.map((y, cls) => (
        <g key={y} transform={`translate(0 ${y})`}>
          <path d="M-22 0h8m5 0h8m5 0h8" stroke="var(--ink-2)" strokeWidth="2.5" />
          <path d={markPaths[cls]} transform="translate(18 0)" fill={`var(--class-${cls + 1})`} />
        </g>
      ))}
    </svg>
  );
}
