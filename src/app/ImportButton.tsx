/** The way to a table of one's own. What it opens is loaded when it is wanted. */
import { lazy, Suspense, useState } from 'react';
import { useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';

const ImportDialog = lazy(async () => ({
  default: (await import('./import/ImportDialog.tsx')).ImportDialog,
}));

export function ImportButton() {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button icon="open" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {useText().app.data.openTable}
      </Button>
      {open && (
        <Suspense>
          <ImportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
