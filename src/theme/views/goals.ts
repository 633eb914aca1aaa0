/** What students learn. */
import type { Link } from '../../course/model.ts';
import type { ListView } from './lists.ts';
import type { ServedGoals } from './served-goals.ts';

export interface GoalsView extends ListView {
  /** Of the course. */
  readonly goals: readonly {
    readonly id: string;
    readonly title: string;
    readonly lessons: readonly Link[];
    readonly work: readonly Link[];
  }[];
  /** Those that have goals of their own, which are HTML. */
  readonly lessons: readonly (Link & Pick<ServedGoals, 'own'>)[];
}
