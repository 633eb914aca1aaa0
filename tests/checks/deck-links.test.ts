/** What decks show and lead to: where it is on the site, and what is not there. */
import { expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { readCourse } from '../../src/course/course.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { DeckRenderer } from '../../src/site/decks/renderer.ts';
import { courseFolder, type Files } from '../course/folder.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const others: Files = {
  'content/syllabus.md': '# Syllabus\n\n## Grading\n',
  'content/images/sea (1).svg': svg,
  'content/images/sea.svg': svg,
  'assignments/I1.md': '# Knots\n\n## Part A\n',
  'assignments/I1/knot.svg': svg,
  'slides/02_oars/oars.md': '# Oars\n\n---\n\n# Blades\n\n----\n\n## Spoons\n',
  'slides/02_oars/oar.svg': svg,
  'slides/03_knots/a.md': '# Bends\n',
  'slides/03_knots/b.md': '# Hitches\n',
  'slides/03_knots/bend.svg': svg,
};

async function found(files: Files): Promise<string> {
  const { problems } = await runChecks(await courseFolder({ ...others, ...files }), { slides: false });
  return problems
    .filter(({ name }) => name !== 'schedule/never-due' && name !== 'file/unused')
    .map(formatProblem)
    .join('\n');
}

/** The addresses in a deck and in its handout. */
async function addresses(file: string, text: string) {
  const { course } = await readCourse(await courseFolder({ ...others, [file]: text }));
  if (!course) throw new Error('no course');
  const decks = new DeckRenderer().render(course, { drawings: new Map(), extendMarkdown: undefined });
  const own = [...decks].find(([{ source }]) => source.file === file)?.[1];
  const inHtml = (html = '') =>
    [
      ...html.matchAll(/\s(?:href|src|srcset|poster|data|data-[\w-]+)="([^"]+)"|(?<=url\(["']?)([^"')&]+)/g),
    ].map(([, one, inStyle]) => one ?? inStyle);
  return {
    deck: inHtml(own?.html),
    handout: inHtml(
      own?.handout
        .flat()
        .map(({ html, notes }) => html + notes)
        .join(),
    ),
  };
}

test('decks lead to pages, assignments, files and slides by their paths in the course', async () => {
  const text = `# Boats

[1](../../content/syllabus.md#grading) [2](/syllabus/) [3](../../assignments/I1.md) [4](../02_oars/oars.md)
[5](../02_oars/oars.md#/1/1) [6](../03_knots/b.md#hitches) [7](b.md#boats) [8](#boats) [9](../02_oars/) [10](oar.txt?x#y)
[11](https://example.org/a.md) [12](/content/syllabus.md) [13](//example.org/) [14](mailto:a@example.org)

Note: [15](../02_oars/oars.html#/2)
`;
  const { deck, handout } = await addresses('slides/01_boats/b.md', text);
  expect(deck).toEqual([
    ...['../../syllabus/#grading', '../../syllabus/', '../../assignments/I1/', '../02_oars/'],
    ...['../02_oars/#/1/1', '../03_knots/b/#hitches', '#boats', '#boats', '../02_oars/', 'oar.txt?x#y'],
    ...['https://example.org/a.md', '../../syllabus/', '//example.org/', 'mailto:a@example.org'],
    '../02_oars/oars.html#/2',
  ]);
  expect(handout.slice(0, 4)).toEqual([
    ...['../../../syllabus/#grading', '../../../syllabus/', '../../../assignments/I1/', '../../02_oars/'],
  ]);
});

test('whatever a slide shows is found: pictures of several sizes, backgrounds, styles, videos, frames', async () => {
  const text = `<!-- .slide: data-background-image="../../content/images/sea.svg, bend.svg" -->

![a](<../../content/images/sea (1).svg>) ![b](bend.svg)

<img alt="c" src='/images/sea.svg' srcset="bend.svg 1x, /images/sea.svg 2x">
<div style="background: url(../../content/images/sea.svg)"><object data="../../assignments/I1/knot.svg"></object></div>
<video poster="../02_oars/oar.svg"></video> <embed src="../../content/images/sea.svg">
<style>.a { background: url("bend.svg") }</style>

---

<!-- .slide: data-background-iframe="../../content/syllabus.md" -->
`;
  const { deck, handout } = await addresses('slides/03_knots/c.md', text);
  expect(deck).toEqual([
    ...['../../../images/sea.svg, ../bend.svg', '../../../images/sea%20(1).svg', '../bend.svg'],
    ...['../../../images/sea.svg', '../bend.svg 1x, ../../../images/sea.svg 2x', '../../../images/sea.svg'],
    ...['../../../assignments/I1/knot.svg', '../../02_oars/oar.svg', '../../../images/sea.svg'],
    ...['../bend.svg', '../../../syllabus/'],
  ]);
  expect(handout).toContain('../../bend.svg 1x, ../../../../images/sea.svg 2x');
});

