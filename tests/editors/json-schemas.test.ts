/** JSON Schemas are as the schemas that Lectern reads a course with: they know every key, and reject nothing that is right. */
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysReference } from '../../scripts/keys-reference.ts';
import { jsonSchema, schemaFiles } from '../../src/course/schema/json-schema.ts';
import { readSource } from '../../src/source/read.ts';
import { inSources, saidOf } from '../course/problems/all.ts';
import { rowingCourse } from '../course/schedule/rowing-course.ts';

const schemas = Object.entries(schemaFiles);

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const validators = new Map(schemas.map(([name, schema]) => [name, ajv.compile(jsonSchema(schema))]));

function validator(name: string): ValidateFunction {
  const found = validators.get(name);
  if (!found) throw new Error(`no schema ${name}`);
  return found;
}

/** What the JSON Schema of a file does not accept in it. */
function faults(name: string, text: string): string[] {
  const validate = validator(name);
  return validate(parse(text) ?? {})
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** Each key of a schema, wherever it is: its name, and what is said about it. */
function keysOf(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): [string, z.core.$ZodType][] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const inside = (inner: readonly z.core.$ZodType[]) => inner.flatMap((each) => keysOf(each, seen));
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    return [...Object.entries(shape), ...inside(Object.values(shape))];
  }
  if (schema instanceof z.ZodArray) return inside([schema.element]);
  if (schema instanceof z.ZodRecord) return inside([schema.valueType]);
  if (schema instanceof z.ZodUnion) return inside(schema.options);
  if (schema instanceof z.ZodPipe) return inside([schema.in]);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodLazy
  )
    return inside([schema.unwrap()]);
  return [];
}

const node = z.record(z.string(), z.unknown());

/** The keys that a JSON Schema explains: all but those that are the names of kinds. */
function explained(json: unknown): string[] {
  if (Array.isArray(json)) return json.flatMap(explained);
  const { success, data } = node.safeParse(json);
  if (!success) return [];
  const own = Object.entries(node.catch({}).parse(data.properties)).flatMap(([key, value]) =>
    typeof node.parse(value).description === 'string' ? [key] : [],
  );
  return [...own, ...Object.values(data).flatMap(explained)];
}

test.each(schemas)('%s.schema.json explains every key, with an example that is right', (_, schema) => {
  const keys = keysOf(schema);
  const told = explained(jsonSchema(schema));
  expect(keys.map(([key]) => key).filter((key) => !told.includes(key))).toEqual([]);
  for (const [key, value] of keys) {
    const { description, examples } = z.globalRegistry.get(value) ?? {};
    expect(description, key).toMatch(/^\S.*[.!]$/s);
    for (const example of z.array(z.unknown()).min(1).parse(examples))
      expect(z.safeParse(value, example).error?.issues, `${key}: ${JSON.stringify(example)}`).toBeUndefined();
  }
});

test.each(schemas)('schemas/%s.schema.json is published', (name, schema) => {
  expect(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(jsonSchema(schema))),
  );
});

const kindOf = [
  ['content/announcements/', 'announcement'],
  ['content/', 'page'],
  ['assignments/', 'assignment'],
  ['slides/', 'deck'],
] as const;

