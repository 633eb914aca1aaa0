/**
 * What an assistant is told about writing a course: skills/lectern/SKILL.md, and AGENTS.md of a new course. From the
 * schemas, docs/decks.md and the table of mistakes: `npm run docs:agents` writes them.
 */
import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import * as z from 'zod';
import { courseSchema } from '../src/course/schema/course.ts';
import { frontMatterSchemas } from '../src/course/schema/front-matter.ts';
import { meetingSchema } from '../src/course/schema/meetings.ts';
import { scheduleSchema } from '../src/course/schema/schedule.ts';
import { sessionSchema } from '../src/course/schema/sessions.ts';
import { all, saidOf } from '../tests/course/problems/all.ts';

const written = '<!-- Written by npm run docs:agents. -->';

/** The two texts as they should be, by path. */
export async function agentsGuides(): Promise<ReadonlyMap<string, string>> {
  const decks = await readFile('docs/decks.md', 'utf8');
  const skill = `---
name: lectern
description: Writes and maintains a course website made with Lectern, from Markdown and a schedule in YAML. Use it where a folder has _data/course.yaml and _data/schedule.yaml.
---

${written}

# Writing a course with Lectern

${core}

## Keys

Optional, if nothing else is said. [Every key](../../docs/keys.md) has their types, defaults and examples.

${keys('_data/course.yaml', courseSchema)}

${keys('_data/schedule.yaml', scheduleSchema)}

${keys('Each of `meetings`', meetingSchema)}

${keys('Each of `sessions`', sessionSchema)}

${keys('Front matter of pages, announcements and assignments', z.object({ ...frontMatterSchemas.page.shape, ...frontMatterSchemas.announcement.shape, ...frontMatterSchemas.assignment.shape }))}

${keys('Front matter of decks', frontMatterSchemas.deck)}

## Slides

One Markdown file in \`slides/<id>/\`, with its pictures beside it. [Writing decks](../../docs/decks.md) has the rest.

${tableIn(decks, 'Slides')}

${tableIn(decks, 'Blocks')}

${tableIn(decks, 'Looks')}

A class is set by a comment behind what it is about: \`- on a click <!-- .element: class="fragment" -->\`; on the first line of a slide, it is the slide's. Code fences with \`dot\` and \`mermaid\` become figures; the words behind the language are the alternative text. Behind a language, \`[1|2-3]\` shows lines of the code step by step.

## Problems

\`lectern check\` names each problem. What a name means, with an example and its remedy, is under a heading of that name in [problems.md](../../docs/problems.md).

${problems()}
`;
  const agents = `# Working on this course

${written}

${core}

Every key of the YAML files, the slides' syntax and all problems are in \`node_modules/lectern/skills/lectern/SKILL.md\`, and in \`keys.md\`, \`decks.md\` and \`problems.md\` in \`node_modules/lectern/docs/\`.
`;
  const texts = { 'skills/lectern/SKILL.md': skill, 'src/scaffold/course/AGENTS.md': agents };
  const formatted = Object.entries(texts).map(
    async ([path, text]) => [path, await format(text, { parser: 'markdown', printWidth: 110 })] as const,
  );
  return new Map(await Promise.all(formatted));
}

const core = `This folder is a course website, made by Lectern from Markdown and two YAML files. It has no code.

| what                                     | where                                          |
| ---------------------------------------- | ---------------------------------------------- |
| title, people, links                     | \`_data/course.yaml\`                          |
| term, meetings, sessions, what is due    | \`_data/schedule.yaml\`                        |
| pages; \`index.md\` is the home page     | \`content/\`                                   |
| a page for a session                     | \`content/lectures/<id>.md\`, \`labs/\`, …     |
| an announcement                          | \`content/announcements/2022-08-29-welcome.md\` |
| a deck, with its pictures                | \`slides/<id>/\`                               |
| an assignment, and its solution          | \`assignments/<id>.md\`, \`<id>-solution.md\`  |

## The loop

Change little at a time. After each change:

\`\`\`sh
npx lectern check --json
\`\`\`

It prints a list of problems, each with \`file\`, \`line\`, \`column\`, \`severity\`, \`name\`, \`message\` and \`remedy\`. Go to the place, do what the remedy says, and run it again until the list is \`[]\`; then the exit code is 0. Problems that are \`accepted\` were there before, and may stay. Then look at what came of it:

\`\`\`sh
npx lectern diff
npx lectern build
\`\`\`

\`diff\` lists the sessions and deadlines that moved since the last commit: none may have moved that was not meant to. \`build\` writes the site to \`_site/\`. Where a Chromium is installed, \`npx lectern check --slides\` also measures whether each slide fits.

## Rules

- Write each fact once. The title of a lecture is the first heading of its deck or page; titles, dates and links elsewhere follow.
- A session has no date: it takes the next meeting of its kind. To move it, move its lines. Only exams, events and exceptions have \`on:\`.
- A day without classes goes under \`breaks:\`, a cancelled or moved one under \`calendar:\`. Never renumber sessions for it.
- Work is due with a session (\`due: I1\` under it) or at a time of its own (\`due:\` at the top of the schedule), not both.
- Link to files of the course by relative path (\`../slides/02_systems/systems.md\`), to lists by address (\`/schedule/\`). Files keep their names: addresses are published.
- Every picture has alternative text that says what it shows, and lies beside what shows it: nothing is loaded from other hosts.
- A fact that is not in the course, such as a room, a date or a name, is asked for, not made up.
- What is not to be seen yet gets \`released:\`. Never write \`_data/accepted.yaml\`, and never edit \`_site/\`.`;

function keys(title: string, { shape }: z.ZodObject): string {
  const lines = Object.entries(shape).map(([key, value]) => {
    const { description = '' } = z.globalRegistry.get(value) ?? {};
    const isNeeded = !z.safeParse(value, undefined).success;
    return `- \`${key}\`${isNeeded ? ', required' : ''}: ${description}`;
  });
  return `### ${title}\n\n${lines.join('\n')}`;
}

/** The table in a section. */
function tableIn(text: string, section: string): string {
  const [, body = ''] = text.split(`\n## ${section}\n`);
  const own = body.split('\n## ')[0] ?? '';
  return /(?:^\|.*\n)+/m.exec(own)?.[0] ?? '';
}

/** The names by area. */
function problems(): string {
  const names = [...new Set(all.flatMap((one) => saidOf(one).map(({ name }) => name)))].sort();
  const areas = [...new Set(names.map((name) => name.replace(/\/.*/, '')))];
  return areas
    .map((area) => {
      const own = names.filter((name) => name.startsWith(`${area}/`));
      return `- ${own.map((name) => `\`${name}\``).join(', ')}`;
    })
    .join('\n');
}
