/** `lectern build` as a process: exit codes, what is printed, what is written. */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { courseFolder, head, writeFiles } from '../course/folder.ts';
import { cli } from '../cli.ts';
import { runBuild } from './site.ts';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `lectern` in a folder. */
function lectern(cwd: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { cwd }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** A folder that is deleted when the test ends. */
async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-build-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file under a folder, hidden ones too, with a hash of its bytes. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashed = files.sort().map(async (file) => {
    const hash = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return [file.slice(folder.length + 1), hash] as const;
  });
  return Object.fromEntries(await Promise.all(hashed));
}

const files = {
  '_data/schedule.yaml': `${head}sessions:\n  - lecture: 01_boats\n    due: I1\n`,
  'content/lectures/01_boats.md': '# Boats\n\n![An oar](../images/oar.svg)\n',
  'content/images/oar.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'slides/01_boats/boats.md': '# Boats\n\n---\n\n## Oars\n',
  'assignments/I1.md': '# Knots\n',
};

test('texts in the schedule are Markdown', async () => {
  const folder = await courseFolder({
    ...files,
    '_data/schedule.yaml': `${head}sessions:
  - lecture: 01_boats
    speaker: ['[Ada](https://example.org/ada)', { Bob & Co: https://example.org/bob }]
    note: Bring [oars](../content/images/oar.svg), *two*.
    readings: ['[A](https://example.org/a) and \`b\`', { title: The *Boat*, url: https://example.org/, note: '*Ch. 5*' }]
    chapters: { '*Hull* <1>': https://example.org/hull }
`,
  });
  await runBuild(folder);
  for (const page of ['schedule', 'lectures/01_boats']) {
    const html = await readFile(join(folder, '_site', page, 'index.html'), 'utf8');
    const up = page.replace(/[^/]+/g, '..');
    for (const text of [
      'with <a href="https://example.org/ada">Ada</a> and <a href="https://example.org/bob">Bob &amp; Co</a><',
      `>Bring <a href="${up}/images/oar.svg">oars</a>, <em>two</em>.<`,
      '<li><a href="https://example.org/a">A</a> and <code>b</code></li>',
      '<li><a href="https://example.org/">The <em>Boat</em></a>, <em>Ch. 5</em></li>',
      '<li><a href="https://example.org/hull"><em>Hull</em> &lt;1&gt;</a></li>',
    ])
      expect(html).toContain(text);
  }
});

test('code that looks like a link is neither one nor changed', async () => {
  const code = '```\n<script src="/visits.js"></script>\n<p style="background: url(/a.png)">\n```\n';
  const folder = await courseFolder({
    ...files,
    'content/rules.md': `# Rules\n\n<!-- Parsed -->\n\n${code}`,
  });
  const { said } = await runBuild(folder);
  expect(said).toContain('0 errors, 0 warnings');
  const html = await readFile(join(folder, '_site/rules/index.html'), 'utf8');
  expect(html.replace(/<[^>]*>/g, '')).toContain('src="/visits.js"');
  expect(html.replace(/<[^>]*>/g, '')).toContain('url(/a.png)');
});

