/** What every page prints. */
import type { Link } from '../../course/model.ts';
import type { DueView } from './session.ts';

/** Paths from the site's root: `/assets/site-AB12CD34.css`. */
export interface Assets {
  readonly siteCss: string;
  /** Of pages that show sessions or what is due. */
  readonly termCss: string;
  /** Of pages that have code, a deck’s chapters, or cards for what is on other hosts; and of previews. */
  readonly mediaCss: string;
  /** Of the schedule as a calendar and as one table, and of office hours. */
  readonly tablesCss: string;
  readonly handoutCss: string;
  /** Of pages of sessions that were recorded. */
  readonly recordingCss: string;
  /** Of what has changed. */
  readonly changesCss: string;
  /** Of the page of all goals. */
  readonly goalsCss: string;
  /** Of announcements that are pinned, as the script. */
  readonly pinnedCss: string;
  readonly pinnedJs: string;
  /** Of pages on paper. */
  readonly printCss: string;
  readonly siteJs: string;
  /** Of pages that lead elsewhere. */
  readonly redirectJs: string;
  readonly deckCss: string;
  readonly deckJs: string;
  /** The fonts every page needs, for preloading: text, and headings of the site. */
  readonly textFont: string;
  readonly headingFont: string;
  /** Only while editing. */
  readonly devJs?: string;
}

/** What is around the content of every page. */
export interface Frame {
  readonly title: string;
  readonly shortTitle: string;
  readonly term: string;
  readonly numbers: string;
  readonly institution: string | undefined;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly timeZone: string;
  readonly logo: string | undefined;
  readonly navigation: readonly (Link & {
    readonly current: boolean;
    /** On another site. */
    readonly external: boolean;
  })[];
  /** All deadlines by time; the reader’s browser shows the one that is next. */
  readonly due: readonly DueView[];
  readonly links: readonly Link[];
  readonly repository: string | undefined;
  /** Including what is not released yet. */
  readonly preview: boolean;
  readonly license: { readonly name: string; readonly url?: string | undefined } | undefined;
  /** Its address. */
  readonly icon: string;
  /** The fonts to load first. */
  readonly textFont: string;
  readonly headingFont: string;
  readonly css: string;
  readonly termCss: string;
  readonly mediaCss: string;
  readonly tablesCss: string;
  readonly handoutCss: string;
  readonly recordingCss: string;
  readonly changesCss: string;
  readonly goalsCss: string;
  readonly pinnedCss: string;
  readonly pinnedJs: string;
  /** Announcements shown on every page, from their day until one. */
  readonly pinned: readonly (Link & { readonly date: string; readonly until: string })[];
  readonly printCss: string;
  /** Style sheets of the course, after the theme's: its accent colour, then its own. */
  readonly styles: readonly string[];
  readonly js: string;
  /** Scripts of the course. */
  readonly scripts: readonly string[];
  /** HTML. */
  readonly head: string;
  /** What the course says in the footer, as HTML. */
  readonly footer: string | undefined;
  /** Absolute; absent if the course does not say where it is published. */
  readonly canonical: string | undefined;
}

/** What is said of a page itself. */
export interface PageFacts {
  /** “Monday, August 29, 2022” */
  readonly changed: { readonly date: string; readonly day: string };
  /** Where its text is; absent where the repository is not known. */
  readonly source: string | undefined;
  /** A form in which a mistake can be reported, filled in with the page’s address; likewise. */
  readonly report: string | undefined;
}

/** What a template knows as `view`: complete before it runs. Each kind of page adds its own. */
export interface View {
  /** Path under `templates/`. */
  readonly template: string;
  /** Address from the site's root. */
  readonly url: string;
  /** File in the site. */
  readonly path: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly frame: Frame;
  /** Absent where git does not know it. */
  readonly pageFacts: PageFacts | undefined;
  /** What the page may load: a Content-Security-Policy. */
  readonly policy: string;
  /** What it tells search engines: schema.org, as JSON-LD. */
  readonly structuredData: string | undefined;
}

/** A page's own sections, for navigation; empty on short pages. */
export type Contents = readonly Link[];
