/** Links that do not say where they lead: readers of screen readers and of lists of links hear nothing else. */
import type { Report } from '../../problems/reporter.ts';
import { note, type Line } from './lines.ts';
import type { WrittenLink } from './links.ts';

const vague =
  /^(?:click\s+)?(?:here|this|link|this link|the link|this page|this one|read more|more|see here|click|click this)\.?$/i;

/** `[Back to top](#)` leads there. */
const toTop = /\b(?:top|up|start|beginning)\b|^[↑⇧▲]$/i;

export function checkLinkText(link: WrittenLink, line: Line, report: Report): void {
  const { text, index, address } = link;
  if (text === undefined || line.isFrontMatter) return;
  const said = text.replace(/[*_`]/g, '').trim();
  // Code has become spaces: a letter and its two backticks at least.
  if (said === '' && text.includes('   ')) return;
  if (said === '') {
    const message = `this link to “${address}” has no text: there is nothing to click on`;
    note(line, index, report, 'link/empty', message, 'say between the brackets where it leads');
  } else if (address === '' || (address === '#' && !toTop.test(said))) {
    const message = `“${said}” leads nowhere: its address is empty`;
    note(line, index, report, 'link/empty', message, 'write the address, or remove the link');
  } else if (vague.test(said)) {
    const message = `the link “${said}” does not say where it leads`;
    const remedy = 'make those words the link that name its target, such as [the syllabus](/syllabus/)';
    note(line, index, report, 'link/vague', message, remedy);
  }
}