test('a link as a place is one on every page that shows the place', async () => {
  const folder = await courseFolder({
    ...files,
    '_data/course.yaml': `title: Rowing
timezone: America/New_York
staff: [{ name: Ada, office: 'Mon, [Zoom](https://example.org/j/4)' }]
`,
    '_data/schedule.yaml': `${head.replace('Room 1', "'[Zoom](https://example.org/j/1)'")}\
  office-hours: { days: Tue, time: 15:00-16:00, place: 'https://example.org/j/2' }
calendar: [{ move: 2022-01-12, to: Thu 2022-01-13, place: '*Room* 3' }]
sessions:
  - lecture: 01_boats
    place: 'Hall 1 or [online](https://example.org/j/3)'
  - lecture: Water
`,
  });
  await runBuild(folder);
  const page = (path: string) => readFile(join(folder, '_site', path, 'index.html'), 'utf8');
  const [home, schedule, lecture, staff] = await Promise.all(
    ['', 'schedule', 'lectures/01_boats', 'staff'].map(page),
  );
  const hall = 'Hall 1 or <a href="https://example.org/j/3">online</a>';
  const usual = '<a href="https://example.org/j/1">Zoom</a>';
  const office = '<a href="https://example.org/j/2">example.org</a>';
  for (const text of [hall, `<br>${usual}</dd>`, `<br>${office}</dd>`, '<em>Room</em> 3'])
    expect(home).toContain(text);
  for (const text of [`, ${hall}</li>`, `, ${usual}</dd>`, `, ${office}</dd>`, ', <em>Room</em> 3</li>'])
    expect(schedule).toContain(text);
  expect(lecture).toContain(`, ${hall}</li>`);
  expect(staff).toContain(`<br>${office}</p>`);
  expect(staff).toContain('<p>Mon, <a href="https://example.org/j/4">Zoom</a></p>');
});

test('the header links to pages, files and other sites, under labels of its own', async () => {
  const folder = await courseFolder({
    ...files,
    'content/guides/handbook.md': '# The Handbook\n',
    '_data/course.yaml': `title: Rowing
timezone: America/New_York
url: https://rowing.example.org/
navigation:
  - schedule
  - guides/handbook
  - Rules: guides/handbook
  - Oar: /images/oar.svg
  - Forum: https://forum.example.org/rowing
  - https://chat.example.org/
  - Archive: https://rowing.example.org/2021/
`,
  });
  await runBuild(folder);
  const html = await readFile(join(folder, '_site/guides/handbook/index.html'), 'utf8');
  const [nav = ''] = /<nav [^>]*class="site-nav".*?<\/nav>/s.exec(html) ?? [];
  expect(nav.match(/<a .*<\/a>/g)).toEqual([
    '<a href="../../schedule/">Schedule</a>',
    '<a href="../../guides/handbook/" aria-current="page">The Handbook</a>',
    '<a href="../../guides/handbook/" aria-current="page">Rules</a>',
    '<a href="../../images/oar.svg">Oar</a>',
    '<a href="https://forum.example.org/rowing" rel="external">Forum <span class="external">(another site)</span></a>',
    '<a href="https://chat.example.org/" rel="external">chat.example.org <span class="external">(another site)</span></a>',
    '<a href="https://rowing.example.org/2021/">Archive</a>',
  ]);
});

test('a lecture that is only a title is among the others, and leads to its place in the schedule', async () => {
  const folder = await courseFolder({
    '_data/schedule.yaml': `${head}calendar: [{ cancel: 2022-01-19, note: High water }]
sessions:
  - lecture: 01_boats
  - lecture: Wind
  - guest: Grace on sails
  - lecture: 02_oars
  - lecture: 01_boats
    title: Boats again
  - event: Regatta
    on: 2022-02-20
`,
    'content/lectures/01_boats.md': '# Boats\n',
    'content/lectures/02_oars.md': '---\nreleased: 2022-01-24\n---\n# Oars\n',
    'content/lectures/spare.md': '# Spare\n',
  });
  const entries = async (now: string) => {
    await runBuild(folder, { now });
    const html = await readFile(join(folder, '_site/lectures/index.html'), 'utf8');
    return [...html.matchAll(/entry-title"><a href="(.*?)">(.*?)<.*?(?:quiet">(.*?)<.*?)?<\/li>/gs)].map(
      ([, ...found]) => found.filter(Boolean).join(' '),
    );
  };
  expect(await entries('2022-01-23T12:00')).toEqual([
    '../lectures/01_boats/ Boats',
    '../schedule/#lecture-wind Wind',
    '../schedule/#guest-grace-on-sails Grace on sails Guest lecture',
    // Its page is not released yet.
    '../schedule/#lecture-02_oars Oars',
    '../lectures/spare/ Spare',
  ]);
  await runBuild(folder, { now: '2022-01-24T12:00' });
  const pager = async (page: string) => {
    const html = await readFile(join(folder, `_site/lectures/${page}/index.html`), 'utf8');
    return [...html.matchAll(/rel="(prev|next)" href="(.*?)"/g)].map(([, rel, href]) => `${rel} ${href}`);
  };
  expect(await pager('01_boats')).toEqual(['next ../../schedule/#lecture-wind']);
  expect(await pager('02_oars')).toEqual([
    'prev ../../schedule/#guest-grace-on-sails',
    'next ../../lectures/spare/',
  ]);
  const schedule = await readFile(join(folder, '_site/schedule/index.html'), 'utf8');
  for (const id of ['lecture-wind', 'guest-grace-on-sails']) expect(schedule).toContain(`id="${id}"`);
});

