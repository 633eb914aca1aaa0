/** What the schemas of this folder are put together from. */
import * as z from 'zod';
import { parseDate } from '../dates/calendar.ts';
import { parseRelease, parseUntil } from '../dates/when.ts';

/**
 * What a schema's metadata does not say. `expected`: what a value should be, in messages: “a date such as
 * 2022-09-05”. `pattern`: what editors can tell about it, a regular expression that every right value matches.
 * `names`: names of the course that can stand there, which editors offer.
 *
 * A key's description says what it is for, and ends with “Default: …” where it has one. Descriptions and examples are
 * what editors show, and what docs/keys.md is written from.
 */
export interface ValueFacts {
  readonly expected?: string;
  readonly pattern?: string;
  readonly names?: keyof CourseNames;
}

export const valueFacts = z.registry<ValueFacts>();

/** Names that one place in a course gives, and others mention. */
export interface CourseNames {
  readonly lecture: readonly string[];
  readonly recitation: readonly string[];
  readonly lab: readonly string[];
  readonly exam: readonly string[];
  readonly event: readonly string[];
  readonly guest: readonly string[];
  readonly deck: readonly string[];
  /** Assignments, and the parts of them: `project#milestone-1`. */
  readonly work: readonly string[];
  readonly reference: readonly string[];
  readonly section: readonly string[];
}

/** A schema that says what its values should be, in messages. */
export function expecting<T extends z.ZodType>(schema: T, expected: string): T {
  const own = schema.clone();
  valueFacts.add(own, { expected });
  return own;
}

/** A schema whose values, or keys, may be such names of the course. */
export function naming<T extends z.ZodType>(schema: T, names: keyof CourseNames): T {
  const own = schema.clone();
  valueFacts.add(own, { names });
  return own;
}

/** Turns a parser that returns `undefined` for text it does not understand into a schema. */
export function parsed<T>(parse: (text: string) => T | undefined, expected: string, pattern?: RegExp) {
  const schema = z.string().transform((text, context) => {
    const value = parse(text.trim());
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });
  valueFacts.add(schema, { expected, ...(pattern && { pattern: pattern.source }) });
  return schema;
}

/** One value or a list of them; always a list afterwards. */
export function oneOrMany<T extends z.ZodType>(schema: T) {
  return z.union([z.array(schema), schema.transform((value) => [value])]);
}

export const text = expecting(z.string().trim().min(1), 'text');

/** Whether a text is an address: of a page elsewhere, of a mailbox, or from the root of this site. */
export function isAddress(text: string): boolean {
  return /^\/(?!\/)/.test(text) || (/^(https?:\/\/|mailto:)./i.test(text) && URL.canParse(text));
}

/** What a link should have been, in messages. */
export const aLink =
  'a link such as https://example.org/page, /syllabus/, or /notes.pdf for content/notes.pdf';

const address = z.string().trim().refine(isAddress);

export const url = expecting(address, aLink);

export const image = expecting(address, 'an image such as /images/ada.jpg for content/images/ada.jpg');

/** Where a site is. */
export const site = z.url({ protocol: /^https?$/ });

export const date = parsed(parseDate, 'a date such as 2022-09-05', /^\s*\d{4}-\d{2}-\d{2}\s*$/);

/** Settings of another program, in which what looks like a number is one. */
export const settings = z.record(z.string(), z.unknown().transform(withNumbers));

function withNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNumbers(inner)]));
  return typeof value === 'string' && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(value)
    ? Number(value)
    : value;
}

/** What is linked to, alone or behind a label. */
export function linkTo(target: z.ZodType<string>) {
  return z.union([
    target.transform((value) => ({ label: undefined, url: value })),
    z
      .record(z.string(), target)
      .refine((entry) => Object.keys(entry).length === 1, {
        params: { expected: 'a single “Label: URL”, or a list with one in each item' },
      })
      .transform((entry) => {
        const [label, value] = Object.entries(entry)[0] ?? ['', ''];
        return { label, url: value };
      }),
  ]);
}

/** A link: a bare URL, or `Label: URL`. */
export const linkSchema = linkTo(url);

/** A time from when on something is on the site. */
export const released = parsed(
  parseRelease,
  'a time such as 2022-09-05 09:00, 1 day before the session, after the due time, or no',
);

/** Until when something is on the site. */
export const until = parsed(parseUntil, 'a date such as 2022-12-16, or Fri 2022-12-16 17:00');
