/** What templates print: complete before any template runs. One type for each kind of page. */
import type { Course, Link, Page } from '../../course/model.ts';
import type { Assets } from '../assets.ts';
import type { Format } from '../format.ts';

/** What every page shows. */
export interface Frame {
  readonly title: string;
  readonly shortTitle: string;
  readonly term: string;
  readonly numbers: string;
  readonly institution: string | undefined;
  readonly language: string;
  readonly timeZone: string;
  readonly logo: string | undefined;
  readonly navigation: readonly (Link & { readonly current: boolean })[];
  readonly links: readonly Link[];
  readonly repository: string | undefined;
  /** With what is not released yet. */
  readonly preview: boolean;
  readonly license: { readonly name: string; readonly url?: string | undefined } | undefined;
  /** `--accent-light` and `--accent-dark`; none where the theme's own hold. */
  readonly accent: { readonly light: string; readonly dark: string } | undefined;
  readonly icon: string;
  /** The font to load first. */
  readonly textFont: string;
  readonly css: string;
  readonly js: string;
  /** Absolute; absent where the course does not say where it is published. */
  readonly canonical: string | undefined;
}

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
  /** What it says to search engines: schema.org, as JSON-LD. */
  readonly structuredData: string | undefined;
}

/** A page's own sections, for finding one's way; empty on short pages. */
export type Contents = readonly Link[];

/** What views are made from. */
export interface Context {
  readonly course: Course;
  readonly assets: Assets;
  readonly format: Format;
  /** A page's Markdown as HTML, its links resolved. */
  readonly html: (page: Page) => string;
  /** A line of Markdown of the schedule as HTML, all of it a link where it has an address. */
  readonly line: (text: string, url?: string) => string;
  readonly contents: (page: Page) => Contents;
  /** The frame and address of a page. */
  readonly frame: (template: string, url: string, title: string, description?: string) => View;
}
