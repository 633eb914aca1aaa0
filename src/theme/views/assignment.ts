import type { Link } from '../../course/model.ts';
import type { Contents, View } from './page.ts';
import type { ServedGoals } from './served-goals.ts';
import type { DueView } from './session.ts';

export interface AssignmentSummary {
  readonly title: string;
  readonly url: string;
  readonly work: string | undefined;
  readonly points: string | undefined;
  readonly due: readonly DueView[];
  /** Of work that is due again and again: how many of these are shown until a reader asks for all. */
  readonly dueNext: number | undefined;
}

export interface AssignmentView extends View, AssignmentSummary {
  /** What to begin with, and where to hand in: links, as HTML. */
  readonly links: readonly string[];
  /** Which help of AI assistants is allowed, as HTML. */
  readonly ai: string | undefined;
  /** HTML. */
  readonly body: string;
  readonly contents: Contents;
  readonly goals: ServedGoals;
  readonly solution: Link | undefined;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}
