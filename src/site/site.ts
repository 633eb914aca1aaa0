/** A course and its decks → everything the site shows, as views: each complete before any template runs. */
import type { Course } from '../course/model.ts';
import { crawlerTexts } from '../feeds/crawlers.ts';
import { makeFeeds } from '../feeds/feeds.ts';
import type { Drawings } from '../html/drawing.ts';
import type { Problem } from '../problems/problem.ts';
import { Reporter } from '../problems/reporter.ts';
import type { RawCourse } from '../source/read.ts';
import type { Assets, View } from '../theme/views/page.ts';
import { siteChanges, type Changes } from './changes.ts';
import { createContext } from './context.ts';
import type { RenderedDecks } from './decks/renderer.ts';
import { ownPages, ownProblems, type Extensions, type OwnPage } from './extensions.ts';
import { lookOf } from './look.ts';
import { SiteMemory, type MadePages } from './memory.ts';
import { contentPolicy } from './policy.ts';
import { nothingPrinted, printedFiles, type Printed } from './printed.ts';
import { checkMoments } from './recordings.ts';
import type { CourseHistory } from './revisions.ts';
import { isFound, searchScript, searchUrl } from './search.ts';
import { idsOfDeck } from './site-map.ts';
import { checkStyles } from './styles.ts';
import { assignmentViews } from './views/assignment.ts';
import { calendarView } from './views/calendar.ts';
import { changesEntries, changesUrl, changesViews, movedMarks } from './views/changes.ts';
import type { Context, Made } from './views/context.ts';
import { termWeeks } from './views/days.ts';
import { deckContents, type DeckContents } from './views/deck-contents.ts';
import { deckViews, footerOf } from './views/deck.ts';
import { goalsViews } from './views/goals.ts';
import { homeView } from './views/home.ts';
import {
  announcementListView,
  assignmentListView,
  materialListViews,
  notFoundView,
  staffView,
  textViews,
} from './views/lists.ts';
import { materialViews } from './views/material.ts';
import { checkOwnAddresses, ownView } from './views/own.ts';
import { overviewView } from './views/overview.ts';
import { scheduleView } from './views/schedule.ts';
import { searchView } from './views/search.ts';

export interface Site {
  readonly views: readonly View[];
  readonly problems: readonly Problem[];
  /** Files to publish in addition to the course's own: path in the course folder → path in the site. */
  readonly files: ReadonlyMap<string, string>;
  /** The icon and the like: path in the site → text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Makes calendars, `schedule.json` and the like, which no page needs: path in the site → text. */
  readonly feeds: () => ReadonlyMap<string, string>;
}

export interface SiteOptions {
  /** Default: pages name none, which is enough where only their problems are asked for. */
  readonly assets?: Assets;
  /** Default: figures are shown as code. */
  readonly drawings?: Drawings | undefined;
  /** Default: nothing. */
  readonly printed?: Printed | undefined;
  /** Every page says that it is a preview. Default: no. */
  readonly preview?: boolean;
  /** What git knows of it. Default: nothing. */
  readonly history?: CourseHistory | undefined;
  /** The texts of the course's own templates. Default: none. */
  readonly templates?: RawCourse['templates'];
  /** The texts of the course's style sheets. Default: none */
  readonly sheets?: RawCourse['styles'];
  /** What the course adds with its own code. Default: nothing. */
  readonly extensions?: Extensions;
  /** Of earlier builds. Default: none. */
  readonly memory?: SiteMemory;
  /** Stands for everything in the course but the texts of its decks. Default: for this course alone. */
  readonly facts?: symbol | undefined;
}

const noAssets: Assets = {
  ...{ siteCss: '', termCss: '', mediaCss: '', tablesCss: '', handoutCss: '', printCss: '', deckCss: '' },
  ...{ recordingCss: '', changesCss: '', goalsCss: '', pinnedCss: '', pinnedJs: '' },
  ...{ siteJs: '', redirectJs: '', deckJs: '', textFont: '', headingFont: '' },
};

