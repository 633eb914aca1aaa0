/** The examples in a page of the documentation, each in a course of its own. */
import { readFile } from 'node:fs/promises';
import { build } from '../commands/site.ts';
import { courseFolder, head, type Files } from '../course/folder.ts';

/** Section → file → its text on the page. */
export type Examples = ReadonlyMap<string, ReadonlyMap<string, string>>;

export async function examplesIn(page: string): Promise<Examples> {
  const [, ...sections] = (await readFile(page, 'utf8')).split(/^## /m);
  return new Map(sections.map((section) => [section.split('\n', 1)[0] ?? '', filesIn(section)]));
}

function filesIn(section: string): ReadonlyMap<string, string> {
  const blocks = section.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms);
  return new Map([...blocks].map(([, file = '', text = '']) => [file, text]));
}

const base: Files = {
  'package.json': '{ "type": "module" }\n',
  '_data/schedule.yaml': `${head}sessions: [{ lecture: 01_boats }]\n`,
  'content/syllabus.md': '# Syllabus\n',
  'content/images/waves.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'content/oars.webm': 'a film\n',
  'slides/01_boats/boats.md': '# Boats\n\nThey float.\n',
};

const needed = 'title: Rowing\ntimezone: America/New_York\n';

/** The site of a small course with an example from the page, and more files. What the example has of `course.yaml` is added. */
export async function siteOf(examples: Examples, example: string, files: Files = {}) {
  const written = Object.fromEntries(examples.get(example) ?? []);
  const yaml = written['_data/course.yaml'];
  const about = yaml === undefined ? {} : { '_data/course.yaml': needed + yaml };
  const folder = await courseFolder({ ...base, ...written, ...about, ...files });
  const { run, site } = await build(folder);
  const page = (path: string) => site.get(path) ?? '';
  return { folder, said: run.said, code: run.code, page };
}
