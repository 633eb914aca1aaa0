import leven from 'leven';
import { z } from 'zod';
import type { Problem } from '../source/problem.ts';
import type { Located, Path } from '../source/yaml.ts';

/**
 * Checks a located value against a schema. Every issue becomes a problem at the key or value it is about.
 * @param area first half of the problems' names: `course`, `schedule`, `page`, `deck`
 */
export function validate<T>(
  schema: z.ZodType<T>,
  located: Located,
  area: string,
): { value: T | undefined; problems: Problem[] } {
  const result = schema.safeParse(located.value);
  if (result.success) return { value: result.data, problems: [] };
  const input = located.value;
  return {
    value: undefined,
    problems: result.error.issues.flatMap((issue) => explain(issue, [], schema, located, area, input)),
  };
}

function explain(
  issue: z.core.$ZodIssue,
  base: Path,
  schema: z.ZodType,
  located: Located,
  area: string,
  root: unknown,
): Problem[] {
  const path = [...base, ...issue.path];
  const error = { severity: 'error' as const };

  if (issue.code === 'unrecognized_keys') {
    const known = [...keysAt(schema, path)].sort();
    return issue.keys.map((key) => {
      const near = closest(key, known);
      return {
        ...error,
        ...located.atKey([...path, key]),
        name: `${area}/unknown-key`,
        message: `“${key}” is not known here`,
        remedy: near ? `did you mean “${near}”?` : `use one of ${known.join(', ')}`,
      };
    });
  }
  if (issue.code === 'invalid_union') {
    const branch = closestBranch(issue.errors, inputAt(root, path));
    if (branch) return branch.flatMap((inner) => explain(inner, path, schema, located, area, root));
  }

  const expected = expectation(issue);
  const name = `“${label(path)}”`;
  const input = inputAt(root, path);
  if (input === undefined) {
    return [
      {
        ...error,
        ...located.at(path),
        name: `${area}/missing-key`,
        message: `${name} is missing`,
        remedy: `add ${name}: ${expected}`,
      },
    ];
  }
  return [
    {
      ...error,
      ...located.at(path),
      name: `${area}/wrong-type`,
      message: `${name} is ${say(input)}, which is not ${expected}`,
      remedy: `write ${expected}`,
    },
  ];
}

/** “a date such as 2022-09-05”: what a value should have been. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.expected === 'string') return issue.params.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_key') return 'a known key';
  if (issue.code === 'invalid_format')
    return formats[issue.format] ?? `text in the form ${issue.pattern ?? issue.format}`;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? `a list of at least ${issue.minimum}` : 'text';
  if (issue.code === 'invalid_type') return types[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_union') return 'text';
  return issue.message;
}

const types: Partial<Record<string, string>> = {
  string: 'text',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
  array: 'a list',
  number: 'a number',
  boolean: 'true or false',
};

const formats: Partial<Record<string, string>> = {
  url: 'an address such as https://example.org/',
  email: 'an e-mail address',
  regex: 'a colour such as #7a1f3d',
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
  return [...candidates].sort((a, b) => depth(b) - depth(a))[0];
}

/** The keys a schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): Set<string> {
  const keys = new Set<string>();
  for (const inner of unwrap(schema)) {
    const [step, ...rest] = path;
    if (inner instanceof z.ZodObject) {
      const shape: Record<string, z.core.$ZodType> = inner.shape;
      if (step === undefined) for (const key of Object.keys(shape)) keys.add(key);
      else {
        const child = shape[String(step)];
        if (child) for (const key of keysAt(child, rest)) keys.add(key);
      }
    } else if (step !== undefined && inner instanceof z.ZodArray) {
      for (const key of keysAt(inner.element, rest)) keys.add(key);
    } else if (inner instanceof z.ZodRecord) {
      const names = inner.keyType instanceof z.ZodEnum ? inner.keyType.options : [];
      if (step === undefined) for (const key of names) keys.add(String(key));
      else for (const key of keysAt(inner.valueType, rest)) keys.add(key);
    }
  }
  return keys;
}

/** The object, array and record schemas inside optional, default, pipe and union. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}

function inputAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    root,
  );
}

/** `sessions[3].on` → “on”; an item of a list is named by its list. */
function label(path: Path): string {
  const named = path.filter((step) => typeof step === 'string');
  return named.at(-1) ?? 'this file';
}

function say(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}

/** The known name a misspelt one most likely means, if any is near. */
export function closest(name: string, known: Iterable<string>): string | undefined {
  const scored = [...known]
    .map((candidate) => ({ candidate, distance: leven(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  const best = scored[0];
  return best && best.distance <= Math.min(3, Math.max(1, Math.floor(name.length / 3)))
    ? best.candidate
    : undefined;
}
