/** docs/problems.md, from the table of mistakes that the tests have: `npm run docs:problems` writes it. */
import { format } from 'prettier';
import { all, saidOf, type Said } from '../tests/course/problems/all.ts';
import type { Case } from '../tests/course/problems/case.ts';

interface Example extends Said {
  readonly mistake: string;
  readonly files: Case['files'];
  /** Of the case; the example that reports nothing else is the clearest. */
  readonly others: number;
}

/** The page as it should be. */
export async function problemsReference(): Promise<string> {
  const examples = all.flatMap((one): Example[] => {
    const said = saidOf(one);
    return said.map((each) => ({ ...each, ...one, others: said.length - 1 }));
  });
  const names = [...new Set(examples.map(({ name }) => name))].sort();
  const areas = [...new Set(names.map((name) => name.split('/', 1)[0] ?? ''))];
  const sections = areas.map((area) => {
    const own = names.filter((name) => name.startsWith(`${area}/`));
    return `## ${area}\n\n${own
      .map((name) =>
        section(
          name,
          examples.filter((each) => each.name === name),
        ),
      )
      .join('\n')}`;
  });
  const text = `# Problems

<!-- Written by npm run docs:problems, from tests/course/problems/. -->

What Lectern reports ends with a name in brackets. Here is each name, with the mistakes behind it, one of them as it is written, and what is said about it: what is wrong, and behind the arrow what to write instead. Errors stop a build; warnings do not, and \`lectern check --accept\` accepts them for now. [Writing decks](decks.md), [Writing a course](course-files.md) and the pages linked there say how things are meant to be.

${sections.join('\n')}`;
  return format(text, { parser: 'markdown', printWidth: 110 });
}

/** So many mistakes tell what a name is about. */
const most = 12;

function section(name: string, examples: readonly Example[]): string {
  const [best] = [...examples].sort((a, b) => a.others - b.others);
  if (!best) return '';
  const mistakes = [...new Set(examples.map(({ mistake }) => mistake))];
  const others = mistakes.filter((mistake) => mistake !== best.mistake);
  const also = others.slice(0, most).map((mistake) => `- ${mistake}`);
  const severities = [...new Set(examples.map(({ severity }) => severity))].sort().join(' or ');
  return [
    `### ${name}`,
    `${severities === 'error' ? 'An error' : severities === 'warning' ? 'A warning' : 'An error or a warning'}: ${best.mistake}.`,
    excerpt(best),
    block(best.text),
    also.length > 0 ? `Also:\n\n${also.join('\n')}\n` : '',
  ].join('\n\n');
}

/** The lines of an example around what is wrong. */
function excerpt({ files, file, line }: Example): string {
  const text = files[file];
  if (typeof text !== 'string' || text.trim() === '') return '';
  const lines = text.replace(/\n$/, '').split('\n');
  const from = lines.length <= 8 ? 0 : Math.max(0, line - 4);
  return `\`${file}\`:\n\n${block(lines.slice(from, from + 8).join('\n'))}`;
}

function block(text: string): string {
  const fence = text.includes('```') ? '~~~' : '```';
  return `${fence}text\n${text}\n${fence}`;
}
