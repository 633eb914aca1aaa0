/** What views are made from, and what they have in common. */
import type { Course, Goal, Page, Session } from '../../course/model.ts';
import type { MarkdownSource } from '../../text/markdown-source.ts';
import type { Assets, Contents, View } from '../../theme/views/page.ts';
import type { SessionView } from '../../theme/views/session.ts';
import type { Templates } from '../../theme/views/templates.ts';
import type { Format } from '../format.ts';

export interface Context {
  readonly course: Course;
  readonly assets: Assets;
  readonly format: Format;
  /** A page's Markdown as HTML, its links resolved. */
  readonly html: (page: Page) => string;
  /** A line of Markdown from the schedule as HTML, all of it a link if it has an address. */
  readonly line: (text: string, url?: string) => string;
  /** A line of Markdown from elsewhere as HTML. */
  readonly lineOf: (source: MarkdownSource) => string;
  /** A goal of a page as HTML. */
  readonly goal: (goal: Goal) => string;
  /** A session with all its sections: made once, however many pages show it. */
  readonly session: (session: Session) => SessionView;
  /** A session on each of its days, with the sections that meet then. */
  readonly days: (session: Session) => readonly SessionView[];
  /** A page's own sections; none on short pages. */
  readonly contents: (page: Page) => Contents;
  /** What every view has. */
  readonly page: <Template extends string>(
    template: Template,
    url: string,
    title: string,
    description?: string,
  ) => Made<View> & { readonly template: Template };
}

/** What pages may load is known once all are made; decks declare it themselves. */
export type Made<Of extends View> = Omit<Of, 'policy' | 'template'> & {
  readonly template: string;
  readonly policy?: string;
};

/** The view for a template. */
export type ViewOf<Template extends keyof Templates> = Made<Templates[Template]> & {
  readonly template: Template;
};
