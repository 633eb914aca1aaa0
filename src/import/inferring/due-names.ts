/** What schedules call the work that is due. */
import type { Section } from '../../course/model.ts';
import { slug } from '../../text/slug.ts';

/** “M1: Modeling” means the heading “Milestone 1: A first model”, and “Final report” one that begins with it. */
export function sectionFor(label: string, sections: readonly Section[]): Section | undefined {
  const plain = words(label);
  const [, letters = '', number = ''] = /^(\p{L}+)\.?\s?(\d+)\b/u.exec(label) ?? [];
  const numbered = new RegExp(`^${letters}\\p{L}*\\s*0*${Number(number)}(?!\\d)`, 'iu');
  return (
    sections.find(({ title, id }) => words(title) === plain || id === slug(label)) ??
    (letters === '' ? undefined : sections.find(({ title }) => numbered.test(title))) ??
    sections.find(({ title }) => plain !== '' && words(title).startsWith(plain))
  );
}

/** “I1: Case study” → I1; “Problem set 3” → problem-set-3. */
export function nameIn(label: string): string {
  const code = /^\p{L}{1,3}\d+(?=$|[\s:.,(–-])/u.exec(label)?.[0];
  const short = slug(label.replace(/[:(–].*$/, '')) || slug(label);
  return code ?? (short === '' ? 'work' : short);
}

/** Whether a text without a link is the name of some work. */
export function isWork(text: string): boolean {
  const isNumbered =
    /^(?:hw|homework|assignment|ps|pset|problem set|project|milestone|quiz|lab|essay|paper|exercise|deliverable|hausaufgabe|aufgabe|blatt|übungsblatt|[aghimp])\s*#?\d+(?!\S*\d)/iu;
  const isKnown =
    /^(?:final |term |research |team |group )?(?:project )?(?:proposal|report|paper|project|presentation)s?$/i;
  return (isNumbered.test(text) || isKnown.test(text)) && !/\b(?:out|released|posted|assigned)\b/i.test(text);
}

/** Whether two names differ in case, spaces and marks at most. */
export function sameName(a: string, b: string): boolean {
  return words(a) === words(b);
}

function words(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
