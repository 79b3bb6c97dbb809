/**
 * How a work is written down and read again: link, file, this device's storage, and the fingerprint of the weights.
 * Loaded after the page is there, because a first visit can do without; whoever needs it waits.
 */
import { readFile, writeFile } from '../experiment/file.ts';
import { encodeLink } from '../experiment/link.ts';
import { weightsSha256 } from '../training/fingerprint.ts';
import { keptWorks, removeKept, saveAside, saveWork } from './autosave.ts';
import { openFileText, openingWork, openLinkText, openSlot } from './opening.ts';

export const codec = {
  encodeLink,
  readFile,
  writeFile,
  weightsSha256,
  saveWork,
  saveAside,
  keptWorks,
  removeKept,
  openSlot,
  openingWork,
  openLinkText,
  openFileText,
};

export type Codec = typeof codec;
