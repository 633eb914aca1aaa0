/** Courses that nobody would write, each from a number: the demo's own files with something done to them, and texts made of a grammar's parts. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
/** Path in the course folder → text. */
export type Input = Readonly<Record<string, string>>;

/** A short term: weeks take time. */
const head = `term: { name: Spring 2022, starts: 2022-01-24, ends: 2022-02-11 }
meetings:
  lecture: { days: Mon Wed, time: 10:00-11:20, place: Room 1 }
`;

const smallest: Input = {
  '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\n',
  '_data/schedule.yaml': `${head}sessions:\n  - { lecture: a, due: I1 }\n  - lecture: Oars\n`,
  'content/lectures/a.md': '# Boats\n\nText, and a [link](../b.md).\n',
  'assignments/I1.md': '# Knots\n',
};

/** The demo's texts by their paths. */
const demo = new Map(
  ['_data', 'content', 'slides', 'assignments'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:md|yaml)$/.test(path) && path !== 'accepted.yaml')
      .sort()
      .map((path) => [`${top}/${path}`, readFileSync(`${top}/${path}`, 'utf8')] as const),
  ),
);

const dates = [
  ...[
    '2022-02-02',
    'Wed 2022-02-02',
    'Mon 2022-02-02',
    '0202-02-02',
    '2202-02-02',
    '9999-12-31',
    '2022-02-30',
  ],
  ...[
    '2022-02-02 to 2022-02-09',
    '2022-02-09 .. 2022-02-02',
    '2022-02-02 10:00-11:20',
    '10:00-11:20',
    '24:00',
  ],
  ...[
    'every Friday',
    'every 2 weeks on Fri from 2022-01-14',
    '99999 days after a',
    'before lecture 1',
    'TBA',
  ],
  ...['2022-02-02 runs as Monday', 'no', 'with a at 17:00', '1 week before the session', 'none'],
];

const values = [
  ...dates,
  ...[
    'a',
    'I1',
    'I1#x',
    'Boats: and oars',
    '"quoted"',
    "'it''s'",
    '"\\u000b\\ud800"',
    '|\n  text\n  more',
    '>-\n  a',
  ],
  ...[
    '~',
    'true',
    '6.170',
    '&a x',
    '*a',
    '*b',
    '!!binary aGVsbG8=',
    '!x',
    '[a, b]',
    '[',
    '{a: b}',
    '{',
    '}',
    '- a',
  ],
  ...['https://example.org/', '/b/', '[link](x.md)', '"#7a1f3d"', 'x'.repeat(3000), '@a', '%a', '`a`', ''],
];

const keys = [
  ...[
    'title',
    'term',
    'name',
    'starts',
    'ends',
    'finals',
    'reading-days',
    'last-day-of-classes',
    'meetings',
    'lecture',
  ],
  ...[
    'days',
    'time',
    'every',
    'section',
    'breaks',
    'on',
    'kind',
    'calendar',
    'cancel',
    'move',
    'to',
    'due',
    'release',
  ],
  ...[
    'references',
    'sessions',
    'lab',
    'exam',
    'event',
    'unit',
    'with',
    'readings',
    'any',
    'url',
    'note',
    'speaker',
  ],
  ...[
    'separator',
    'verticalSeparator',
    'notesSeparator',
    'css',
    'revealOptions',
    'released',
    'until',
    'late',
    'footer',
  ],
  ...[
    'timezone',
    'language',
    'navigation',
    'staff',
    'photo',
    'accent',
    'links',
    '<<',
    '__proto__',
    '"a b"',
    '? a',
    '-',
  ],
];

const separators = ['^---$', '\\n\\n', '', '(', '.', '^', '---|x', '\\b', '(?:)', '<!--s-->'];