test('all decks have the footer of the course, unless they have their own, or want none', async () => {
  const folder = await courseFolder({
    ...files,
    '_data/course.yaml':
      "title: Rowing\ntimezone: America/New_York\nfooter: '*Rowing* & more, [rules](/rules/)'\n",
    'content/rules.md': '# Rules\n',
    'slides/02_oars/oars.md':
      "---\nfooter: '**Oars** & <i onclick=x>more</i>, [rules](../../content/rules.md)'\n---\n# Oars\n",
    'slides/03_none/none.md': "---\nfooter: ''\n---\n# None\n",
  });
  await runBuild(folder);
  const footer = async (deck: string) => {
    const html = await readFile(join(folder, '_site/slides', deck, 'index.html'), 'utf8');
    return /<footer class="footer">(.*)<\/footer>/.exec(html)?.[1];
  };
  expect(await footer('01_boats')).toBe('<em>Rowing</em> &amp; more, <a href="../../rules/">rules</a>');
  expect(await footer('02_oars')).toBe(
    '<strong>Oars</strong> &amp; &lt;i onclick=x&gt;more&lt;/i&gt;, <a href="../../rules/">rules</a>',
  );
  expect(await footer('03_none')).toBe(undefined);
});

test('addresses in every attribute are relative to their page', async () => {
  const folder = await courseFolder({
    ...files,
    'content/sea.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'content/a/b.md': `# B

<a href=../../slides/01_boats/boats.md>1</a> <img alt="" srcset="../sea.svg 1x, /sea.svg 2x" src='/sea.svg'>
<object data="/sea.svg"></object> <b style="background: url(../sea.svg)">\`url(/sea.svg)\`</b> <video poster="/sea.svg"></video>
`,
    'slides/02_oars/oars.md': '# Oars\n\n<!-- .slide: data-background-image="/sea.svg" -->\n\n[a](/a/b/)\n',
  });
  const { said } = await runBuild(folder);
  expect(said).toContain('0 errors');
  const page = await readFile(join(folder, '_site/a/b/index.html'), 'utf8');
  expect(/<p><a[^]*?<\/p>/.exec(page)?.[0]).toMatchInlineSnapshot(`
    "<p><a href="../../slides/01_boats/">1</a> <img alt="" srcset="../../sea.svg 1x, ../../sea.svg 2x" src="../../sea.svg">
    <object data="../../sea.svg"></object> <b style="background: url(../../sea.svg)"><code>url(/sea.svg)</code></b> <video poster="../../sea.svg"></video></p>"
  `);
  const deck = await readFile(join(folder, '_site/slides/02_oars/index.html'), 'utf8');
  expect(/<section[^]*?<\/section>/.exec(deck)?.[0]).toMatchInlineSnapshot(`
    "<section data-background-image="../../sea.svg"><h1 id="oars">Oars</h1>

    <p><a href="../../a/b/">a</a></p>
    </section>"
  `);
});

