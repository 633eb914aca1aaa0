import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const course = 'title: Many pages\ntimezone: America/New_York\nnavigation: [schedule]\n';
const schedule = 'term: { name: Fall 2022, starts: 2022-08-29, ends: 2022-12-16 }\n';

/** Writes a course of `count` pages of 4 KB Markdown to `folder`: the same text each time. */
export function writePages(folder: string, count: number): void {
  for (const name of ['_data', 'content']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, '_data/course.yaml'), course);
  writeFileSync(join(folder, '_data/schedule.yaml'), schedule);
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(folder, `content/page-${number}.md`), page(number, count));
  }
}

function page(number: number, count: number): string {
  let text = `---\ntitle: Page ${number}\n---\n`;
  for (let paragraph = 1; text.length < 4096; paragraph++) {
    if (paragraph % 8 === 1) text += `\n## Part ${(paragraph + 7) / 8}\n\n- one item\n- another item\n`;
    const other = ((number + paragraph) % count) + 1;
    text += `\nParagraph ${paragraph} leads to [page ${other}](../page-${other}/), has *emphasis*, **weight** and \`code\`, and is about as long as what people write.\n`;
  }
  return text;
}
