/** What a command is at, on a terminal and elsewhere. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createProgressLine } from '../../src/runtime/progress.ts';
import { cli } from '../cli.ts';
import { courseFolder } from '../course/folder.ts';

/** What a stream receives while two decks are printed. */
function shownOn(stream: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv = {}): string {
  let said = '';
  const line = createProgressLine({ ...stream, write: (text) => (said += text) }, env);
  line.show('Printing', 1, 2, '01_boats.pdf');
  line.show('Printing', 2, 2, '02_oars.pdf');
  line.clear();
  line.clear();
  return said;
}

test('a terminal shows one line, written over again and again, and then nothing', () => {
  expect(shownOn({ isTTY: true, columns: 80 })).toBe(
    '\r\x1b[KPrinting 1/2  01_boats.pdf\r\x1b[KPrinting 2/2  02_oars.pdf\r\x1b[K',
  );
});

test('on a narrow terminal it is cut: a second line could not be written over', () => {
  expect(shownOn({ isTTY: true, columns: 20 })).toBe(
    '\r\x1b[KPrinting 1/2  01_bo\r\x1b[KPrinting 2/2  02_oa\r\x1b[K',
  );
});

test.for([
  ['a file or a pipe', {}, {}],
  ['CI', { isTTY: true }, { CI: 'true' }],
  ['a terminal that cannot delete', { isTTY: true }, { TERM: 'dumb' }],
] as const)('%s shows nothing', ([, stream, env]) => {
  expect(shownOn(stream, env)).toBe('');
});

/** What `lectern build` shows on a terminal of its own, step by step, and what is left of it. */
function onTerminal(folder: string) {
  const command = `${process.execPath} ${cli} build ${folder} --out ${folder}/out`;
  const said = execFileSync('script', ['-qec', command, '/dev/null'], {
    env: { ...process.env, CI: '', TERM: 'xterm' },
    encoding: 'utf8',
  });
  const steps = said.split('\r').flatMap((text) => /^\x1b\[K(.+)/.exec(text)?.[1] ?? []);
  return { steps, left: said.replace(/[^\n]*\r\x1b\[K/g, '') };
}

test('a build counts figures, decks and pages, and leaves only its lines', async ({ skip }) => {
  skip(process.platform !== 'linux', 'script is another program here');
  const folder = await courseFolder({
    'content/knots.md': '# Knots\n\n```dot\ndigraph { a -> b }\n```\n',
    'slides/01_boats/boats.md': '# Boats\n',
    'slides/02_oars/oars.md': '# Oars\n',
  });
  const { steps, left } = onTerminal(folder);
  expect(steps).toEqual(
    expect.arrayContaining([
      'Drawing figures 1/1  graphviz',
      'Rendering decks 1/2  01_boats',
      'Rendering decks 2/2  02_oars',
    ]),
  );
  const pages = steps.filter((step) => step.startsWith('Writing pages'));
  expect(pages.at(-1)).toMatch(new RegExp(`^Writing pages ${pages.length}/${pages.length}  /`));
  expect(left).toMatch(/^Wrote \d+ pages to /m);
  expect(left).not.toMatch(/Drawing|Rendering|Writing/);
});
