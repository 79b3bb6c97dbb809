/** English words of what is kept on this device, and of what is dropped on the page or pasted into it. */
export const keeping = {
  saveFile: 'Save as a file',
  copy: 'Your work is open in another tab. This tab has a copy of it.',
  copyText: 'Each tab keeps its own from here on; neither overwrites the other.',
  others: 'Other works on this device',
  othersNote: 'The newest are kept, up to eight. Opening one keeps the present work here too.',
  noOthers: 'There is no other work on this device.',
  work: (data: string, layers: string) => `${data}, ${layers}`,
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name}: removed from this device.`,
  putBack: 'Put it back',
  table: (rows: string) => `Table of ${rows} rows`,
  points: (n: string) => `${n} own points`,
  where: (step: string, when: string) => (when ? `update ${step}, ${when}` : `update ${step}`),
  unread: 'A work kept on this device cannot be read',
  unreadText:
    'Its text is still here, untouched. Save it as a file if the work matters; someone may be able to repair it.',
  saveUnread: 'Save what was found',
  forgetUnread: 'Forget it',
  drop: 'Drop to open',
  dropNote: 'A saved experiment or a table of points',
  pasted: 'The pasted text',
};
