import { closest, didYouMean } from '../../problems/did-you-mean.ts';
import * as z from 'zod';
import type { Problem } from '../../problems/problem.ts';
import { Reporter, type Report } from '../../problems/reporter.ts';
import type { Located, Path } from '../../source/yaml.ts';
import { nearlyRight } from './nearly.ts';
import { valueFacts, type ValueFacts } from './parts.ts';
import { isMeantAsReleased, releaseRemedy } from './release-keys.ts';

/**
 * Checks a located value against a schema. Every issue becomes a problem at the key or value it is about. Where what
 * is wrong can be left out, the value is what is left, so that one run finds what is wrong with the rest, too.
 * @param area first half of the problems' names: `course`, `schedule`, `page`, `deck`
 */
export function validate<T>(
  schema: z.ZodType<T>,
  located: Located,
  area: string,
): { value: T | undefined; problems: Problem[] } {
  const result = schema.safeParse(located.value);
  if (result.success) return { value: result.data, problems: [] };
  const { problems, report } = new Reporter();
  for (const issue of result.error.issues) explain(issue, [], { schema, located, area, report });
  return { value: whatIsLeft(schema, located.value, area), problems };
}

/** What does not date sessions. Without a mistaken date, others would move, and be reported for that. */
const harmless = ['readings', 'chapters', 'materials', 'recording', 'speaker', 'note', 'references'];

/** Without keys that are not known, those misspelt under their names, and without values that are not needed. */
function whatIsLeft<T>(schema: z.ZodType<T>, input: unknown, area: string): T | undefined {
  const value = structuredClone(input);
  // What stood under a misspelt name may be wrong itself.
  for (let round = 0; round < 3; round++) {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const { path, ...issue } of result.error.issues) {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const depth = area === 'schedule' ? path.findIndex((step) => harmless.includes(String(step))) : 0;
      const parent = inputAt(value, unknown.length > 0 ? path : path.slice(0, depth));
      const key = path[depth];
      if (typeof parent !== 'object' || parent === null || (key === undefined && unknown.length === 0))
        return undefined;
      if (unknown.length === 0 && key !== undefined) Reflect.deleteProperty(parent, key);
      for (const name of unknown) {
        const near = closest(name, keysAt(schema, path));
        if (near !== undefined && !(near in parent)) Reflect.set(parent, near, Reflect.get(parent, name));
        Reflect.deleteProperty(parent, name);
      }
    }
  }
  return undefined;
}

interface Context {
  readonly schema: z.ZodType;
  readonly located: Located;
  readonly area: string;
  readonly report: Report;
}

/** @param base where the value stands that the issue's path begins at */
function explain(issue: z.core.$ZodIssue, base: Path, context: Context): void {
  const { schema, located } = context;
  const path = [...base, ...issue.path];
  const input = inputAt(located.value, path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) explainUnknown(key, path, context);
    return;
  }
  const branch = issue.code === 'invalid_union' ? closestBranch(issue.errors, input) : undefined;
  if (branch) {
    for (const inner of branch) explain(inner, path, context);
    return;
  }
  const expected = expectation(issue, schemasAt(schema, path));
  if (input === undefined) explainMissing(path, expected, context);
  else {
    const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    explainWrong(input, path, expected, choices, context);
  }
}

function explainUnknown(key: string, path: Path, { schema, located, area, report }: Context): void {
  const known = keysAt(schema, path);
  report(
    located.atKey([...path, key]),
    `${area}/unknown-key`,
    `“${key}” is not a known key here`,
    // YAML 1.1's way to put another block's keys among these.
    key === '<<'
      ? 'write the keys of that block here, one by one'
      : known.includes('released') && isMeantAsReleased(key)
        ? releaseRemedy(key)
        : didYouMean(key, known, `use one of ${known.join(', ')}`),
  );
}

function explainMissing(path: Path, expected: string, { schema, located, area, report }: Context): void {
  const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
  if (isMisspelt(key, inputAt(located.value, parent), keysAt(schema, parent))) return;
  const name = label(path);
  report(located.at(path), `${area}/missing-key`, `${name} is missing`, `add ${name}: ${expected}`);
}

