/** A mistake in a course's own code (a template, a shortcode, its configuration), which throws, as a problem at its line. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import * as z from 'zod';
import type { Place, Problem } from '../../problems/problem.ts';
import { atFile, Reporter } from '../../problems/reporter.ts';
import { packageFolder } from '../../runtime/package.ts';
import { placeOf } from '../../text/place.ts';
import { readConfig } from './course-code.ts';

/** What esbuild throws: https://esbuild.github.io/api/#build-failures. Its columns count from 0. */
const syntaxSchema = z.object({
  errors: z.tuple(
    [
      z.object({
        text: z.string(),
        location: z.object({ file: z.string(), line: z.number(), column: z.number() }),
      }),
    ],
    z.unknown(),
  ),
});

/** What esbuild writes beside what it has compiled. */
const mapSchema = z.object({
  version: z.number(),
  ...{ sources: z.array(z.string()), sourcesContent: z.array(z.string()), names: z.array(z.string()) },
  mappings: z.string(),
});

/**
 * @param error what was thrown while a site was made
 * @param folder the course's
 * @returns nothing where the error is not in the course's own code
 */
export function codeMistake(error: unknown, folder = '.'): Problem | undefined {
  // What was thrown first is last, and says most.
  const all = causes(error).reverse();
  const places = all.map((one) => placeIn(one, folder));
  const index = places.findIndex((place) => place !== undefined);
  const place = places[index] ?? placeInConfig(all, folder);
  const { problems, report } = new Reporter();
  const text = wordsOf(all.find(({ message }) => message !== ''));
  if (place?.file.startsWith('templates/'))
    report(
      place,
      'template/failed',
      `this cannot be printed: ${text}`,
      'correct it; the first comment of Lectern’s template of this name says what there is to print',
    );
  else if (place) report(place, 'config/failed', `this stops the build: ${text}`, remedyFor(text));
  return problems[0];
}

function remedyFor(text: string): string {
  const [, missing] = /^Cannot find package '([^']+)'/.exec(text) ?? [];
  return missing === undefined ? 'correct it, or remove it for now' : `install it: npm install ${missing}`;
}

/** An error and those that led to it, the one thrown first last. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  return [error, ...causes(error.cause ?? ('originalError' in error ? error.originalError : undefined))];
}

/** Without the places that Nunjucks and Liquid write into their messages. */
function wordsOf(error: Error | undefined): string {
  const syntax = syntaxSchema.safeParse(error);
  const text = syntax.success ? syntax.data.errors[0].text : (error?.message ?? '');
  return text
    .replace(/^(?:(?:\w+ \w+ error: )?\([^()]*\)(?: \[.*?\])?\n\s*)+(?:Error: )?/, '')
    .replace(/(?:, file:| imported from ).*$/s, '')
    .replace(/\.$/, '');
}

function placeIn(error: Error, folder: string): Place | undefined {
  return placeOfSyntax(error) ?? placeInTemplate(error.message, folder) ?? placeInStack(error, folder);
}

function placeOfSyntax(error: unknown): Place | undefined {
  const { data } = syntaxSchema.safeParse(error);
  const location = data?.errors[0].location;
  return location && { ...location, column: location.column + 1 };
}

/** As Nunjucks says it: `(/course/templates/pages/home.njk) [Line 3, Column 4]`, or without a line. */
function placeInTemplate(message: string, folder: string): Place | undefined {
  const named = [...message.matchAll(/\((.+?)\)(?: \[Line (\d+), Column (\d+)\])?\n/g)];
  for (const [, path = '', line, column] of named.reverse()) {
    const file = inCourse(path, folder);
    if (file === undefined) continue;
    // For what it does not find, it has no place, or that of another.
    const [, missing] = /(?:filter|template) not found: (.+)/.exec(message) ?? [];
    if (missing !== undefined)
      return placeOf({ ...atFile(file), text: readFileSync(join(folder, file), 'utf8') }, missing);
    return { file, line: Number(line ?? 1), column: Number(column ?? 1) };
  }
  return undefined;
}

const frames = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:\\)[^()?]*?)(?:\?[^:)]*)?:(\d+):(\d+)\)?$/gm;

function placeInStack({ stack = '' }: Error, folder: string): Place | undefined {
  for (const [, path = '', line, column] of stack.matchAll(frames)) {
    const file = inCourse(path.startsWith('file:') ? fileURLToPath(path) : path, folder);
    if (file !== undefined) return asWritten({ file, line: Number(line), column: Number(column) }, folder);
  }
  return undefined;
}

/** @returns a path in the course, of code that is the course's own */
function inCourse(path: string, folder: string): string | undefined {
  const root = realpathSync(folder);
  const file = relative(root, resolve(root, path)).split(sep).join('/');
  const isOther = /^(?:\.\.|node_modules)\/|\/node_modules\//.test(file);
  const isLecterns = path.startsWith(join(packageFolder, 'dist') + sep);
  return isOther || isLecterns || !existsSync(join(root, file)) ? undefined : file;
}

/** Of a configuration that was compiled, the place in its source. */
function asWritten(place: Place, folder: string): Place {
  const map = join(folder, `${place.file}.map`);
  if (!existsSync(map)) return place;
  const payload = mapSchema.parse(JSON.parse(readFileSync(map, 'utf8')));
  const found = new SourceMap({ ...payload, file: '', sourceRoot: '' }).findEntry(
    place.line - 1,
    place.column - 1,
  );
  if (!('originalSource' in found)) return place;
  const file = inCourse(join(realpathSync(folder), place.file, '..', found.originalSource), folder);
  return file === undefined
    ? place
    : { file, line: found.originalLine + 1, column: found.originalColumn + 1 };
}

/** Where nothing says the line: that of the syntax that Node does not understand, or of a name in the message. */
function placeInConfig(errors: readonly Error[], folder: string): Place | undefined {
  const config = readConfig(folder);
  const said = errors.map(({ message }) => message).join('\n');
  const isEleventys = errors.some(({ name }) => /^(?:Eleventy|Template)/.test(name));
  // Lectern's own template, or the disk.
  const isOther = said.includes('./lectern.njk') || errors.some((error) => 'syscall' in error);
  if (!config || !isEleventys || isOther) return undefined;
  const [, quoted, template] = /'(.+?)'|template \.\/(\S+)/.exec(said) ?? [];
  const named = quoted ?? template;
  try {
    transformSync(config.text, {
      loader: config.file.endsWith('ts') ? 'ts' : 'js',
      logLevel: 'silent',
      sourcefile: config.file,
    });
  } catch (syntax) {
    const place = placeOfSyntax(syntax);
    if (place) return { ...place, file: config.file };
  }
  return named === undefined ? atFile(config.file) : placeOf(config, named);
}
