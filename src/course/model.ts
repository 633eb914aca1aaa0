/** What Lectern knows of a course once everything is validated, dated and resolved. All of it is readonly. */
import type { DateTime } from 'luxon';
import type { Place } from '../problems/problem.ts';
import type { MarkdownSource } from '../text/markdown-source.ts';
import type { Additions } from './additions.ts';
import type { IsoDate } from './dates/calendar.ts';
import type { LatePolicy, ReleaseWhen, Until } from './dates/when.ts';
import type { Kind, Meeting, Named, OfficeHour, WeeklyMeeting } from './meetings.ts';
import type { Recording } from './recording.ts';
import type { DeckOptions } from './schema/front-matter.ts';

export type { Kind, Meeting, Named, OfficeHour, WeeklyMeeting } from './meetings.ts';

export interface Link {
  readonly label: string;
  /** Absolute, or from the site's root (`/syllabus/`). */
  readonly url: string;
}

export interface Person {
  readonly name: string;
  readonly role: string;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  /** A line of Markdown. */
  readonly office?: string | undefined;
  readonly pronouns?: string | undefined;
  readonly photo?: string | undefined;
}

/** What students can do afterwards: a line of Markdown, or the id of a goal of the course. */
export interface Goal {
  readonly text: string;
  /** Where it is written. */
  readonly from: Place;
}

/** An exam of an earlier term. */
export interface EarlierExam {
  readonly term: string;
  /** Each a line of Markdown: links. */
  readonly questions: readonly string[];
  readonly solutions: readonly string[];
  /** A line of Markdown. */
  readonly note?: string | undefined;
  /** Where it is written. */
  readonly from: Place;
}

/** What students can do at the end of the course. */
export interface CourseGoal {
  readonly id: string;
  readonly title: string;
}

/** A page written by the instructor. Its url ends with a slash: `/syllabus/`. */
export interface Page {
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Markdown, without the heading that gave the title. */
  readonly body: MarkdownSource;
  /** As it is written. */
  readonly released?: ReleaseWhen | undefined;
  readonly until?: Until | undefined;
  /** Of lectures and the like, and of assignments. */
  readonly goals?: readonly Goal[] | undefined;
  /** Of exams. */
  readonly earlier?: readonly EarlierExam[] | undefined;
}

export interface Announcement extends Page {
  readonly date: IsoDate;
  /** The last day on which every page shows it. */
  readonly pinned?: IsoDate | undefined;
}

/** One reveal.js deck: a Markdown file in `slides/<id>/`. */
export interface Deck {
  /** `02_systems`, or `02_systems/extra` where the folder holds several. */
  readonly id: string;
  /** `/slides/02_systems/`. */
  readonly url: string;
  readonly title: string;
  readonly options: DeckOptions;
  /** Under its slides, a line of Markdown; empty for none. Default: the course's. */
  readonly footer?: MarkdownSource | undefined;
  readonly source: MarkdownSource;
  /** From the deck's page to the folder its images lie in: `''` or `'../'`. */
  readonly filesPrefix: string;
  /** Where each option, and each part of one, stands: `css`, `css/0`, `revealOptions/controls`. Default: at the start of its file. */
  readonly places?: Readonly<Record<string, Place>>;
}

/** What a session is about: whatever shares an id, a page, decks, or both. Every material has a page on the site. */
export interface Material {
  readonly id: string;
  readonly kind: Kind;
  readonly url: string;
  readonly title: string;
  readonly page?: Page | undefined;
  readonly decks: readonly Deck[];
}

/** A part of an assignment that can be due on its own: one of its headings. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

export interface Assignment extends Page {
  readonly id: string;
  readonly late?: LatePolicy | undefined;
  /** `assignments/<id>/solution.md`, or `assignments/<id>-solution.md`. */
  readonly solution?: Page | undefined;
  readonly points?: string | undefined;
  readonly work?: string | undefined;
  /** What to begin with, and where to hand in: each a line of Markdown that is a link. */
  readonly links: readonly MarkdownSource[];
  /** Which help of AI assistants is allowed. */
  readonly ai?: MarkdownSource | undefined;
  readonly sections: readonly Section[];
}

/** How long work is taken after its deadline. */
export interface Late {
  readonly until: DateTime;
  /** What it costs, as shown: “10 % a day”. */
  readonly policy?: string | undefined;
}

export interface Deadline {
  /** `I1`, `project#milestone-1` for a part of an assignment, `lab1-a`, `quizzes-3`: its name in calendars and messages. */
  readonly id: string;
  /** `Assignment.id`. */
  readonly assignment: string;
  /** `Section.id`; absent for the whole assignment, and while the assignment is not released. */
  readonly part?: string | undefined;
  /** The section of the course that it is for, where each has its own. */
  readonly section?: string | undefined;
  /** Which one it is, from 1, of work that is due again and again. */
  readonly number?: number | undefined;
  readonly title: string;
  /** Absent while the assignment is not released. */
  readonly url?: string | undefined;
  readonly at: DateTime;
  readonly late?: Late | undefined;
  /** Where it is written. */
  readonly from: Place;
}

/** `title`, linked where there is a url, then a note: “Ch. 5, 7, 8”. */
export interface Reading {
  /** A line of Markdown, as the note is. */
  readonly title: string;
  readonly url?: string | undefined;
  readonly note?: string | undefined;
}