function explainWrong(
  input: unknown,
  path: Path,
  expected: string,
  choices: readonly string[],
  { schema, located, area, report }: Context,
): void {
  const near = nearlyRight(input, expected, keysAt(schema, path));
  const isSpare = input === null && schemasAt(schema, path).every(isOptional);
  report(
    located.at(path),
    `${area}/wrong-type`,
    `${label(path)} is ${say(input)}, which is not ${expected}`,
    didYouMean(
      typeof input === 'string' ? input : '',
      choices,
      near ?? (isSpare ? `write ${expected}, or remove the key` : `write ${expected}`),
    ),
  );
}

function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** Whether a missing key stands there under a name that is nearly right: one mistake, one message. */
function isMisspelt(key: string, parent: unknown, known: readonly string[]): boolean {
  return (
    typeof parent === 'object' &&
    parent !== null &&
    Object.keys(parent).some((other) => !known.includes(other) && closest(other, known) === key)
  );
}

/** “a date such as 2022-09-05”: what a value should have been. */
function expectation(issue: z.core.$ZodIssue, schemas: readonly z.core.$ZodType[]): string {
  if (issue.code === 'custom' && typeof issue.params?.expected === 'string') return issue.params.expected;
  if (issue.code === 'invalid_value')
    return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return `a list of at least ${issue.minimum}`;
  const expected = schemas.map((each) => factsOf(each).expected).find((text) => text !== undefined);
  if (expected !== undefined) return expected;
  if (issue.code === 'invalid_format')
    return formats[issue.format] ?? `text in the form ${issue.pattern ?? issue.format}`;
  if (issue.code === 'invalid_type') return types[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_union') return 'text';
  return issue.message;
}

const types: Partial<Record<string, string>> = {
  string: 'text',
  object: 'a block of “key: value” lines',
  record: 'a block of “key: value” lines',
  array: 'a list',
  number: 'a number',
  boolean: 'true or false',
};

const formats: Partial<Record<string, string>> = {
  url: 'an address such as https://example.org/',
  email: 'an e-mail address',
};

/** Of a union's branches, the one whose complaint lies deepest: the one the writer most likely meant. */
function closestBranch(
  branches: readonly z.core.$ZodIssue[][],
  input: unknown,
): z.core.$ZodIssue[] | undefined {
  const fitting = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
  );
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(...issues.map((issue) => issue.path.length));
  const candidates =
    fitting.length > 0 ? fitting : Array.isArray(input) ? branches.slice(0, 1) : branches.slice(-1);
  const branch = [...candidates].sort((a, b) => depth(b) - depth(a))[0];
  // What is wrong with the whole explains what is wrong with its parts.
  const whole = branch?.filter((issue) => issue.path.length === 0 && issue.code === 'custom') ?? [];
  return whole.length > 0 ? whole : branch;
}

/** The keys a schema knows at a path, sorted. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const keys = schemasAt(schema, path)
    .flatMap(unwrap)
    .flatMap((inner) => {
      if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
      return inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum ? inner.keyType.options : [];
    });
  return [...new Set(keys.map(String))].sort();
}

/** The schemas a value at a path may have to satisfy. */
function schemasAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  return unwrap(schema).flatMap((inner) => {
    const shape: Record<string, z.core.$ZodType> = inner instanceof z.ZodObject ? inner.shape : {};
    const child =
      inner instanceof z.ZodArray && typeof step === 'number'
        ? inner.element
        : inner instanceof z.ZodRecord
          ? inner.valueType
          : shape[String(step)];
    return child ? schemasAt(child, rest) : [];
  });
}

/** What is known of a schema's values, else of those of the schema that it wraps. */
export function factsOf(schema: z.core.$ZodType): ValueFacts {
  return [valueFacts.get(schema) ?? {}, ...unwrapOnce(schema).map(factsOf)].reduceRight(
    (inner, outer) => ({ ...inner, ...outer }),
    {},
  );
}

/** The object, array and record schemas inside optional, default, pipe, lazy and union. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const inner = unwrapOnce(schema);
  return inner.length > 0 ? inner.flatMap(unwrap) : [schema];
}

function unwrapOnce(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return [schema.unwrap()];
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodLazy) return [schema.unwrap()];
  if (schema instanceof z.ZodPipe) return [schema.in];
  return schema instanceof z.ZodUnion ? schema.options : [];
}

function inputAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    root,
  );
}

/** `sessions[3].on` → “on”, `sessions[3]` → an item of “sessions”. */
function label(path: Path): string {
  const name = path.findLast((step) => typeof step === 'string');
  if (name === undefined) return 'this';
  return typeof path.at(-1) === 'number' ? `an item of “${name}”` : `“${name}”`;
}

function say(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a block of keys';
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}