/** What a course's own files say that their schemas do not accept. */
function faultsOf(folder: string): string[] {
  const raw = readSource(folder);
  const pages = [...raw.pages, ...raw.assignments, ...raw.solutions, ...raw.decks].flatMap(
    ({ file, frontMatter }) => {
      const kind = kindOf.find(([start]) => file.startsWith(start))?.[1] ?? 'page';
      const validate = validator(`front-matter-${kind}`);
      return validate(frontMatter.value) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`];
    },
  );
  const data = ['course', 'schedule'].flatMap((name) =>
    faults(name, readFileSync(join(folder, `_data/${name}.yaml`), 'utf8')),
  );
  return [...data, ...pages];
}

test('the demo is right', () => {
  expect(faultsOf('.')).toEqual([]);
});

test('a course of every shape is right', () => {
  expect(faults('course', rowingCourse['_data/course.yaml'])).toEqual([]);
  expect(faults('schedule', rowingCourse['_data/schedule.yaml'])).toEqual([]);
});

test('what Lectern can read of its YAML is right, whatever else is wrong with a course', () => {
  const unread = /^(course|schedule)\/(unknown-key|wrong-type|missing-key)|^yaml\/|control-character/;
  for (const one of inSources) {
    for (const name of ['course', 'schedule']) {
      const text = one.files[`_data/${name}.yaml`];
      if (typeof text !== 'string' || saidOf(one).some((said) => unread.test(said.name))) continue;
      expect(faults(name, text), one.mistake).toEqual([]);
    }
  }
});

const term = 'term: { name: Fall 2022, starts: 2022-08-29, ends: 2022-12-18 }';

test.each([
  ['course', 'title: Rowing', "must have required property 'timezone'"],
  ['course', 'title: Rowing\ntimezone: UTC\nheader: x', 'must NOT have additional properties'],
  ['course', 'title: [a, b]\ntimezone: UTC', '/title must be string,number'],
  ['course', 'title: Rowing\ntimezone: UTC\nstaff: Ada', '/staff must be array'],
  [
    'course',
    'title: Rowing\ntimezone: UTC\nstaff: [{ name: Ada, email: at home }]',
    '/staff/0/email must match',
  ],
  ['course', 'title: Rowing\ntimezone: UTC\nurl: example', '/url must match format'],
  ['course', 'title: Rowing\ntimezone: UTC\naccent: red', '/accent must match pattern'],
  ['course', 'title: Rowing\ntimezone: UTC\nlabels: { tutorial: Class }', '/labels must NOT have additional'],
  ['course', 'title: Rowing\ntimezone: UTC\npublish: { notes: none }', '/publish/notes must be boolean'],
  ['schedule', 'sessions: []', 'must have required property'],
  ['schedule', 'term: Fall 2022', '/term must be object'],
  [
    'schedule',
    'term: { name: Fall, starts: 29.8.2022, ends: 2022-12-18 }',
    '/term/starts must match pattern',
  ],
  ['schedule', `${term}\nmeetings: { lecture: { days: Mon } }`, '/meetings/lecture must have required'],
  [
    'schedule',
    `${term}\nmeetings: { lecture: { days: Mon, time: 1pm } }`,
    '/meetings/lecture/time must match',
  ],
  ['schedule', `${term}\nmeetings: { seminar: { days: Mon, time: 13:00-14:00 } }`, '/meetings must NOT have'],
  ['schedule', `${term}\nbreaks: { Break: next week }`, '/breaks/Break must match pattern'],
  ['schedule', `${term}\ncalendar: [{ canceled: 2022-10-12 }]`, '/calendar/0 must NOT have'],
  ['schedule', `${term}\nrelease: { slides: no }`, '/release must NOT have'],
  ['schedule', `${term}\nweeks: all`, '/weeks must be equal to constant'],
  ['schedule', `${term}\nsessions:\n  - lecture: A\n    reading: B`, '/sessions/0 must NOT have'],
  ['schedule', `${term}\nsessions:\n  - lecture: A\n    on: tomorrow`, '/sessions/0/on must match pattern'],
  ['schedule', `${term}\nsessions:\n  - lecture: A\n    with: next`, '/sessions/0/with must be equal'],
  ['schedule', `${term}\nsessions:\n  - lecture: A\n    slot: seminar`, '/sessions/0/slot must be equal'],
  ['accepted', 'image/no-alt: 5', '/image~1no-alt must be object'],
  ['front-matter-page', 'points: 5', 'must NOT have additional properties'],
  ['front-matter-announcement', 'date: yesterday', '/date must match pattern'],
  ['front-matter-assignment', 'worth: 5', 'must NOT have additional properties'],
  ['front-matter-deck', 'css: { file: a.css }', '/css must be string'],
])('%s: %j is wrong', (name, text, fault) => {
  expect(faults(name, text).join('\n')).toContain(fault);
});

test('docs/keys.md is up to date: npm run docs:keys', async () => {
  expect(readFileSync('docs/keys.md', 'utf8')).toBe(await keysReference());
});
