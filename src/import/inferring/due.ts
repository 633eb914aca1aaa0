/** What the rows of a schedule say is due → assignments, and the parts of them. */
import { readAssignment } from '../../course/content/pages.ts';
import type { Section } from '../../course/model.ts';
import type { Place } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { readMarkdown } from '../../source/front-matter.ts';
import { slug } from '../../text/slug.ts';
import { reportNote } from '../reading/schedule/row-reports.ts';
import type { ScheduleRow } from '../reading/schedule/rows.ts';
import type { FoundLink } from '../reading/schedule/table.ts';
import { markdownAt, type Kept } from './assignments.ts';
import { isWork, nameIn, sectionFor, sameName } from './due-names.ts';

/** What is due with a row. */
export interface RowDue {
  /** `I1` or `project#milestone-1` */
  readonly names: readonly string[];
  /** What is linked but not due. */
  readonly materials: readonly FoundLink[];
  readonly notes: readonly string[];
}

/** Work that is no Markdown file of the source. */
export interface MadeAssignment {
  readonly title: string;
  readonly url: string | undefined;
}

/** All that is due, and what the course needs for it besides its files. */
export interface Due {
  readonly rows: ReadonlyMap<ScheduleRow, RowDue>;
  /** By id. */
  readonly made: ReadonlyMap<string, MadeAssignment>;
  /** Headings that assignments lack: file → those to add. */
  readonly headings: ReadonlyMap<string, readonly Section[]>;
}

/** What is found so far. */
interface Context extends Kept {
  /** Name → the words of the schedule for it. */
  readonly used: Map<string, string>;
  readonly made: Map<string, MadeAssignment>;
  readonly headings: Map<string, Section[]>;
  /** File → how many links say that it is due. */
  readonly counts: ReadonlyMap<string, number>;
  readonly renamed: Renamed[];
  readonly report: Report;
}

/** An assignment that the schedule calls otherwise than its heading does. */
interface Renamed {
  readonly label: string;
  readonly title: string;
  readonly place: Place;
}

export function resolveDue(
  rows: readonly ScheduleRow[],
  { source, locator, assignments }: Kept,
  report: Report,
): Due {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const { url } of row.due) {
      const spot = locator.locate(url, row.place.file) ?? locator.otherOffering(url)?.spot;
      const path = markdownAt(spot?.path, source);
      if (path !== undefined) counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  const context: Context = {
    ...{ source, locator, assignments, counts, report },
    ...{ used: new Map(), made: new Map(), headings: new Map(), renamed: [] },
  };
  const found = new Map(rows.map((row) => [row, dueOf(row, context)]));
  reportHeadings(context.renamed, report);
  return { rows: found, made: context.made, headings: context.headings };
}

function dueOf(row: ScheduleRow, context: Context): RowDue {
  const names: string[] = [];
  const materials: FoundLink[] = [];
  const notes: string[] = [];
  for (const link of row.due) {
    const name = linkedName(link, row.place, context);
    if (name === undefined) materials.push(link);
    else if (take(name, link.label, row.place, context)) names.push(name);
    else notes.push(link.label);
  }
  if (row.dueText === undefined) return { names, materials, notes };
  const named = row.due.length === 0 ? namesIn(row.dueText, context) : undefined;
  if (named) names.push(...named.filter((name) => take(name, name, row.place, context)));
  else {
    notes.push(row.dueText);
    reportNote(row.dueText, row.place, context.report);
  }
  return { names, materials, notes };
}

/** Whether a name is not due elsewhere: what is due has one date. */
function take(name: string, label: string, place: Place, { used, report }: Context): boolean {
  if (!used.has(name)) {
    used.set(name, label);
    return true;
  }
  const message = `“${label}” is due a second time`;
  const remedy = 'it stands under the session’s note: give the part that is due then a heading of its own';
  report(place, 'import/due-twice', message, remedy, 'warning');
  return false;
}

/** `undefined` for what is a page of another kind. */
function linkedName(link: FoundLink, place: Place, context: Context): string | undefined {
  const { source, locator, assignments, report } = context;
  const other = locator.otherOffering(link.url);
  const spot = locator.locate(link.url, place.file) ?? other?.spot;
  const path = markdownAt(spot?.path, source);
  if (other) {
    const message = `${link.url} belongs to another offering (${other.branch})`;
    const remedy = `${other.spot.path} of this course was taken: correct what is due if that is not meant`;
    report(place, 'import/other-offering', message, remedy, 'warning');
  }
  const [id, file] = [...assignments].find(([, one]) => one === path) ?? [];
  if (id !== undefined && file !== undefined)
    return partName(link, id, file, spot?.fragment.slice(1) ?? '', place, context);
  if (path === undefined || !source.markdown.has(path))
    return make(link, spot?.exists !== false, place, context);
  const message = `“${link.label}” is not an assignment but a page of another kind`;
  const remedy = 'it stands under the session’s materials: add the assignment, and its id under “due”';
  report(place, 'import/unknown-assignment', message, remedy, 'warning');
  return undefined;
}

