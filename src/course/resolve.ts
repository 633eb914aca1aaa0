/** Names written in the schedule → what they stand for: references, assignments. */
import type { Place, Problem } from '../source/problem.ts';
import { instant, sayDate, sayTime, type Time, type IsoDate } from './calendar.ts';
import type { Assignment, Deadline, Link, Reading } from './model.ts';
import type { ReadingInput, ScheduleInput, SessionInput } from './schema.ts';
import { closest } from './validate.ts';

type References = ReadonlyMap<string, ScheduleInput['references'][string]>;
type LinkInput = SessionInput['chapters'][number];
type DueInput = SessionInput['due'][number];

/** Collects what could not be resolved, at the place where it was written. */
export type Report = (problem: Omit<Problem, keyof Place | 'severity'>) => void;

/** One entry of `readings`: the alternatives it offers. */
export function resolveReading(
  input: ReadingInput,
  references: References,
  report: Report,
): readonly Reading[] {
  if (typeof input === 'string') {
    const known = references.get(input);
    const near = known || /\s/.test(input) ? undefined : closest(input, references.keys());
    if (near) report(unknownReference(input, references));
    return [known ?? { title: input }];
  }
  if (Array.isArray(input.any)) {
    return input.any.flatMap((alternative: ReadingInput) => resolveReading(alternative, references, report));
  }
  const { title, url, note } = input;
  if (typeof title === 'string') return [{ title, url: textOf(url), note: textOf(note) }];
  const [key, value] = Object.entries(input)[0] ?? ['', ''];
  const known = references.get(key);
  const text = textOf(value) ?? '';
  if (known) return [{ ...known, note: text }];
  if (isUrl(text)) return [{ title: key, url: text }];
  report(unknownReference(key, references));
  return [{ title: key, note: text }];
}

/** Chapters: a reference's key, a link with a label, or a bare link, which is named by its position. */
export function resolveChapters(
  inputs: readonly LinkInput[],
  references: References,
  reportAt: (index: number) => Report,
): Link[] {
  return inputs.flatMap(({ label, url }, index) => {
    if (url !== undefined) {
      return [{ label: label ?? (inputs.length > 1 ? `Chapter ${index + 1}` : 'Chapter'), url }];
    }
    const known = references.get(label);
    if (!known) {
      reportAt(index)(unknownReference(label, references));
      return [];
    }
    return [{ label: known.title, url: known.url ?? '' }];
  });
}

/** A link without a label is named by its file, or by its host. */
export function labelled({
  label,
  url,
}: {
  readonly label?: string | undefined;
  readonly url: string;
}): Link {
  if (label !== undefined) return { label, url };
  if (!URL.canParse(url)) return { label: url.split('/').filter(Boolean).at(-1) ?? url, url };
  const { hostname, pathname } = new URL(url);
  const file = /[^/]+\.[a-z0-9]{2,4}$/i.exec(decodeURIComponent(pathname))?.[0];
  return { label: file ?? hostname.replace(/^www\./, ''), url };
}

/** What is due with a session: on its date, at the time given or at the course's own. */
export function resolveDue(
  due: DueInput,
  context: {
    readonly date: IsoDate | undefined;
    readonly defaultTime: Time;
    readonly zone: string;
    readonly assignments: ReadonlyMap<string, Assignment>;
  },
  report: Report,
): Deadline | undefined {
  const { date, assignments } = context;
  const assignment = assignments.get(due.id);
  if (!assignment) {
    const near = closest(due.id, assignments.keys());
    report({
      name: 'schedule/unknown-assignment',
      message: `there is no assignment “${due.id}”`,
      remedy: near ? `did you mean “${near}”?` : `add assignments/${due.id}.md`,
    });
    return undefined;
  }
  const section = assignment.sections.find(({ id }) => id === due.section);
  if (due.section !== undefined && !section) {
    const near = closest(
      due.section,
      assignment.sections.map(({ id }) => id),
    );
    report({
      name: 'schedule/unknown-section',
      message: `assignment “${due.id}” has no section “${due.section}”`,
      remedy: near
        ? `did you mean “${near}”?`
        : 'use the id of one of its headings, or give one: ## Heading {#id}',
    });
    return undefined;
  }
  if (date === undefined) {
    report({
      name: 'schedule/due-without-date',
      message: `“${due.id}” is due with a session that has no date`,
      remedy: 'put it under a session that has one',
    });
    return undefined;
  }
  const time = due.at ?? context.defaultTime;
  const { at, exists } = instant(date, time, context.zone);
  if (!exists) report(skippedTime(date, time, context.zone));
  return { assignment, section, at };
}

/** The problem with a time of day that the clock skips when it is put forward. */
export function skippedTime(date: IsoDate, time: Time, zone: string): Parameters<Report>[0] {
  return {
    name: 'schedule/time-skipped',
    message: `${sayTime(time)} does not exist on ${sayDate(date)}: the clock is put forward then (${zone})`,
    remedy: 'choose a time an hour earlier or later',
  };
}

function unknownReference(key: string, references: References): Parameters<Report>[0] {
  const near = closest(key, references.keys());
  return {
    name: 'schedule/unknown-reference',
    message: `there is no reference “${key}”`,
    remedy: near
      ? `did you mean “${near}”?`
      : `add ${key}: with title and url under “references”, or write “Title: https://…”`,
  };
}

function isUrl(text: string): boolean {
  return URL.canParse(text) || /^[./]/.test(text);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
