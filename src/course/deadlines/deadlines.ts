/** When work is due: what is said under sessions and under `due:` → deadlines. */
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Place } from '../../problems/problem.ts';
import type { Located } from '../../source/yaml.ts';
import { dateOf, type IsoDate } from '../dates/calendar.ts';
import { slug } from '../../text/slug.ts';
import { parseTask, type Due } from '../dates/when.ts';
import type { Assignment, Deadline, Section, Session } from '../model.ts';
import type { DueInput } from '../schema/sessions.ts';
import type { Anchor } from './find-session.ts';
import { nameOf } from './names.ts';
import { checkSections } from './sections.ts';
import { add, dueTimes, type DueTime, type TimesContext } from './times.ts';

interface Context extends TimesContext {
  readonly located: Located;
  readonly assignments: ReadonlyMap<string, Assignment>;
}

/** One deadline as it was written, and where it is shown. */
export interface PlacedDeadline {
  readonly deadline: Deadline;
  readonly date: IsoDate;
  /** The session under which it was said. */
  readonly session: Session | undefined;
}

/**
 * Every deadline of a course, in the order in which they are written.
 * @param said what stands under each session, in the order of `anchors`
 */
export function resolveDeadlines(
  said: readonly { readonly index: number; readonly due: readonly Due[] }[],
  context: Context,
): PlacedDeadline[] {
  const { schedule, located, anchors } = context;
  const places = new Map<string, Place>();
  const under = said.flatMap(({ index, due }, position) =>
    due.flatMap(({ when, ...task }, entry) => {
      const at = located.at(['sessions', index, 'due', entry]);
      return resolve(task, [{ when, section: undefined, at }], at, anchors[position], places, context);
    }),
  );
  const alone = Object.entries(schedule.due).flatMap(([key, times]) => {
    const at = located.atKey(['due', key]);
    const placed = times.map((time) => ({
      ...time,
      at: time.section === undefined ? at : located.atKey(['due', key, time.section]),
    }));
    return resolve(parseTask(key), placed, at, undefined, places, context);
  });
  return [...under, ...alone];
}

/** @param place where the assignment is named; each time has a place of its own */
function resolve(
  { id, part: partId }: Pick<Due, 'id' | 'part'>,
  times: readonly (DueInput & { readonly at: Place })[],
  place: Place,
  anchor: Anchor | undefined,
  places: Map<string, Place>,
  context: Context,
): PlacedDeadline[] {
  const assignment = context.assignments.get(id);
  if (!assignment) {
    const remedy = didYouMean(id, context.assignments.keys(), `add assignments/${id}.md`);
    context.report(place, 'schedule/unknown-assignment', `there is no assignment “${id}”`, remedy);
    return [];
  }
  const part = assignment.sections.find((candidate) => candidate.id === partId);
  if (partId !== undefined && !part) {
    context.report(
      place,
      'schedule/unknown-section',
      `assignment “${id}” has no section “${partId}”`,
      didYouMean(
        partId,
        assignment.sections.map((candidate) => candidate.id),
        'use the id of one of its headings, or give one: ## Heading {#id}',
      ),
    );
    return [];
  }
  const name = part ? `${id}#${part.id}` : id;
  if (!isNew(name, place, places, context)) return [];
  const named = new Map(times.flatMap(({ section, at }) => (section === undefined ? [] : [[section, at]])));
  if (named.size > 0 && !checkSections(name, named, place, context)) return [];
  return times
    .flatMap(({ at, ...time }) =>
      dueTimes(time, id, at, anchor, context).map((one) => deadlineOf(one, name, assignment, part, at)),
    )
    .filter((deadline) => deadline.id === name || isNew(deadline.id, place, places, context))
    .map((deadline) => ({ deadline, date: dateOf(deadline.at), session: anchor?.session }));
}

/** @returns whether nothing else is due under this name, which is taken from now on */
function isNew(name: string, place: Place, places: Map<string, Place>, { report }: Context): boolean {
  const first = places.get(name);
  if (!first) {
    places.set(name, place);
    return true;
  }
  report(
    place,
    'schedule/duplicate-due',
    `“${name}” is already due on line ${first.line}`,
    'keep the correct one',
  );
  return false;
}

function deadlineOf(
  { at, section, number }: DueTime,
  name: string,
  assignment: Assignment,
  part: Section | undefined,
  from: Place,
): Deadline {
  const { title, heading } = nameOf(assignment, part, number);
  const { late } = assignment;
  return {
    id: [name, section === undefined ? [] : slug(section), number ?? []].flat().join('-'),
    ...{ assignment: assignment.id, part: heading?.id, section, number, title },
    url: heading ? `${assignment.url}#${heading.id}` : assignment.url,
    ...{ at, from },
    late: late && { until: add(at, late, 1), policy: late.policy },
  };
}
