/** What has changed, by day. */
import type { Link } from '../../course/model.ts';
import type { ListView } from './lists.ts';

export interface ChangeView {
  /** “Lecture: From Models to Systems”, “Due: I1” */
  readonly title: string;
  readonly url: string;
  readonly how: 'moved' | 'cancelled' | 'added';
  /** “Mon, Sep 5, 1:25 PM”; of what has moved. */
  readonly from: string | undefined;
  readonly to: string;
}

export interface ChangesView extends ListView {
  /** The newest first. */
  readonly days: readonly {
    readonly date: string;
    /** “Monday, August 29, 2022” */
    readonly name: string;
    readonly changes: readonly ChangeView[];
    readonly published: readonly Link[];
  }[];
}
