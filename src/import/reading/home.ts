/** The home page of a course. */
import { takeTitle } from '../../text/outline.ts';
import { readKeys, splitFrontMatter } from './front-matter.ts';
import { markdownName } from './folder.ts';
import { isReadme } from './source.ts';
import { fromLines, linesOf, type Text } from './text.ts';

/** @param isSite whether a README is about the repository, and another page is the home of its site */
export function homeOf(files: readonly string[], isSite: boolean): string {
  const top = files.filter((file) => !file.includes('/'));
  const isIndex = (file: string) => markdownName.test(file) && /^(?:index|home)\.\w+$/i.test(file);
  const names =
    isSite || top.some((file) => /^_quarto\.ya?ml$/.test(file)) ? [isIndex, isReadme] : [isReadme, isIndex];
  return names.map((isHome) => top.find(isHome)).find((file) => file !== undefined) ?? 'README.md';
}

/** A home page has no front matter; its title is a heading. */
export function withoutHead(text: Text): Text {
  const head = splitFrontMatter(text.text);
  const keys = head && readKeys(head);
  if (!head || !keys) return text;
  const body = linesOf(text).slice(head.bodyStart);
  const titled = takeTitle(fromLines(body).text).title !== undefined || typeof keys.title !== 'string';
  return fromLines(
    titled ? body : [{ text: `# ${String(keys.title)}`, from: 1 }, { text: '', from: 1 }, ...body],
  );
}
