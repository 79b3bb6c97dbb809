/**
 * Finds a Chromium for the tests and pictures, in this order: CHROMIUM_PATH or CHROME_PATH, Playwright's own,
 * the system's, apt (as root on Debian), `npx playwright install chromium`. Fails with one sentence if there is none.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
];
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Arguments every start of Chromium needs here: as root there is no sandbox, and nothing calls home. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The path of a Chromium; installs one if it may. Throws an Error with a sentence to act on. */
export function findChromium() {
  return given() ?? own() ?? ofTheSystem() ?? fromApt() ?? fromPlaywright() ?? none();
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return null;
  }
}

function given() {
  const path = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH;
  if (!path) return null;
  if (executable(path)) return path;
  throw new Error(`CHROMIUM_PATH: expected a program that can be started, got ${path}`);
}

function own() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function ofTheSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...SYSTEM_PATHS,
  ];
  return candidates.find(executable) ?? null;
}

function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  console.log('Installing Chromium with apt for the browser tests …');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], quiet);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  return ofTheSystem();
}

function fromPlaywright() {
  console.log('Downloading Chromium for the browser tests …');
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  spawnSync(npx, ['playwright', 'install', 'chromium'], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return own();
}

function none() {
  throw new Error(
    'No Chromium found for the browser tests: install Chromium or Chrome, or set CHROMIUM_PATH to where it is.',
  );
}