/** An assignment, or the part of it that a link or its words mean. */
function partName(
  { label }: FoundLink,
  id: string,
  file: string,
  wanted: string,
  place: Place,
  context: Context,
): string {
  const { source, counts, used, renamed, report } = context;
  const { assignment } = readAssignment(readMarkdown(source.markdown.get(file) ?? '', file).markdown);
  const linked = assignment.sections.find((known) => known.id === wanted);
  const isOneOfMany = (counts.get(file) ?? 0) > 1;
  const section =
    linked ?? (wanted !== '' || isOneOfMany ? sectionFor(label, assignment.sections) : undefined);
  if (wanted !== '' && !linked) {
    const message = `${file} has no heading with the id “${wanted}”`;
    const taken = section ? `“${section.title}” is due` : `the whole of “${id}” is due`;
    const remedy = `${taken}: correct it to ${id}# and a heading’s id`;
    report(place, 'import/unknown-section', message, remedy, 'warning');
  }
  const name = section ? `${id}#${section.id}` : id;
  const isWhole = !isOneOfMany || sameName(label, assignment.title) || sameName(label, id);
  if (section ? used.has(name) && !sameName(used.get(name) ?? '', label) : !isWhole)
    return addHeading(label, id, file, assignment.sections, place, context) ?? name;
  const { title } = section ?? assignment;
  if (title.toLowerCase() !== label.toLowerCase() && !used.has(name)) renamed.push({ label, title, place });
  return name;
}

/** The name of a part that the file of an assignment does not have yet, and gets. */
function addHeading(
  label: string,
  id: string,
  file: string,
  sections: readonly Section[],
  place: Place,
  { headings, report }: Context,
): string | undefined {
  const heading = { id: slug(label), title: label };
  const known = headings.get(file) ?? [];
  if (known.some((other) => other.id === heading.id)) return `${id}#${heading.id}`;
  if (heading.id === '' || sections.some((other) => other.id === heading.id)) return undefined;
  headings.set(file, [...known, heading]);
  const message = `${file} has no heading for “${label}”, which is due by itself`;
  const remedy = `one was added at the end of assignments/${id}.md: write there what is due, or move it`;
  report(place, 'import/added-heading', message, remedy, 'warning');
  return `${id}#${heading.id}`;
}

/** The id of an assignment that is made for a link to something else, or to nothing. */
function make({ label, url }: FoundLink, exists: boolean, place: Place, context: Context): string {
  const { assignments, made, report } = context;
  const known = [...made].find(([, other]) => other.url === url && sameName(other.title, label));
  if (known) return known[0];
  const ids = [...assignments.keys(), ...made.keys()].map((id) => id.toLowerCase());
  const wanted = nameIn(label);
  const twins = ids.filter((id) => id === wanted.toLowerCase() || id.startsWith(`${wanted.toLowerCase()}-`));
  const id = twins.length === 0 ? wanted : `${wanted}-${twins.length + 1}`;
  made.set(id, { title: label, url });
  const message = exists
    ? `“${label}” links to no Markdown file`
    : `“${label}” links to a file that is not in the folder that was imported`;
  const remedy = `assignments/${id}.md was made for it, with the link: write there what is to be done`;
  report(place, 'import/made-assignment', message, remedy, 'warning');
  return id;
}

/** What a text without links says is due; `undefined` unless all of it does. */
function namesIn(text: string, context: Context): string[] | undefined {
  const parts = text
    .replace(/\bdue\b:?|\b\d{1,2}(?::\d\d)?\s*[ap]\.?m\b\.?/gi, ' ')
    .split(/[,;&]|\band\b/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const known = parts.map((part) => knownName(part, context));
  if (parts.length === 0 || !parts.every((part, index) => known[index] ?? isWork(part))) return undefined;
  return parts.map((part, index) => {
    const id = known[index] ?? nameIn(part);
    if (known[index] === undefined) context.made.set(id, { title: part, url: undefined });
    return id;
  });
}

function knownName(text: string, { source, assignments, made }: Context): string | undefined {
  const own = [...assignments].find(([id, file]) => {
    const { assignment } = readAssignment(readMarkdown(source.markdown.get(file) ?? '', file).markdown);
    return sameName(id, text) || sameName(assignment.title, text);
  });
  return own?.[0] ?? [...made].find(([id, { title }]) => sameName(id, text) || sameName(title, text))?.[0];
}

function reportHeadings(renamed: readonly Renamed[], report: Report): void {
  const [first] = renamed;
  if (!first) return;
  const names = renamed.map(({ label, title, place }) => `“${label}” (line ${place.line}) is “${title}”`);
  report(
    first.place,
    'import/own-headings',
    `assignments go by their own headings on the site: ${names.join(', ')}`,
    'change the headings in assignments/ if you prefer the table’s words',
    'warning',
  );
}
