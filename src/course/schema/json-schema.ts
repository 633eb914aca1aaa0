/** The schemas of this folder as JSON Schemas, from which editors complete keys and values and show what they mean. */
import * as z from 'zod';
import { courseSchema } from './course.ts';
import { frontMatterSchemas } from './front-matter.ts';
import { ledgerSchema } from './ledger.ts';
import { valueFacts, type CourseNames } from './parts.ts';
import { scheduleSchema } from './schedule.ts';
import { factsOf } from './validate.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What each file of a course may say, by the name of its JSON Schema. */
export const schemaFiles: Readonly<Record<string, z.ZodType>> = {
  course: courseSchema,
  schedule: scheduleSchema,
  accepted: ledgerSchema,
  'front-matter-page': frontMatterSchemas.page,
  'front-matter-announcement': frontMatterSchemas.announcement,
  'front-matter-assignment': frontMatterSchemas.assignment,
  'front-matter-deck': frontMatterSchemas.deck,
};

/**
 * A schema as a JSON Schema of draft 7, which editors know best. It accepts whatever Lectern accepts, and more: what
 * is only known from the whole course is for `lectern check`.
 * @param names of the course, offered where they can stand. Default: none
 */
export function jsonSchema(schema: z.ZodType, names?: CourseNames): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    // What an instructor writes, not what Lectern makes of it.
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => complete(zodSchema, made, names),
  });
}

/** Adds what zod does not know, and takes out what is about Lectern's own values. */
function complete(schema: z.core.$ZodType, json: JsonSchema, names: CourseNames | undefined): void {
  const { description, examples } = z.globalRegistry.get(schema) ?? {};
  const { expected, names: whose } = factsOf(schema);
  const { pattern } = valueFacts.get(schema) ?? {};
  const said = [
    description,
    expected === undefined || expected === 'text' ? undefined : `Write ${expected}.`,
  ];
  const parts = said.filter((part) => part !== undefined);
  if (parts.length > 0) json.description = parts.join('\n\n');
  if (Array.isArray(examples)) json.examples = examples;
  if (typeof json.default === 'object' || typeof json.default === 'number') delete json.default;
  if (pattern !== undefined)
    Object.assign(json, { type: 'string', pattern, patternErrorMessage: `This is not ${String(expected)}.` });
  // Lectern reads numbers as they are written.
  if (json.type === 'string' && !json.pattern && !json.format && !json.const && !json.enum)
    json.type = ['string', 'number'];
  if (json.propertyNames !== undefined) nameKeys(json, json.propertyNames);
  if (whose !== undefined && names && names[whose].length > 0) offer(json, names[whose]);
}

/** Editors complete keys that are named one by one. */
function nameKeys(json: JsonSchema, keys: JsonSchema['propertyNames']): void {
  delete json.propertyNames;
  if (typeof keys !== 'object' || !keys.enum) return;
  json.properties = Object.fromEntries(
    keys.enum.map((key) => [String(key), json.additionalProperties ?? {}]),
  );
  json.additionalProperties = false;
}

/** Keys are named; values are snippets, which editors do not list as examples wherever they explain the key. */
function offer(json: JsonSchema, names: readonly string[]): void {
  if (json.type === 'object')
    json.properties = Object.fromEntries(names.map((name) => [name, json.additionalProperties ?? {}]));
  else {
    delete json.examples;
    json.defaultSnippets = names.map((name) => ({ label: name, body: name }));
  }
}
