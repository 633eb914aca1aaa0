/** What authors write for themselves is nowhere on the site. */
import { expect, test } from 'vitest';
import { courseFolder, type Files } from '../course/folder.ts';
import { build } from './site.ts';

/** Where these words are in a site. */
function found(site: ReadonlyMap<string, string>, word: string): string[] {
  return [...site].filter(([, text]) => text.includes(word)).map(([file]) => file);
}

const deck = `---
title: Boats # XqPrivate: not the final title
footer: |
  # of boats
# XqPrivate
---
<!-- .element: class="titleslide" -->

# Boats <!-- XqPrivate -->

- one <!-- XqPrivate --> two

[//]: # (XqPrivate)

It’s a \`tick, and a stray one.

<!-- XqPrivate \`here\`

\`\`\`
XqPrivate
\`\`\`
-->

\`<!-- code -->\`

\`\`\`html
<!-- code, too -->
\`\`\`

----

<!-- colstart -->
Left

<!-- XqPrivate opens

---

XqPrivate ends -->
<!-- include: 02_oars -->

---

## Open

<!-- XqPrivate goes on

Note: XqPrivate
`;

test('comments are published neither on pages nor in the Markdown of decks', async () => {
  const folder = await courseFolder({
    'content/index.md': '# Home\n\nHi <!-- XqPrivate -->\n\n<div>\n<!-- XqPrivate -->\nText\n</div>\n',
    'content/announcements/2022-01-03-news.md':
      '# News\n\n<!-- XqPrivate\n\nand more -->\n\n`<!-- code -->`\n',
    'assignments/I1.md': '# Knots\n\n<!-- XqPrivate: grading key -->\n\n[//]: # (XqPrivate)\n',
    'slides/01_boats/b.md': deck,
    'slides/02_oars/o.md': '# Oars\n',
  });
  const { site } = await build(folder, { now: '2022-02-01' });
  expect(found(site, 'XqPrivate')).toEqual([]);
  expect(found(site, '&lt;!-- code --&gt;')).toContain('announcements/2022-01-03-news/index.html');
  expect(site.get('slides/01_boats/b.md')?.replace(/\n{2,}/g, '\n')).toMatchInlineSnapshot(`
    "---
    title: Boats 
    footer: |
      # of boats
    ---
    <!-- .element: class="titleslide" -->
    # Boats
    - one two
    Itâs a \`tick, and a stray one.
    \`<!-- code -->\`
    \`\`\`html
    <!-- code, too -->
    \`\`\`
    ----
    <!-- colstart -->
    Left
    ---
    <!-- include: 02_oars -->
    ---
    ## Open
    "
  `);
});

const quiz: Files = {
  'slides/01_quiz/q.md':
    '# Quiz\n\n<!-- .slide: data-notes="XqNote" -->\n\n::: notes\nXqNote\n:::\n\n---\n\n# Two\n\nNote: XqNote\n',
  'slides/02_recap/r.md': '# Recap\n\n---\n\n<!-- include: 01_quiz -->\n',
};

test('a course publishes speaker notes and Markdown, or keeps them back', async () => {
  const folder = await courseFolder(quiz);
  const open = await build(folder);
  expect(found(open.site, 'XqNote')).toEqual([
    'slides/01_quiz/handout/index.html',
    'slides/01_quiz/index.html',
    'slides/01_quiz/q.md',
    'slides/02_recap/handout/index.html',
    'slides/02_recap/index.html',
  ]);

  const without = (publish: string) =>
    courseFolder({
      ...quiz,
      '_data/course.yaml': `title: Rowing
timezone: America/New_York
publish: ${publish}
`,
    });
  const { site: sourceless } = await build(await without('{ sources: false }'));
  expect([...sourceless.keys()].filter((file) => file.endsWith('.md'))).toEqual([]);
  expect(found(sourceless, 'XqNote')).toContain('slides/01_quiz/index.html');
  expect(found(sourceless, 'Markdown source')).toEqual([]);

  const notesless = await without('{ notes: false }');
  const { site } = await build(notesless);
  expect(found(site, 'XqNote')).toEqual([]);
  expect([...site.keys()].filter((file) => file.endsWith('.md'))).toEqual([]);
  // For those who see everything.
  expect(found((await build(notesless, { all: true })).site, 'XqNote')).toContain(
    'slides/01_quiz/index.html',
  );
});

test('slides that are hidden are nowhere, and the others are counted without them', async () => {
  const hidden = (text: string, visibility = 'data-visibility="hidden"') =>
    `<!-- .slide: ${visibility} -->\n\n${text}`;
  const { run, site } = await build(
    await courseFolder({
      'slides/01_boats/b.md': [
        hidden('# XqHidden\n\n[^1]\n\n[^1]: XqHidden', 'data-visibility=hidden'),
        '---\n# Boats\n\n[on](#/1/1) [the end](#/2)',
        '---\n' + hidden('# XqHidden\n\n![](nowhere.png)'),
        '----\n## Oars',
        '----\n' + hidden('## XqHidden\n\nNote: XqHidden'),
        '----\n## Sails',
        '---\n' + hidden('# XqHidden'),
        '---\n# End',
        '---\n' + hidden('# XqHidden'),
      ].join('\n\n'),
      'slides/02_recap/r.md': '# Recap\n\n---\n\n<!-- include: 01_boats#/1/0../2 -->\n',
      'slides/03_all/all.md': `---\nrevealOptions: { showHiddenSlides: true }\n---\n# All\n\n---\n\n${hidden('# Shown')}\n`,
    }),
  );
  expect(run.said).toContain('0 errors, 0 warnings');
  expect(found(site, 'XqHidden')).toEqual([]);
  const sections = [...(site.get('slides/02_recap/index.html') ?? '').matchAll(/<h\d id="([^"]*)/g)];
  expect(sections.map(([, id]) => id)).toEqual(['recap', 'oars', 'sails', 'end']);
  expect(site.get('slides/01_boats/b.md')).toMatchInlineSnapshot(`
    "# Boats

    [on](#/1/1) [the end](#/2)

    ---
    ## Oars

    ----
    ## Sails

    ---
    # End
    "
  `);
  expect(site.get('slides/03_all/index.html')).toContain('Shown</h1>');
});