test('kinds have the names that a course gives them, everywhere', async () => {
  const folder = await courseFolder({
    '_data/course.yaml': `title: Rudern
timezone: Europe/Berlin
language: de
url: https://rudern.example.org/
labels:
  lecture: [Vorlesung, Vorlesungen]
  recitation: [Übung, Übungen]
  guest: Gastvortrag
  office-hours: Sprechstunde
  break: Pause
  deadline: [Abgabe, Abgaben]
`,
    '_data/schedule.yaml': `${head}  recitation: { days: Thu, time: 10:00-10:50 }
  office-hours: { days: Tue, time: 10:00-10:50 }
breaks: { Regatta: 2022-01-17 }
due: { I1: 2022-01-11 }
sessions: [{ lecture: 01_boats }, { lecture: Wind }, { guest: Knoten }, { recitation: knoten }]
`,
    'assignments/I1.md': '# Knoten\n',
    'content/lectures/01_boats.md': '# Boote\n',
    'content/recitations/knoten.md': '# Knoten\n',
    'slides/01_boats/boats.md': '# Boote\n',
  });
  const { said } = await runBuild(folder, { now: '2022-01-01T12:00' });
  expect(said).toContain('0 errors, 0 warnings');
  const read = (path: string) => readFile(join(folder, '_site', path), 'utf8');
  const expected = {
    'index.html': [
      '>Vorlesungen</a>',
      '<dt>Übungen</dt>',
      '<dt>Sprechstunde</dt>',
      'kind-guest">Gastvortrag<',
    ],
    'schedule/index.html': [
      ...['kind-lecture">Vorlesung<', 'kind-break">Pause<', 'kind-deadline">Abgabe<', '>Übungen</a>'],
      ...['value="recitation" aria-pressed="false">Übungen<', '<dt>Vorlesungen</dt>'],
    ],
    'schedule/calendar/index.html': ['kind-recitation">Übung<', 'kind-break">Pause<'],
    'schedule/overview/index.html': ['kind-guest">Gastvortrag<'],
    'lectures/index.html': ['<h1>Vorlesungen</h1>', '<p class="quiet">Gastvortrag</p>'],
    'lectures/01_boats/index.html': ['>Vorlesungen</a> · ', 'kind-lecture">Vorlesung<'],
    'recitations/index.html': ['<h1>Übungen</h1>'],
    'slides/01_boats/handout/index.html': ['>Vorlesung</a></p>'],
    'staff/index.html': ['>Sprechstunde</h2>'],
    'calendar.ics': ['SUMMARY:Vorlesung: Boote', 'SUMMARY:Gastvortrag: Knoten', 'SUMMARY:Sprechstunde'],
    'calendar-recitations.ics': ['Übungen', 'SUMMARY:Übung: Knoten'],
  };
  for (const [path, texts] of Object.entries(expected)) {
    const text = await read(path);
    for (const one of texts) expect(text, path).toContain(one);
    expect(text, path).not.toMatch(
      /Lectures?\b|Recitations?\b|Guest|Office hours(?!<\/a>)|>Breaks?<|>Deadlines?</,
    );
  }
});

const strays = {
  'solutions/secret.md': '# TOP SECRET\n',
  'notes.njk': 'TOP SECRET\n',
  'notes.md': '# TOP SECRET\n',
  'index.html': 'TOP SECRET\n',
  '.env': 'TOKEN=TOP SECRET\n',
  'content/.draft.md': '# TOP SECRET\n',
  'slides/01_boats/.notes.md': 'TOP SECRET\n',
};

