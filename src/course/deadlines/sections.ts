/** Sections that are named where each has a time of its own. */
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { sectionsOf } from '../schedule/slots.ts';
import { kinds } from '../schema/meetings.ts';
import type { ScheduleInput } from '../schema/schedule.ts';

/**
 * @param id of what is due, for messages
 * @param named each section, and where it is named
 * @param place where the times are
 * @returns whether they are the sections of a kind, all of them
 */
export function checkSections(
  id: string,
  named: ReadonlyMap<string, Place>,
  place: Place,
  { schedule, report }: { readonly schedule: ScheduleInput; readonly report: Report },
): boolean {
  const known = kinds
    .map((kind) => sectionsOf(schedule.meetings[kind] ?? []).filter((section) => section !== undefined))
    .filter((sections) => sections.length > 0);
  const count = (sections: readonly string[]) => sections.filter((section) => named.has(section)).length;
  // Of kinds that have the same names, the one with the fewest others.
  const [meant = []] = [...known].sort((a, b) => count(b) - count(a) || a.length - b.length);
  const unknown = [...named].filter(([section]) => !meant.includes(section));
  for (const [section, at] of unknown) {
    const otherwise =
      meant.length > 0
        ? `use ${meant.join(', ')}`
        : 'name the sections under “meetings”, with section: on each entry, or write a single time';
    report(
      at,
      'schedule/no-such-section',
      `there is no section “${section}”`,
      didYouMean(section, meant, otherwise),
    );
  }
  if (unknown.length > 0) return false;
  const missing = meant.filter((section) => !named.has(section));
  for (const section of missing)
    report(
      place,
      'schedule/due-without-date',
      `“${id}” has no date for section “${section}”`,
      `add it, such as ${section}: Wed 2022-10-26`,
    );
  return missing.length === 0;
}