/** One session of the schedule. */
export interface Session {
  /** Unique on the schedule page, and stable when the session moves: `lecture-02_systems`. */
  readonly id: string;
  /** `deadline`: a day on which nothing but work is due. `day`: what is said of a day, or several: finals. */
  readonly kind: Kind | 'break' | 'deadline' | 'day';
  readonly title: string;
  /** Where sections meet on different days, the first of them. Absent where it is to be announced. */
  readonly date?: IsoDate | undefined;
  /** The last of several days; only of the kind `day`. */
  readonly until?: IsoDate | undefined;
  /** The module that it belongs to: “Testing”. */
  readonly unit?: string | undefined;
  /** In the slot of the session before it. */
  readonly sharesSlot: boolean;
  /** A slot that was to be and is not: its meetings are those that do not take place. */
  readonly cancelled: boolean;
  /** By start; empty for breaks, deadlines and undated sessions. */
  readonly meetings: readonly Meeting[];
  readonly material?: Material | undefined;
  /** Those of its material that this session is about. */
  readonly decks: readonly Deck[];
  /** Each name is a line of Markdown. */
  readonly speakers: readonly Named[];
  /** Each entry a list of alternatives, usually of one. */
  readonly readings: readonly (readonly Reading[])[];
  /** Their labels are lines of Markdown, as those of materials are. */
  readonly chapters: readonly Link[];
  readonly materials: readonly Link[];
  readonly recording?: Recording | undefined;
  /** What is due on its date, or on the dates of its sections. */
  readonly due: readonly Deadline[];
  /** A line of Markdown. */
  readonly note?: string | undefined;
  /** Where it is written; absent for what only follows from the term's breaks and days. */
  readonly from?: Place | undefined;
}

/** Something that is shown only from a time on, which has come. */
export interface Release {
  readonly title: string;
  readonly url: string;
  readonly at: DateTime;
}

export interface Term {
  readonly name: string;
  readonly starts: IsoDate;
  readonly ends: IsoDate;
}

/** Which parts of decks are published besides their slides. */
export interface Publish {
  /** Speaker notes. */
  readonly notes: boolean;
  /** Markdown; where notes are not, neither is this. */
  readonly sources: boolean;
  /** What `lectern pdf` has printed. */
  readonly pdfs: boolean;
}

/** Everything in a course folder, whether it is released or not. */
export interface WholeCourse extends Additions {
  readonly title: string;
  readonly shortTitle: string;
  readonly numbers: readonly string[];
  readonly institution?: string | undefined;
  readonly units?: string | undefined;
  readonly description?: string | undefined;
  readonly timeZone: string;
  readonly language: string;
  /** With a trailing slash. */
  readonly siteUrl?: string | undefined;
  readonly repository?: string | undefined;
  readonly license?: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly goals: readonly CourseGoal[];
  readonly instructors: readonly Person[];
  readonly staff: readonly Person[];
  readonly links: readonly Link[];
  /** In the order of the header. */
  readonly navigation: readonly Link[];
  /** What readers call one session of a kind, and several. */
  readonly labels: Readonly<
    Record<Session['kind'] | 'office-hours', { readonly one: string; readonly many: string }>
  >;
  /** What of the decks is published besides their slides. */
  readonly publish: Publish;
  readonly accent?: string | undefined;
  readonly logo?: string | undefined;
  readonly term: Term;
  /** Whether weeks that are a break have a number. */
  readonly countsBreaks: boolean;
  readonly weekly: readonly WeeklyMeeting[];
  /** Every day of each break, with its name; the days on which something would have met are in `sessions` too. */
  readonly breaks: ReadonlyMap<IsoDate, string>;
  /** Every meeting of the office hours in the term, by start; breaks are left out. */
  readonly officeHours: readonly OfficeHour[];
  /** By time. Each also stands in `sessions`, on its date. */
  readonly deadlines: readonly Deadline[];
  /** By date; an undated session stays behind the one listed before it. */
  readonly sessions: readonly Session[];
  /** In the order in which they are taught; those not on the schedule last. */
  readonly materials: readonly Material[];
  /** By first deadline; those without one last, by id. */
  readonly assignments: readonly Assignment[];
  readonly decks: readonly Deck[];
  /** `content/index.md`, shown on the home page. */
  readonly home?: Page | undefined;
  readonly pages: readonly Page[];
  /** Newest first. */
  readonly announcements: readonly Announcement[];
  /** Files to publish as they are: path in the course folder → path in the site. */
  readonly files: ReadonlyMap<string, string>;
  /** Files and folders that are there, but are not read, which is reported already. */
  readonly leftOut: readonly string[];
  /** The keys of works that are cited. */
  readonly references: readonly string[];
  /** Wherever a text stands in the YAML files. */
  readonly placesOf: (text: string) => readonly Place[];
}

/** A course as it is shown at some moment: without what is not released yet, or no longer. */
export interface Course extends WholeCourse {
  /** Newest first; announcements, and what was there from the beginning, are not among it. */
  readonly releases: readonly Release[];
  /** Whether something says that it is for later. An announcement that only has a later date does not. */
  readonly holdsBack: boolean;
  /** What is not released: the ids of decks, and the addresses of pages, decks and files. */
  readonly withheld: ReadonlySet<string>;
}
