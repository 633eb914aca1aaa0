/** Is each page and each slide accessible (WCAG 2.2 AA), in the light and in the dark, as far as a program can tell? */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import type { Finding } from './findings.ts';

const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A dark page has other colours, and all else as it is in the light. */
const looks = [
  { colorScheme: 'light', rules: all },
  { colorScheme: 'dark', rules: ['color-contrast'] },
] as const;

const contrastSchema = z.object({
  fgColor: z.string(),
  bgColor: z.string(),
  contrastRatio: z.number(),
  expectedContrastRatio: z.string(),
});

const foundSchema = z.array(
  z.object({
    /** Where reveal.js has the slide; absent for what is around the slides, and on other pages. */
    slide: z.object({ h: z.number(), v: z.number() }).optional(),
    violations: z.array(
      z.object({
        id: z.string(),
        help: z.string(),
        helpUrl: z.string(),
        nodes: z.array(z.object({ html: z.string(), any: z.array(z.object({ data: z.unknown() })) })),
      }),
    ),
  }),
);

type Violation = z.infer<typeof foundSchema>[number]['violations'][number];

/** What is wrong, on a slide or elsewhere. */
export interface Barrier extends Pick<Finding, 'name' | 'message' | 'remedy' | 'element'> {
  readonly slide?: { readonly h: number; readonly v: number } | undefined;
}

/** Goes through a page or a deck. @param page has loaded it */
export async function findBarriers(page: Page, isDeck: boolean): Promise<Barrier[]> {
  await page.evaluate(axe.source);
  if (isDeck) await openDeck(page);
  const barriers = new Map<string, Barrier>();
  for (const { colorScheme, rules } of looks) {
    await page.emulateMedia({ colorScheme });
    const found = foundSchema.parse(await page.evaluate(isDeck ? onSlides(rules) : onPage(rules)));
    for (const { slide, violations } of found)
      for (const violation of violations)
        for (const node of violation.nodes) {
          const barrier = { ...said(violation, node), element: node.html, slide };
          // The same in both looks is one.
          barriers.set(JSON.stringify(barrier), barrier);
        }
  }
  return [...barriers.values()];
}

/** With all slides, and all their steps. */
async function openDeck(page: Page): Promise<void> {
  await page.locator('.reveal.ready').waitFor();
  // The end of a long deck is loaded when its reader does something.
  await page.evaluate(`Reveal.configure({ fragments: false }); window.dispatchEvent(new Event('wheel'))`);
  await page.locator('section[data-rest]').first().waitFor({ state: 'detached' });
}

const optionsFor = (runOnly: readonly string[]) =>
  JSON.stringify({ runOnly, resultTypes: ['violations'], preload: false, selectors: false, iframes: false });

const onPage = (rules: readonly string[]) =>
  `axe.run(document, ${optionsFor(rules)}).then(({ violations }) => [{ violations }])`;

/** One slide at a time is in the deck: axe goes through the whole page for each. */
const onSlides = (rules: readonly string[]) => `(async () => {
  const options = ${optionsFor(rules)};
  const nextFrame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { violations } = await axe.run({ exclude: ['.slides'] }, options);
  const found = [{ violations }];
  const contents = new Map(Reveal.getSlides().map((section) => [section, new DocumentFragment()]));
  for (const [section, content] of contents) content.append(...section.childNodes);
  for (const [section, content] of contents) {
    section.append(content);
    const { h, v = 0 } = Reveal.getIndices(section);
    Reveal.slide(h, v);
    // What scrolls becomes a stop for the Tab key once it has a size.
    if (section.querySelector('pre, .table-scroll')) await nextFrame();
    const { violations } = await axe.run(section, options);
    found.push({ slide: { h, v }, violations });
    content.append(...section.childNodes);
  }
  for (const [section, content] of contents) section.append(content);
  return found;
})()`;

function said(
  { id, help, helpUrl }: Violation,
  { any }: Violation['nodes'][number],
): Pick<Barrier, 'name' | 'message' | 'remedy'> {
  const { data } = contrastSchema.safeParse(any[0]?.data);
  if (id === 'color-contrast' && data) {
    const { fgColor, bgColor, contrastRatio, expectedContrastRatio } = data;
    const message = `text is hard to read: ${fgColor} on ${bgColor} has a contrast of ${contrastRatio}:1`;
    const remedy = `choose colours with a contrast of ${expectedContrastRatio} or more`;
    return { name: 'site/low-contrast', message, remedy };
  }
  const message = `not accessible to everybody: ${help}`;
  return {
    name: 'site/inaccessible',
    message,
    remedy: `put it right; ${helpUrl.replace(/\?.*$/, '')} says how`,
  };
}