const markdown = [
  ...[
    '# A',
    '## A {#a}',
    '## A',
    '---',
    '----',
    '***',
    '--- ',
    '```',
    '```js [1|2-3]',
    '~~~',
    '```mermaid',
    ':::',
  ],
  ...[
    '::: columns',
    '::: notes',
    '::: {.a b="c"}',
    'Note: x',
    'Notes:',
    '- a',
    '  - b',
    '1. a',
    '> a',
    '> [!NOTE]',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '[^1]',
    '[^1]: a',
    '^[a]',
    '[a]: /b',
    '[a](b.md)',
    '[a](../x.md#y)',
    '![a](b.png)',
  ],
  ...[
    '![a](https://example.org/b.png)',
    '<!--',
    '-->',
    '<!-- colstart -->',
    '<!-- col -->',
    '<!-- colend -->',
  ],
  ...[
    '<!-- split -->',
    '<!-- include: a -->',
    '<!-- include: a#/1 -->',
    '<!-- .element: class="a" -->',
    '<!-- small -->',
  ],
  ...[
    '<!-- .slide: data-background="b.png" -->',
    '<!-- references -->',
    '<div>',
    '</div>',
    '<svg>',
    '</svg>',
    '<table>',
  ],
  ...[
    '<tr><td>',
    '<b>',
    '</b>',
    '<p',
    '<a href="',
    '<details><summary>',
    '<style>a{',
    '<script>',
    '<iframe src="//a.b">',
  ],
  ...[
    '<img src=x onerror=y>',
    '<template>',
    '<math>',
    '<select>',
    '<?',
    '<![CDATA[',
    '&#12;',
    '&#x0;',
    '&amp',
    '`',
    '``',
  ],
  ...[
    '$',
    '$$',
    '$a$',
    '$$\\frac{',
    '\\(',
    '\\)',
    '\\[',
    '**',
    '_',
    '~~',
    '==',
    '\\',
    'https://example.org/',
    '[ ]',
  ],
  ...[
    '- [ ] a',
    '\u000b',
    '\u0000',
    '\u001b[31m',
    '\u2028',
    '\uFEFF',
    '\r',
    '\r\n',
    '\t',
    '    ',
    'text',
    '😀',
    'ﷺ',
    '',
  ],
];

const of = (...all: readonly (readonly string[])[]) => fc.constantFrom(...all.flat());

const markdownText = fc
  .array(fc.record({ part: of(markdown), end: of(['\n', '\n', '\n\n', ' ', '']), times: many() }), {
    maxLength: 25,
  })
  .map((parts) => parts.map(({ part, end, times }) => (part + end).repeat(times)).join(''));

/** Mostly once; now and then so often that what is not linear shows. */
function many(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 60, arbitrary: fc.constant(1) },
    { weight: 4, arbitrary: fc.integer({ min: 2, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: 200, max: 1500 }) },
  );
}

const yamlText = fc
  .array(
    fc.record({
      indent: fc.integer({ min: 0, max: 4 }),
      item: fc.boolean(),
      key: of(keys),
      value: of(values, separators),
      times: many(),
    }),
    { maxLength: 14 },
  )
  .map((lines) =>
    lines
      .map(({ indent, item, key, value, times }) =>
        `${'  '.repeat(indent)}${item ? '- ' : ''}${key}: ${value}\n`.repeat(times),
      )
      .join(''),
  );

/** One flow collection in another. */
const flowText = fc
  .record({
    key: of(keys),
    open: of(['{', '[', '{a: ', '[a, ', '{? ', '- ', '? ']),
    depth: many(),
    value: of(values),
  })
  .map(({ key, open, depth, value }) => `${key}: ${open.repeat(depth)}${value}\n`);

const frontMatter = fc
  .record({
    isThere: fc.boolean(),
    text: fc.oneof(yamlText, flowText),
    separator: of(separators),
    end: of(['---\n', '...\n', '']),
  })
  .map(({ isThere, text, separator, end }) =>
    isThere ? `---\n${text}separator: '${separator}'\n${end === '' ? text : end}` : '',
  );

const written: fc.Arbitrary<Input> = fc.record({
  'slides/a/a.md': fc.tuple(frontMatter, markdownText).map((parts) => parts.join('')),
  'slides/b/b.md': markdownText,
  'content/b.md': fc.tuple(frontMatter, markdownText).map((parts) => parts.join('')),
  'assignments/I1.md': markdownText,
  '_data/schedule.yaml': fc.oneof(
    fc.constant(smallest['_data/schedule.yaml'] ?? ''),
    fc.tuple(yamlText, flowText).map(([text, flow]) => head + text + flow),
    yamlText.map((text) => head + text),
  ),
});

const change = fc.record({
  how: fc.constantFrom('remove', 'repeat', 'insert', 'insert', 'insert', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 120 }),
  times: many(),
  part: of(
    markdown,
    values,
    keys.map((key) => `\n${key}: `),
  ),
});

const changed: fc.Arbitrary<Input> = fc
  .record({
    path: fc.constantFrom('_data/schedule.yaml', '_data/schedule.yaml', '_data/course.yaml', ...demo.keys()),
    changes: fc.array(change, { minLength: 1, maxLength: 5 }),
  })
  .map(({ path, changes }) => ({ [path]: changes.reduce(apply, demo.get(path) ?? '') }));

function apply(
  text: string,
  { how, at, length, times, part }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  const start = Math.floor(at * text.length);
  const [before, span, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  if (how === 'remove') return before + after;
  if (how === 'repeat') return before + span.repeat(times + 1) + after;
  return how === 'cut' ? before : before + part.repeat(times) + span + after;
}

const inputs = fc.oneof(written, changed);

/** The input of a seed. */
export function inputOf(seed: number): Input {
  return { ...smallest, ...fc.sample(inputs, { seed, numRuns: 1 })[0] };
}
