/** What work that is due is called, and the heading that it is under. */
import type { Assignment, Section } from '../model.ts';

/** “Quiz 3: Knots”, but not “Rules for 2 attempts”: what the work is called, and which one it is. */
const numbered = /^(?<name>\D*\p{L})\s+(?<number>\d+)(?=$|\s*[:.,(–—-])/u;

/**
 * @param part the heading that is said to be due; where none is, and the page has one for each time, it is that one
 * @param number which one it is, of work that is due again and again
 */
export function nameOf(
  { title, sections }: Pick<Assignment, 'title' | 'sections'>,
  part: Section | undefined,
  number: number | undefined,
): { readonly title: string; readonly heading: Section | undefined } {
  if (number === undefined || part)
    return { title: numberedTitle(part?.title ?? title, number), heading: part };
  const all = sections.flatMap((section) => {
    const { name, number: own } = numbered.exec(section.title)?.groups ?? {};
    return name === undefined ? [] : [{ section, name, number: Number(own) }];
  });
  const heading = all.find((one) => one.number === number)?.section;
  // Those without a heading yet are called like the others.
  return { title: heading?.title ?? numberedTitle(all[0]?.name ?? title, number), heading };
}

/** “Weekly quiz 3”. */
export function numberedTitle(title: string, number: number | undefined): string {
  return number === undefined ? title : `${title} ${number}`;
}
