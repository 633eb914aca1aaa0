/** A course that is made again and again while an instructor writes. */
import { unlessSame } from '../runtime/remember.ts';
import type { RawCourse } from '../source/read.ts';
import { readDecks } from './content/written.ts';
import { makeCourse, type CourseResult } from './course.ts';
import type { Course, Deck } from './model.ts';

export interface CourseAgain extends CourseResult {
  /** Stands for everything in the course but the texts of its decks: the same while that is the same. */
  readonly facts: symbol;
}

/**
 * Makes courses as `makeCourse` does. Most saves of a deck change only what its slides say, on which nothing else in a
 * course depends: then it is the one before with this text.
 */
export function createCourseMaker(): (raw: RawCourse, now: string | undefined) => CourseAgain {
  const known = unlessSame<CourseAgain>();
  return (raw, now) => {
    const decks = readDecks(raw);
    const withoutTexts = decks.map(({ deck, problems }) => ({
      deck: { ...deck, source: { ...deck.source, text: '' } },
      problems,
    }));
    const made = known([{ ...raw, decks: withoutTexts }, now], () => ({
      ...makeCourse(raw, now),
      facts: Symbol('facts'),
    }));
    return { ...made, course: made.course && withDecks(made.course, new Map(decks.map(byId))) };
  };
}

function byId({ deck }: { readonly deck: Deck }): [string, Deck] {
  return [deck.id, deck];
}

function withDecks(course: Course, decks: ReadonlyMap<string, Deck>): Course {
  const now = (list: readonly Deck[]) => list.map((deck) => decks.get(deck.id) ?? deck);
  const materials = new Map(course.materials.map((one) => [one, { ...one, decks: now(one.decks) }]));
  return {
    ...course,
    decks: now(course.decks),
    materials: [...materials.values()],
    sessions: course.sessions.map((session) => ({
      ...session,
      material: session.material && materials.get(session.material),
      decks: now(session.decks),
    })),
  };
}