test('builds any folder without code in it, twice to the same bytes, and publishes nothing private', async () => {
  const course = await courseFolder({ ...files, ...strays });
  const before = await contents(course);
  const elsewhere = await emptyFolder();

  const first = await lectern(elsewhere, 'build', course, '--out', 'site/one');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^Wrote \d+ pages to site\/one in [\d.]+ s; 0 errors, 0 warnings\.\n$/);
  const second = await lectern(course, 'build', '--out', join(elsewhere, 'site/two'));
  expect(second.code).toBe(0);

  const one = await contents(join(elsewhere, 'site/one'));
  expect(await contents(join(elsewhere, 'site/two'))).toEqual(one);
  expect(Object.keys(one)).toEqual(
    expect.arrayContaining([
      '404.html',
      'assignments/I1/index.html',
      'images/oar.svg',
      'index.html',
      'lectures/01_boats/index.html',
      'schedule/index.html',
      'slides/01_boats/boats.md',
      'slides/01_boats/index.html',
    ]),
  );
  for (const file of Object.keys(one)) {
    expect(await readFile(join(elsewhere, 'site/one', file), 'latin1'), file).not.toContain('TOP SECRET');
  }
  // Nothing is left beside the sites, and nothing was added to the course but what git ignores.
  expect(await readdir(join(elsewhere, 'site'))).toEqual(['one', 'two']);
  expect(await readFile(join(course, '.lectern/.gitignore'), 'utf8')).toBe('*\n');
  await rm(join(course, '.lectern'), { recursive: true });
  expect(await contents(course)).toEqual(before);
});

