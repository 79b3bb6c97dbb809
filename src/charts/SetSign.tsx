/** The sign of a set as its line and points look: training solid and filled, test dashed and open. */
export function SetSign({ set }: { readonly set: 'train' | 'test' }) {
  return (
    <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true" focusable="false">
      {set === 'train' ? (
        <>
          <path d="M0 4h24" stroke="var(--train)" strokeWidth="2" />
          <circle cx="12" cy="4" r="3.2" fill="var(--train)" />
        </>
      ) : (
        <>
          <path d="M0 4h24" stroke="var(--test)" strokeWidth="2" strokeDasharray="4 2" />
          <circle cx="12" cy="4" r="3" fill="var(--paper)" stroke="var(--test)" strokeWidth="1.8" />
        </>
      )}
    </svg>
  );
}
