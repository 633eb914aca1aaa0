/** What was recorded of a session; part of the model. */
import type { Place } from '../problems/problem.ts';
import type { Cue } from '../text/vtt.ts';

/** When in a recording a slide comes. */
export interface Moment {
  /** As it is written: `3.2`. */
  readonly slide: string;
  /** As reveal.js counts slides, from 0: the chapter, and the slide in it. */
  readonly h: number;
  readonly v: number;
  /** In seconds. */
  readonly at: number;
  /** Where it is written. */
  readonly from: Place;
}

/** What was recorded of a session. */
export interface Recording {
  /** Absolute, or from the site's root. */
  readonly url: string;
  /** In seconds. */
  readonly length?: number | undefined;
  readonly transcript?:
    | {
        /** In the course folder. */
        readonly file: string;
        /** From the site's root. */
        readonly url: string;
        /** By start. */
        readonly cues: readonly Cue[];
      }
    | undefined;
  /** The id of the deck whose slides the moments are at. */
  readonly deck?: string | undefined;
  /** By time. */
  readonly moments: readonly Moment[];
}