test('errors are all printed and leave the old site as it was; warnings do not stop a build', async () => {
  const course = await courseFolder(files);
  await writeFiles(course, { 'content/rules.md': '# Rules\n\n[gone](nowhere.md)\n' });
  const warned = await lectern(course, 'build');
  expect(warned.code).toBe(0);
  expect(warned.stdout).toMatch(/^content\/rules\.md:3:\d+ {2}warning {2}.*nowhere\.md.*\n/);
  expect(warned.stdout).toContain('; 0 errors, 1 warning.');
  const old = await contents(course);
  expect(Object.keys(old)).toContain('_site/rules/index.html');

  await writeFiles(course, {
    '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\ncolour: red\n',
    'content/rules.md': '---\ntitel: Rules\n---\ntext\n',
    '_data/schedule.yaml': `${head}session:\n`,
  });
  const failed = await lectern(course, 'build');
  expect({ ...failed, stdout: failed.stdout.replaceAll(/^ {4}→ .*\n/gm, '') }).toEqual({
    code: 1,
    stdout: `_data/course.yaml:3:1  error  “colour” is not a known key here  [course/unknown-key]
_data/schedule.yaml:4:1  error  “session” is not a known key here  [schedule/unknown-key]
content/rules.md:2:1  error  “titel” is not a known key here  [page/unknown-key]

Nothing was written: 3 errors, 0 warnings.
`,
    stderr: '',
  });
  const now = await contents(course);
  const site = (all: Record<string, string>) =>
    Object.entries(all).filter(([file]) => !/^(_data|content)\//.test(file));
  expect(site(now)).toEqual(site(old));
});

/** Runs `lectern build` in a folder, from a shell that has run something first. */
function buildAfter(preparation: string, cwd: string): Promise<Run> {
  const command = `${preparation}; "${process.execPath}" "${cli}" build`;
  return new Promise((done) => {
    execFile('bash', ['-c', command], { cwd }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

test('a checkout of the published site keeps files that are not part of the site', async () => {
  const course = await courseFolder(files);
  const pages = join(await emptyFolder(), 'pages');
  await writeFiles(pages, { '.nojekyll': '', CNAME: 'course.example.edu', 'archive/2021.html': 'older' });
  const before = await contents(pages);
  const refused = await lectern(course, 'build', '--out', pages);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(
    /^\S+\/pages is not a site that Lectern wrote: it holds \S+, but no \.lectern-files\.json\. Empty it, or choose another --out\.\n$/,
  );
  expect(await contents(pages)).toEqual(before);

  await rm(pages, { recursive: true });
  await writeFiles(pages, { '.git/HEAD': 'ref: refs/heads/gh-pages' });
  expect(await lectern(course, 'build', '--out', pages)).toMatchObject({ code: 0 });
  await writeFiles(pages, { CNAME: 'course.example.edu', 'assignments/I1/mine.txt': 'mine' });
  await rm(join(course, 'content/images'), { recursive: true });
  expect(await lectern(course, 'build', '--out', pages)).toMatchObject({ code: 0 });
  const after = Object.keys(await contents(pages));
  for (const kept of ['.git/HEAD', 'CNAME', 'assignments/I1/mine.txt']) expect(after).toContain(kept);
  expect(after).not.toContain('images/oar.svg');
});

test('a course is recognised behind a symbolic link', async () => {
  const course = await courseFolder(files);
  const before = await contents(course);
  const link = join(await emptyFolder(), 'link');
  await symlink(course, link);
  const { code, stderr } = await lectern('.', 'build', link, '--out', course);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `A site in ${course} would replace the course itself; choose another --out.\n`,
  });
  expect(await contents(course)).toEqual(before);
});

test('when the disk is full, the old site stays complete', async () => {
  const course = await courseFolder(files);
  await lectern(course, 'build');
  await writeFiles(course, { 'content/lectures/01_boats.md': '# Ships\n' });
  const before = await contents(join(course, '_site'));
  // No file may be larger than 20 KB: fonts are.
  const failed = await buildAfter('ulimit -f 20', course);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toMatch(/^Nothing was written:\n.*file too large/s);
  expect(failed.stderr).not.toContain('    at ');
  expect(await contents(join(course, '_site'))).toEqual(before);
  expect((await readdir(course)).filter((name) => name.startsWith('._site'))).toEqual([]);
});

test('a web server that runs as another user can read what the umask allows', async () => {
  const course = await courseFolder(files);
  await chmod(join(course, 'content/images/oar.svg'), 0o400);
  expect(await buildAfter('umask 022', course)).toMatchObject({ code: 0 });
  const mode = async (path: string) => ((await stat(join(course, path))).mode & 0o777).toString(8);
  expect(await mode('_site')).toBe('755');
  expect(await mode('_site/index.html')).toBe('644');
  expect(await mode('_site/images/oar.svg')).toBe('644');
  expect(await mode('_site/slides/01_boats')).toBe('755');
});

test('two builds of one site at once: it is complete, and each reports its result', async () => {
  const course = await courseFolder(files);
  await lectern(course, 'build');
  const whole = await contents(join(course, '_site'));
  for (const { code, stdout, stderr } of await Promise.all(
    [1, 2, 3].map(() => lectern(course, 'build', '--no-cache')),
  )) {
    if (code === 0) expect(stdout).toContain('Wrote');
    else
      expect(stderr).toMatch(
        /^Another build has just replaced .*_site: the site is the one from that build\.\n$/,
      );
  }
  expect(await contents(join(course, '_site'))).toEqual(whole);
  expect((await readdir(course)).filter((name) => name.startsWith('._site'))).toEqual([]);
});

test('a killed build leaves the old site or the new one, and no debris for the next', async () => {
  const course = await courseFolder(files);
  const started = performance.now();
  await lectern(course, 'build');
  const duration = performance.now() - started;
  const old = await contents(join(course, '_site'));
  await writeFiles(course, { 'content/lectures/01_boats.md': '# Ships\n' });
  await lectern(course, 'build', '--out', 'next');
  const next = await contents(join(course, 'next'));
  for (const share of [0.3, 0.5, 0.7, 0.85, 0.95, 1]) {
    const child = spawn(process.execPath, [cli, 'build'], { cwd: course });
    const kill = setTimeout(() => child.kill('SIGKILL'), share * duration);
    await new Promise((done) => child.on('exit', done));
    clearTimeout(kill);
    expect([old, next]).toContainEqual(await contents(join(course, '_site')));
  }
  expect(await lectern(course, 'build')).toMatchObject({ code: 0 });
  expect(await contents(join(course, '_site'))).toEqual(next);
  expect((await readdir(course)).filter((name) => name.startsWith('._site'))).toEqual([]);
});

test('a course may have an .eleventy.ts of its own', async () => {
  const course = await courseFolder({
    ...files,
    'package.json': '{ "type": "module" }\n',
    '.eleventy.ts': `import { lectern } from 'lectern';
export default function configure(config: any) {
  config.addPlugin(lectern);
  config.addTransform('sign', (content: string) => content + '<!-- signed -->');
}
`,
  });
  // From inside the folder and from elsewhere.
  for (const [cwd, ...args] of [[course], [await emptyFolder(), course]] as const) {
    await rm(join(course, '_site'), { recursive: true, force: true });
    expect(await lectern(cwd, 'build', ...args)).toMatchObject({ code: 0, stderr: '' });
    expect(await readFile(join(course, '_site/index.html'), 'utf8')).toMatch(/<!-- signed -->$/);
  }
});

test('unknown commands and options get a suggestion', async () => {
  const folder = await emptyFolder();
  const [command, option, argument, none] = await Promise.all([
    lectern(folder, 'biuld'),
    lectern(folder, 'build', '--al'),
    lectern(folder, 'build', 'one', 'two'),
    lectern(folder, 'build'),
  ]);
  const wrongUse = { code: 2, stdout: '' };
  expect(command).toEqual({ ...wrongUse, stderr: "error: unknown command 'biuld'\n(Did you mean build?)\n" });
  expect(option).toEqual({ ...wrongUse, stderr: "error: unknown option '--al'\n(Did you mean --all?)\n" });
  expect(argument).toMatchObject(wrongUse);
  expect(argument.stderr).toMatch(/^error: too many arguments for 'build'/);
  // An empty folder is not a course.
  expect(none.code).toBe(1);
  expect(none.stdout).toMatch(
    /course\/missing-file[\s\S]*course\/missing-file[\s\S]*Nothing was written: 2 errors/,
  );
  expect(await readdir(folder)).toEqual([]);
});

test('every way to ask for help works', async () => {
  const [none, help, own, other, version] = await Promise.all(
    [[], ['--help'], ['build', '--help'], ['help', 'build'], ['--version']].map((args) =>
      lectern('.', ...args),
    ),
  );
  expect(none).toMatchObject({ code: 0, stderr: '' });
  expect(none?.stdout).toMatch(
    /^Usage: lectern \[options\] \[command\]\n[^]*\n {2}build .* write a course as a site\n/,
  );
  expect(help).toEqual(none);
  expect(own).toMatchObject({ code: 0, stderr: '' });
  expect(own?.stdout).toMatch(/^Usage: lectern build \[options\] \[folder\]\n[^]*--now <time>/);
  expect(other).toEqual(own);
  expect(version).toMatchObject({ code: 0, stderr: '' });
  expect(version?.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('no code in a course is run but its configuration', async () => {
  const code = (ending: string) =>
    ending === 'mjs'
      ? "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran.txt', import.meta.url);\nexport default {};\n"
      : "require('node:fs').writeFileSync('ran.txt', __filename);\nmodule.exports = {};\n";
  const names = ['_data/own', '_data/eleventyComputed', 'lectern.11tydata', 'content/content.11tydata'];
  const folder = await courseFolder({
    'content/x.md': '# X\n',
    'content/x.11ty.js': code('js'),
    ...Object.fromEntries(
      ['js', 'cjs', 'mjs'].flatMap((ending) => names.map((name) => [`${name}.${ending}`, code(ending)])),
    ),
  });
  const own = join(folder, `${basename(folder)}.11tydata.js`);
  await writeFile(own, code('js'));
  await lectern(folder, 'build');
  expect(await readFile(join(folder, 'ran.txt'), 'utf8').catch(() => 'nothing')).toBe('nothing');
});