test('included slides keep where they lead', async () => {
  const text = '# Recap\n\n---\n\n<!-- include: 03_knots/d -->\n';
  const files = { 'slides/03_knots/d.md': '# D\n\n[a](#d) [b](../../content/syllabus.md) ![c](bend.svg)\n' };
  const { course } = await readCourse(
    await courseFolder({ ...others, ...files, 'slides/04_recap/r.md': text }),
  );
  if (!course) throw new Error('no course');
  const decks = new DeckRenderer().render(course, { drawings: new Map(), extendMarkdown: undefined });
  const html = [...decks].find(([{ id }]) => id === '04_recap')?.[1].html ?? '';
  expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    ...['../03_knots/d/#d', '../../syllabus/', '../03_knots/bend.svg'],
  ]);
});

test('what a deck leads to or shows, and is not there, is reported where it is written', async () => {
  const text = `# Boats

See nope.csv: [1](nope.csv), [2](../../content/sylabus.md) and [3](/syllabus/#gradin) [4](../../assignments/i1.md)

[5](../03_knots/b.md#hitchs) [6](#/7) [7](../02_oars/oars.md#/1/2) [8](#/blades) [9](../../_data/x.png) [10](README.md)

<a href='nope.csv'>11</a> <img alt="" src="sea.svg" srcset="see.svg 2x"> <div style="background: url(../02_oars/oat.svg)"></div>

[![Itself](hull.svg)](hull.svg) ![Sea](../../content/images/sea.svg)

Note: [12](nowhere/)
`;
  expect(await found({ 'slides/01_boats/b.md': text, 'slides/01_boats/see.svgz': '' }))
    .toMatchInlineSnapshot(`
    "slides/01_boats/b.md:3:19  warning  “nope.csv” leads nowhere: there is no such page or file in the course  [deck/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    slides/01_boats/b.md:3:34  warning  “../../content/sylabus.md” leads nowhere: there is no such page or file in the course  [deck/broken-link]
        → did you mean “../../content/syllabus.md”?
    slides/01_boats/b.md:3:68  warning  “/syllabus/#gradin” leads to no section: nothing on that page has the id “gradin”  [deck/unknown-section]
        → did you mean “grading”?
    slides/01_boats/b.md:3:91  warning  “../../assignments/i1.md” leads nowhere: there is no such page or file in the course  [deck/broken-link]
        → did you mean “../../assignments/I1.md”?
    slides/01_boats/b.md:5:5  warning  “../03_knots/b.md#hitchs” leads to no slide: no slide of that deck has the position or id “hitchs”  [deck/unknown-section]
        → did you mean “hitches”?
    slides/01_boats/b.md:5:34  warning  “#/7” leads to no slide: no slide of that deck has the position or id “/7”  [deck/unknown-section]
        → copy the part after # from the slide’s address
    slides/01_boats/b.md:5:43  warning  “../02_oars/oars.md#/1/2” leads to no slide: no slide of that deck has the position or id “/1/2”  [deck/unknown-section]
        → copy the part after # from the slide’s address
    slides/01_boats/b.md:5:72  warning  “#/blades” leads to no slide: no slide of that deck has the position or id “/blades”  [deck/unknown-section]
        → copy the part after # from the slide’s address
    slides/01_boats/b.md:5:86  warning  “../../_data/x.png” leads nowhere: only what is in content/, slides/ and assignments/ is published  [deck/broken-link]
        → move the file to one of these folders, and link to it there
    slides/01_boats/b.md:5:110  warning  “README.md” leads nowhere: READMEs are not published  [deck/broken-link]
        → give the file another name
    slides/01_boats/b.md:7:10  warning  “nope.csv” leads nowhere: there is no such page or file in the course  [deck/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/
    slides/01_boats/b.md:7:44  warning  “sea.svg” does not exist  [deck/missing-file]
        → did you mean “see.svgz”?
    slides/01_boats/b.md:7:61  warning  “see.svg” does not exist  [deck/missing-file]
        → did you mean “see.svgz”?
    slides/01_boats/b.md:7:102  warning  “../02_oars/oat.svg” does not exist  [deck/missing-file]
        → did you mean “../02_oars/oar.svg”?
    slides/01_boats/b.md:9:23  warning  “hull.svg” does not exist  [deck/missing-file]
        → put it in slides/01_boats/
    slides/01_boats/b.md:11:12  warning  “nowhere/” leads nowhere: there is no such page or file in the course  [deck/broken-link]
        → link to a file of the course or to an address of the site such as /schedule/"
  `);
});