export function makeSite(course: Course, decks: RenderedDecks, options: SiteOptions): Site {
  const { assets = noAssets, drawings = new Map(), printed = nothingPrinted } = options;
  const { preview = false, extensions = {}, memory = new SiteMemory(), facts } = options;
  const reporter = new Reporter();
  const { problems, report } = reporter;
  const pictures: string[] = [];
  const own = ownPages(extensions, course);
  const look = lookOf(course);
  const changes = siteChanges(course, options.history);
  const listed = changes.moves.length + changes.published.length > 0 ? [changesUrl] : [];
  const about = {
    ...{ assets, look, drawings, preview },
    memory: extensions.markdown ? new SiteMemory(extensions.markdown) : memory,
    facts,
    repository: options.history?.repository,
    own: {
      urls: [...own.map(({ url }) => url), ...listed],
      templates: [...(options.templates?.values() ?? [])],
    },
  };
  const context = createContext(course, decks, about, reporter, pictures);
  const contents = deckContents(decks, printed, course);
  const make = (): MadePages => {
    about.memory.turn();
    const before = problems.length;
    const made = pages(context, own, contents, changes);
    const policy = contentPolicy({ pictures, hosts: course.hosts });
    return { policy, views: made.map((view) => ({ policy, ...view })), problems: problems.splice(before) };
  };
  // What code of the course's own looks at is not known.
  const made =
    facts === undefined || Object.keys(extensions).length > 0
      ? make()
      : memory.madePages([about, inDecks(course, decks, contents)], make);
  problems.push(...made.problems);
  const views = [...made.views, ...viewsOfDecks(context, decks, made, about.memory)];
  for (const deck of decks.values()) problems.push(...deck.problems);
  checkMoments(course, decks, report);
  checkStyles(course, options.sheets ?? new Map(), report);
  checkOwnAddresses(own, views, report);
  problems.push(...ownProblems(extensions, course));
  return {
    ...{ views, problems },
    files: printedFiles(course, printed),
    texts: withoutOwn(look.files, course),
    feeds: () => {
      const { revisions = new Map() } = options.history ?? {};
      const all = new Map([
        ...makeFeeds(course, context.html, revisions, changesEntries(changes, context)),
        ...(preview ? [] : crawlerTexts(course, made.views.filter(isFound))),
        [searchUrl, searchScript(context, made.views, decks)],
      ]);
      return withoutOwn(all, course);
    },
  };
}

/** What pages show of decks, and what they can link to in them. */
function inDecks(
  { sessions }: Course,
  decks: RenderedDecks,
  { outline, thumbnails, slide, pdf }: DeckContents,
): unknown {
  const moments = sessions.map(({ recording }) =>
    recording?.moments.map((moment) => slide(recording.deck, moment)),
  );
  return [
    moments,
    ...[...decks].map(([deck, rendered]) => [
      outline(deck),
      thumbnails(deck),
      pdf(deck),
      idsOfDeck(deck, rendered),
    ]),
  ];
}

/** A deck's views are those of the build before where neither the deck nor any page is another. */
function viewsOfDecks(context: Context, decks: RenderedDecks, beside: MadePages, memory: SiteMemory): View[] {
  return [...decks].flatMap(([deck, rendered]) => {
    // What is wrong with it is reported each time.
    const footer = footerOf(deck, context);
    const known = memory.madeDecks.get(rendered);
    if (known?.beside === beside) return known.views;
    const made = deckViews(deck, rendered, footer, context);
    const views = made.map((view) => ({ policy: beside.policy, ...view }));
    memory.madeDecks.set(rendered, { beside, views });
    return views;
  });
}

function pages(
  context: Context,
  own: readonly OwnPage[],
  decks: DeckContents,
  changes: Changes,
): Made<View>[] {
  const { assignments, announcements } = context.course;
  const term = termWeeks(context);
  const changed = changesViews(changes, context);
  const lists = [
    ...changed,
    ...goalsViews(context),
    homeView(context, term),
    scheduleView(context, movedMarks(changes, context), changed[0]?.url),
    calendarView(context, term),
    overviewView(context, term),
    ...materialListViews(context),
    ...(assignments.length > 0 ? [assignmentListView(context)] : []),
    staffView(context),
    ...(announcements.length > 0 ? [announcementListView(context)] : []),
    ...own.map((page) => ownView(page, context)),
  ];
  const taken = new Set([...lists.map(({ url }) => url), '/search/']);
  return [
    ...lists,
    searchView(context, lists),
    ...materialViews(context, decks),
    ...assignmentViews(context),
    ...textViews(context, taken),
    notFoundView(context),
  ];
}

/** A file of the course's own is published instead. */
function withoutOwn(texts: ReadonlyMap<string, string>, { files }: Course): Map<string, string> {
  const own = new Set(files.values());
  return new Map(
    [...texts].map(([url, text]) => [url.slice(1), text] as const).filter(([path]) => !own.has(path)),
  );
}
