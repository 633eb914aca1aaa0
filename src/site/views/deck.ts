import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { handoutUrl, redirectUrl, sourceUrl } from '../../course/addresses.ts';
import type { Course, Deck, Link } from '../../course/model.ts';
import { isWithheld } from '../../course/release/withheld.ts';
import type { RenderedDeck } from '../../deck/output/render.ts';
import { contentOf } from '../../deck/output/sections.ts';
import type { View } from '../../theme/views/page.ts';
import { relativeLinks } from '../links.ts';
import { contentPolicy } from '../policy.ts';
import type { Context, Made, ViewOf } from './context.ts';
import { deckDirection } from './deck-direction.ts';
import { handoutView } from './handout.ts';
import { deckRecording } from './recording.ts';
import { withTitleFacts } from './title-facts.ts';

/** @param footer its HTML */
export function deckViews(
  deck: Deck,
  rendered: RenderedDeck,
  footer: string,
  context: Context,
): Made<View>[] {
  const back = backOf(deck, context.course);
  const rest = restView(deck, rendered.rest, context);
  return [
    deckView(deck, rendered, { rest, back, footer }, context),
    ...(rest ? [rest] : []),
    handoutView(deck, rendered.handout, back, context),
    redirectView(deck, context),
  ];
}

function backOf(deck: Deck, course: Course): Link {
  const material = course.materials.find(({ decks }) => decks.includes(deck));
  return { label: material?.title ?? course.labels.lecture.many, url: material?.url ?? '/lectures/' };
}

/** What stands under its slides, as HTML. */
export function footerOf({ footer }: Deck, { course, line, lineOf }: Context): string {
  if (footer) return lineOf(footer);
  return course.footer.slides === undefined ? '' : line(course.footer.slides);
}

function deckView(
  deck: Deck,
  { html, slides, styles, parallax, pictures, rest: later }: RenderedDeck,
  {
    rest,
    ...around
  }: Pick<ViewOf<'layouts/deck.njk'>, 'back' | 'footer'> & {
    readonly rest: ViewOf<'layouts/deck-rest.njk'> | undefined;
  },
  context: Context,
): ViewOf<'layouts/deck.njk'> {
  const { course, assets } = context;
  const view = context.page('layouts/deck.njk', deck.url, `${deck.title} – slides`);
  return {
    ...view,
    courseTitle: course.shortTitle,
    language: course.language,
    direction: deckDirection(deck, course),
    assets,
    policy: contentPolicy({ pictures, hosts: course.hosts, isDeck: true }),
    styles: [
      ...view.frame.styles,
      ...styles.map((path) => posix.join('/', posix.dirname(deck.source.file), path)),
    ],
    options: JSON.stringify(revealOptions(deck, parallax, course)),
    ...around,
    handoutUrl: handoutUrl(deck),
    recording: deckRecording(deck, course.sessions),
    sourceUrl: sourceUrl(deck, course),
    slides: withTitleFacts(html, slides[0], deck, context),
    rest: rest && { count: later.length, script: posix.basename(rest.path) },
  };
}

/** Without the names of files that are not released yet. */
function revealOptions(
  deck: Deck,
  parallax: RenderedDeck['parallax'],
  course: Course,
): Record<string, unknown> {
  const { options, source } = deck;
  const mirrored = deckDirection(deck, course) === 'rtl' ? { rtl: true } : {};
  const behind = parallax ? { parallaxBackgroundImage: parallax.address } : {};
  const entries = Object.entries({ ...mirrored, ...options.revealOptions, ...behind });
  const isAway = (value: unknown) =>
    typeof value === 'string' && isWithheld(value, posix.dirname(source.file), course);
  return Object.fromEntries(entries.filter(([, value]) => !isAway(value)));
}

function restView(
  deck: Deck,
  slides: RenderedDeck['rest'],
  context: Context,
): ViewOf<'layouts/deck-rest.njk'> | undefined {
  if (slides.length === 0) return undefined;
  const contents = slides.map((slide) => relativeLinks(contentOf(slide), deck.url, './'));
  const script = `lecternRest(${JSON.stringify(contents)});`;
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 8);
  const url = `${deck.url}rest-${hash}.js`;
  return { ...context.page('layouts/deck-rest.njk', url, deck.title), path: url.slice(1), script };
}

function redirectView(deck: Deck, context: Context): ViewOf<'pages/redirect.njk'> {
  const url = redirectUrl(deck);
  const to = deck.filesPrefix === '' ? './' : `./${posix.basename(deck.url)}/`;
  return {
    ...context.page('pages/redirect.njk', url, deck.title),
    path: url.slice(1),
    to,
    script: context.assets.redirectJs,
  };
}