test('links from pages to slides need those slides, and anchors on the home page their headings', async () => {
  const page = `# Home

[a](#policies) [b](#nope) [c](#meets) [d](../slides/02_oars/oars.md#spoons) [e](../slides/02_oars/oars.md#/1/0/2)
[f](../slides/02_oars/oars.md#spons) [g](/slides/02_oars/#/4) [h](../slides/02_oars/oars.html#/4)

<a href='#nope'>i</a> <img alt="" src=images/see.svg srcset="images/sea.svg 1x">

## Policies
`;
  expect(
    await found({ 'content/index.md': page, 'content/a.md': '# A\n\n[a](index.md#nope) [b](./#policies)\n' }),
  ).toMatchInlineSnapshot(`
    "content/a.md:3:5  warning  “index.md#nope” leads to no section: nothing on that page has the id “nope”  [page/unknown-section]
        → link to the id of one of its headings, or give one: ## Heading {#id}
    content/index.md:3:20  warning  “#nope” leads to no section: nothing on that page has the id “nope”  [page/unknown-section]
        → link to the id of one of its headings, or give one: ## Heading {#id}
    content/index.md:4:5  warning  “../slides/02_oars/oars.md#spons” leads to no slide: no slide of that deck has the position or id “spons”  [page/unknown-section]
        → did you mean “spoons”?
    content/index.md:4:42  warning  “/slides/02_oars/#/4” leads to no slide: no slide of that deck has the position or id “/4”  [page/unknown-section]
        → copy the part after # from the slide’s address
    content/index.md:4:67  warning  “../slides/02_oars/oars.html#/4” leads to no slide: no slide of that deck has the position or id “/4”  [page/unknown-section]
        → copy the part after # from the slide’s address
    content/index.md:6:10  warning  “#nope” leads to no section: nothing on that page has the id “nope”  [page/unknown-section]
        → link to the id of one of its headings, or give one: ## Heading {#id}
    content/index.md:6:39  warning  “images/see.svg” leads nowhere: there is no such page or file in the course  [page/broken-link]
        → did you mean “images/sea.svg”?"
  `);
});

test('positions begin with 1 where reveal.js counts so', async () => {
  const text =
    '---\nrevealOptions: { hashOneBasedIndex: true }\n---\n# One\n\n[a](#/2) [b](#/0)\n\n---\n\n# Two\n';
  expect(await found({ 'slides/01_boats/b.md': text })).toContain('“#/0” leads to no slide');
});

test('a symbolic link that is left out is not said to be missing, too', async () => {
  const text = '# Boats\n\n![a](away.svg) ![b](folder/b.svg)\n';
  expect(
    await found({
      'slides/01_boats/b.md': text,
      'slides/01_boats/away.svg': { linkTo: '/tmp/away.svg' },
      'slides/01_boats/folder': { linkTo: '/tmp' },
    }),
  ).toMatchInlineSnapshot(`
    "slides/01_boats/away.svg:1:1  warning  this is a symbolic link to /tmp/away.svg, outside the course, and is left out  [course/link-not-followed]
        → copy the file or folder into the course, under its own name
    slides/01_boats/folder:1:1  warning  this is a symbolic link to /tmp, outside the course, and is left out  [course/link-not-followed]
        → copy the file or folder into the course, under its own name"
  `);
});

test('a deck is rendered again when a page that it links to appears', async () => {
  const decks = new DeckRenderer();
  const html = async (files: Files) => {
    const { course } = await readCourse(
      await courseFolder({ 'slides/01_boats/b.md': '[1](../../content/my%20log.md)', ...files }),
    );
    if (!course) throw new Error('no course');
    const rendered = decks.render(course, { drawings: new Map(), extendMarkdown: undefined });
    return [...rendered.values()].map((deck) => /href="([^"]*)"/.exec(deck.html)?.[1]);
  };
  const before = await html({});
  expect(await html({ 'content/my log.md': '# Log\n' })).not.toEqual(before);
});

test('the picture behind all slides is where its path leads, and is missing where it does not', async () => {
  const options = 'revealOptions: { parallaxBackgroundImage: ../../content/images/sea.svg }';
  const { course } = await readCourse(
    await courseFolder({
      ...others,
      'slides/04/a.md': `---\n${options}\n---\n# A\n`,
      'slides/04/b.md': '# B\n',
    }),
  );
  if (!course) throw new Error('no course');
  const decks = new DeckRenderer().render(course, { drawings: new Map(), extendMarkdown: undefined });
  const parallax = [...decks].flatMap(([, rendered]) => rendered.parallax?.address ?? []);
  expect(parallax).toEqual(['../../../images/sea.svg']);
  const missing = '---\nrevealOptions:\n  parallaxBackgroundImage: see.svg\n---\n# A\n';
  expect(await found({ 'slides/04/a.md': missing, 'slides/04/sea.svg': svg })).toMatchInlineSnapshot(`
    "slides/04/a.md:3:28  warning  “see.svg” does not exist  [deck/missing-file]
        → did you mean “sea.svg”?"
  `);
});
