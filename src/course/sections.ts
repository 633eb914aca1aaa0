import type { Course, Kind } from './model.ts';
import { slug } from '../text/slug.ts';

/** One of several sections that are taught in parallel. A student attends one of each kind. */
export interface ClassSection {
  /** Unique in the course: `recitation-b`. */
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
}

/** The sections among which students choose, a list for each kind that has several. */
export function classSections({ weekly }: Pick<Course, 'weekly'>): ClassSection[][] {
  const found = new Map<Kind, Map<string, ClassSection>>();
  for (const { kind, section: name } of weekly) {
    // Office hours are for everyone.
    if (kind === 'office-hours' || name === undefined) continue;
    const ofKind = found.get(kind) ?? new Map<string, ClassSection>();
    const id = idOf(kind, name);
    found.set(kind, ofKind.set(id, ofKind.get(id) ?? { id, kind, name }));
  }
  return [...found.values()].map((ofKind) => [...ofKind.values()]).filter(({ length }) => length > 1);
}

/**
 * The section that a meeting is of. A guest or an exam takes the slots of another kind, and that kind has the section.
 * @param kind its session’s
 */
export function findSection(
  course: Pick<Course, 'weekly'>,
  kind: string,
  name: string | undefined,
): ClassSection | undefined {
  if (name === undefined) return undefined;
  const named = classSections(course)
    .flat()
    .filter((section) => section.id === idOf(section.kind, name));
  return named.find((section) => section.kind === kind) ?? named[0];
}

function idOf(kind: Kind, name: string): string {
  return `${kind}-${slug(name)}`;
}
