import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];

const usualPrograms = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Where Playwright unpacks its browsers, beneath `chromium-1255/` or `chromium_headless_shell-1255/`. */
const playwrightPaths = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-linux/headless_shell',
  ...['arm64', 'x64'].flatMap((cpu) => [
    `chrome-mac-${cpu}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    `chrome-headless-shell-mac-${cpu}/chrome-headless-shell`,
  ]),
  'chrome-win64/chrome.exe',
  'chrome-headless-shell-win64/chrome-headless-shell.exe',
];

/**
 * The path of a Chromium on this machine, or `undefined` if there is none. The first of:
 * the environment variable `LECTERN_CHROMIUM`, the system's browser, the newest one that Playwright has downloaded.
 */
export function findChromium(): string | undefined {
  return process.env.LECTERN_CHROMIUM ?? systemBrowsers().concat(playwrightBrowsers()).find(existsSync);
}

function systemBrowsers(): string[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const folders = [...onPath, ...usualFolders];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPrograms];
}

function playwrightBrowsers(): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), playwrightCache());
  if (!existsSync(cache)) return [];
  const newestFirst = readdirSync(cache)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a) || a.localeCompare(b));
  return newestFirst.flatMap((name) => playwrightPaths.map((path) => join(cache, name, path)));
}

function revision(folder: string): number {
  return Number(folder.split('-')[1]);
}

function playwrightCache(): string {
  if (process.platform === 'darwin') return 'Library/Caches/ms-playwright';
  if (process.platform === 'win32') return 'AppData/Local/ms-playwright';
  return '.cache/ms-playwright';
}
