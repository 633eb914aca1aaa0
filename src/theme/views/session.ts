/** A row of the schedule, and what is due: on the schedule, the home page and the pages of material. */
import type { Link, Session } from '../../course/model.ts';

export interface DueView {
  readonly title: string;
  /** Absent while the assignment is not released. */
  readonly url: string | undefined;
  /** “Section A”, where each section has its own. */
  readonly section: string | undefined;
  /** The `sectionId` of that section. */
  readonly forSections: string | undefined;
  /** “Wed, Sep 7, 11:59 PM” */
  readonly when: string;
  /** ISO 8601 with offset. */
  readonly iso: string;
  readonly late:
    { readonly when: string; readonly iso: string; readonly policy: string | undefined } | undefined;
}

export interface MeetingView {
  readonly section: string | undefined;
  /** What students choose it by, if they have a choice: `recitation-b`. */
  readonly sectionId: string | undefined;
  /** “Mon, Aug 29”, where the session meets on several days. */
  readonly day: string | undefined;
  /** “1:25 – 2:45 PM” */
  readonly times: string;
  /** HTML. */
  readonly place: string | undefined;
  /** HTML: who teaches the section. */
  readonly staff: string | undefined;
  /** ISO 8601 with offset, as the end. */
  readonly start: string;
  readonly end: string;
}

/** What is said of a session, or of one section's meeting. */
export interface NoteView {
  /** HTML. */
  readonly text: string;
  readonly section: string | undefined;
  readonly sectionId: string | undefined;
}

export interface DeckLinkView extends Link {
  /** What the link is when read alone: “Slides: From Models to Systems”. */
  readonly name: string;
  readonly handout: { readonly url: string; readonly name: string };
}

export interface RecordingLinkView extends Link {
  /** As a deck’s. */
  readonly name: string;
  /** “1:18:30” */
  readonly length: string | undefined;
}

/** A session, or what of it is on one day. */
export interface SessionView {
  readonly id: string;
  readonly kind: Session['kind'];
  readonly cancelled: boolean;
  readonly kindLabel: string;
  readonly title: string;
  readonly unit: string | undefined;
  readonly url: string | undefined;
  readonly date: string | undefined;
  /** The last of several days. */
  readonly until: string | undefined;
  readonly day: string;
  readonly longDay: string;
  readonly sharesSlot: boolean;
  /** The `sectionId`s that it is for; absent if it is for everyone. */
  readonly forSections: string | undefined;
  readonly meetings: readonly MeetingView[];
  /** Its times and places, if they are not the usual ones of its kind, or not of all its sections. */
  readonly unusual: readonly MeetingView[];
  readonly decks: readonly DeckLinkView[];
  readonly recording: RecordingLinkView | undefined;
  /** HTML, like the following: texts with their links. */
  readonly speakers: string;
  /** Each a list of alternatives. */
  readonly readings: readonly (readonly string[])[];
  readonly chapters: readonly string[];
  readonly materials: readonly string[];
  /** If there are too many to show at once. */
  readonly moreMaterials: readonly string[];
  readonly notes: readonly NoteView[];
  readonly due: readonly DueView[];
}

/** A weekly meeting: “Lectures: Mon, Wed 1:25 – 2:45 PM”. */
export interface WeeklyView {
  /** As that of a meeting. */
  readonly sectionId: string | undefined;
  readonly label: string;
  readonly days: string;
  readonly times: string;
  /** HTML. */
  readonly place: string | undefined;
  /** HTML: who teaches it. */
  readonly staff: string | undefined;
  /** “every 2 weeks”, “from Oct 3” */
  readonly rhythm: string | undefined;
}

/** The sections of a kind, of which a reader chooses one. */
export interface SectionChoice {
  readonly kindLabel: string;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}
