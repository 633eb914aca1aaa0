/** The settings of reveal-md: its files, and the command lines in package.json. */
import { posix } from 'node:path';
import * as z from 'zod';
import { atFile, type Report } from '../../../problems/reporter.ts';
import type { Folder } from '../folder.ts';

/** What decks below a folder have in common. */
export interface DeckSettings {
  /** Where it is set. */
  readonly file: string;
  /** `.` is the whole course. */
  readonly folder: string;
  /** `separator` and its like. */
  readonly separators: Readonly<Record<string, string>>;
  /** Style sheets, by their paths in the source. */
  readonly styles: readonly string[];
  /** Options of reveal.js. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

const separatorKeys = ['separator', 'verticalSeparator', 'notesSeparator'];

/** What has no use here: how and where reveal-md serves and writes decks. */
const ofTheTool =
  /^(?:title|port|host|watch|glob|print|printSize|static|staticDirs?|assetsDir|listingTemplate|disableAutoOpen|absoluteUrl|featuredSlide|puppeteer\w*|puppeteerLaunchArgs|_.*)$/;

const record = z.record(z.string(), z.unknown());

/** Reads all settings of a folder, those nearest to the top first. */
export function readSettings(folder: Folder, report: Report): DeckSettings[] {
  return [...folder.texts].flatMap(([file, text]) => {
    const name = posix.basename(file);
    const keys = name.endsWith('.json') ? parseJson(text) : undefined;
    if (!keys) return [];
    if (name === 'reveal-md.json') return settingsIn(keys, file, folder, report);
    if (name === 'reveal.json') return [{ ...none(file), options: optionsIn(keys, file, report) }];
    if (name !== 'package.json') return [];
    const scripts = record.safeParse(keys.scripts).data ?? {};
    return Object.values(scripts).flatMap((line) =>
      typeof line === 'string' && /\breveal-md\b/.test(line)
        ? settingsIn(commandLine(line), file, folder, report)
        : [],
    );
  });
}

function none(file: string): DeckSettings {
  return { file, folder: posix.dirname(file), separators: {}, styles: [], options: {} };
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    return record.safeParse(JSON.parse(text.replace(/^\uFEFF/, ''))).data;
  } catch {
    return undefined;
  }
}

/** `--vertical-separator "<!--v-->"` → `verticalSeparator`. */
function commandLine(line: string): Record<string, string> {
  const option = /--([a-z][\w-]*)(?:=|\s+)("[^"]*"|'[^']*'|[^\s&|;-][^\s&|;]*)/g;
  return Object.fromEntries(
    [...line.matchAll(option)].map(([, name = '', value = '']) => [
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value.replace(/^(["'])(.*)\1$/, '$2'),
    ]),
  );
}

function settingsIn(
  keys: Readonly<Record<string, unknown>>,
  file: string,
  folder: Folder,
  report: Report,
): DeckSettings[] {
  const separators: Record<string, string> = {};
  const styles: string[] = [];
  for (const [key, value] of Object.entries(keys)) {
    if (separatorKeys.includes(key) && typeof value === 'string' && isExpression(value))
      separators[key] = value;
    else if (key === 'css') styles.push(...stylesIn(value, file, folder, report));
    else if (key === 'revealOptions') continue;
    else if (!ofTheTool.test(key)) reportKey(key, value, file, report);
  }
  const options = optionsIn(record.safeParse(keys.revealOptions).data ?? {}, file, report);
  return [{ ...none(file), separators, styles, options }];
}

export function isExpression(source: string): boolean {
  try {
    return new RegExp(source, 'm').source !== '';
  } catch {
    return false;
  }
}

function stylesIn(value: unknown, file: string, { files }: Folder, report: Report): string[] {
  const paths = [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : []));
  return paths.flatMap((written) => {
    const path = written.trim();
    const found = [posix.join(posix.dirname(file), path), posix.normalize(path)].find((one) =>
      files.includes(one),
    );
    if (found === undefined && path !== '') {
      const message = `the style sheet “${path}” is not in the folder that was imported`;
      report(
        atFile(file),
        'import/missing-file',
        message,
        'add it, and name it as css: in the decks',
        'warning',
      );
    }
    return found ?? [];
  });
}

const remedies: Readonly<Record<string, string>> = {
  theme:
    'decks look as the site does; say what you need of it in a style sheet, and name that as css: in a deck',
  highlightTheme: 'code looks as it does on pages',
  scripts: 'decks run no scripts of their own',
  footer: 'write it as footer: in _data/course.yaml',
};

function reportKey(key: string, value: unknown, file: string, report: Report): void {
  // Of reveal.js’s own themes nothing is missed.
  if (/^(?:theme|highlightTheme)$/.test(key) && typeof value === 'string' && !/\.css$/i.test(value)) return;
  const written = typeof value === 'string' ? `: ${value}` : '';
  const message = `“${key}${written}” was not carried over`;
  report(atFile(file), 'import/setting', message, remedies[key] ?? 'Lectern has nothing for it', 'warning');
}

/** What Lectern has for decks already, and addresses that readers know. */
const own: Readonly<Record<string, unknown>> = {
  ...{ controls: true, progress: true, slideNumber: true, center: false, transition: 'none' },
  ...{ width: 1280, height: 720, margin: 0.1 },
};
const ignored = ['theme', 'highlightTheme', 'hash', 'history', 'dependencies', 'plugins', 'math', 'markdown'];

function optionsIn(
  keys: Readonly<Record<string, unknown>>,
  file: string,
  report: Report,
): Record<string, string | number | boolean> {
  const options: Record<string, string | number | boolean> = {};
  for (const [key, value] of Object.entries(keys)) {
    if (own[key] === value || ignored.includes(key)) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      options[key] = value;
    else reportKey(key, value, file, report);
  }
  return options;
}
