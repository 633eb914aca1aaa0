import {
  Composer,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  Parser,
  visit,
  type CST,
  type Document,
  type Node,
} from 'yaml';
import type { Place, Problem } from '../problems/problem.ts';
import { Reporter } from '../problems/reporter.ts';
import { reportControl } from './text.ts';
import { readData, tooDeep, type Data, type Fault } from './yaml-data.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML text whose every key and value can still say where it stands. */
export interface Located {
  /** Plain data; dates and numbers stay text, as they are written. An empty text is an empty mapping. */
  readonly value: unknown;
  /** Where the value at a path stands; where it is missing, its nearest parent. */
  at(path: Path): Place;
  /** Where the key that ends a path stands. */
  atKey(path: Path): Place;
  /** Wherever a key or value is this text. */
  placesOf(text: string): readonly Place[];
}

/**
 * Parses YAML and keeps positions.
 * @param file path for messages
 * @param firstLine 1-based line of `file` on which `text` begins
 */
export function parseYaml(
  text: string,
  file: string,
  firstLine = 1,
): { located: Located; problems: Problem[] } {
  const written = text.replace(/^\uFEFF/, '');
  const lines = lineCounter(written);
  function placeAt(offset: number): Place {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  }
  function start(node: Node | null | undefined): Place {
    return placeAt(node?.range?.[0] ?? 0);
  }

  const tokens = [...new Parser().parse(written)];
  const deep = tooDeep(tokens);
  const { document, faults: syntax } = compose(deep === undefined ? tokens : [], written.length);
  const { value, faults, pairs, controls } = readData(document, written);
  const { problems, report } = new Reporter();
  const tooDeepAt: Fault[] = deep === undefined ? [] : [{ code: 'TOO_DEEP', pos: [deep], message: '' }];
  // One slip often confuses the parser more than once.
  const known = new Set<number>();
  for (const error of [...syntax, ...faults, ...tooDeepAt]) {
    const offset = error.code === 'MISSING_CHAR' ? openingQuote(document, error.pos[0]) : error.pos[0];
    const place = placeAt(offset);
    if (known.has(place.line)) continue;
    if (known.size === mostFaults) break;
    known.add(place.line);
    const [message, remedy] = explanations[error.code] ?? [];
    report(
      place,
      'yaml/syntax',
      message ?? error.message.replace(/\.?\s*$/, ''),
      remedy ?? 'check the indentation, and quote text that has “: ” or “#” in it',
    );
  }
  const isSound = problems.length === 0;
  for (const { at, name } of controls) reportControl(placeAt(at), name, report);

  return {
    problems,
    located: {
      value: isSound ? (value ?? {}) : {},
      at: (path) => start(walk(document.contents, path, pairs).value),
      atKey(path) {
        const { key, value } = walk(document.contents, path, pairs);
        return start(key ?? value);
      },
      placesOf(text) {
        const places: Place[] = [];
        visit(document, {
          Scalar(_, node) {
            if (typeof node.value === 'string' && node.value.trim() === text) places.push(start(node));
          },
        });
        return places;
      },
    },
  };
}

/** Whoever sees so many has no use for more. */
const mostFaults = 100;

/** The parser itself counts no line in what it takes for a mistake. */
function lineCounter(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

/** The first document, and what is wrong with the text. */
function compose(tokens: readonly CST.Token[], end: number): { document: Document; faults: Fault[] } {
  const composer = new Composer({
    // Keys are compared when they are read: here each would be with each.
    ...{ uniqueKeys: false, logLevel: 'error', resolveKnownTags: false },
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !numberTags.includes(tag.tag)),
  });
  const [document, second] = composer.compose(tokens, true, end);
  if (!document) throw new Error('There is always a document.');
  const { errors, warnings } = document;
  const more = second ? [{ code: 'MULTIPLE_DOCS', pos: [second.range[0]] as const, message: '' }] : [];
  return { document, faults: [...errors, ...warnings, ...more] };
}

/** As a number, `6.170` would be 6.17, and `01` would be 1. */
const numberTags: readonly string[] = ['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float'];

/** Message and remedy for what the parser says in words of its own trade. */
const explanations: Partial<Record<string, readonly [message: string | undefined, remedy: string]>> = {
  DUPLICATE_KEY: ['this key appears here a second time', 'remove one of the two, or merge their values'],
  TAB_AS_INDENT: ['this line is indented with a tab', 'indent with spaces'],
  BAD_INDENT: [
    'this line is not indented like its neighbours, or a bracket before it is not closed',
    'line it up with the keys or list items it belongs to, and close every [ and {',
  ],
  MISSING_CHAR: [undefined, 'close the quote or bracket, or quote the text'],
  BAD_SCALAR_START: ['text cannot begin with this character', 'put the text in quotes'],
  TAG_RESOLVE_FAILED: ['text cannot begin with an exclamation mark', 'put the text in quotes'],
  BAD_ALIAS: ['text cannot begin with an asterisk', 'put the text in quotes'],
  MULTILINE_IMPLICIT_KEY: [
    'this is not “key: value”',
    'put a space after the colon, and quote text that spans several lines',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'this value has a “key: ” in it, or below it',
    'put text that has “: ” in it in quotes, and begin the next key under the one before',
  ],
  SELF_ALIAS: ['this repeats what it is a part of', 'write out what is meant'],
  MANY_ALIASES: ['what is repeated with an asterisk is too much here', 'write it out, or leave it out'],
  TOO_DEEP: [
    'this is nested too deeply to be read',
    'close every [ and {, and put text that has them in it in quotes',
  ],
  MULTIPLE_DOCS: ['a line of --- begins a second YAML document here', 'remove the line'],
};

/** An unclosed quote is noticed at the end of the text, and found where it opens. */
function openingQuote(document: Document, end: number): number {
  let offset = end;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[1] >= end && range[0] < offset) offset = range[0];
    },
  });
  return offset;
}

/** Follows a path as far as it goes. A list of one may be written without the list: its item 0 is then the value. */
function walk(
  root: unknown,
  path: Path,
  pairs: Data['pairs'],
): { key: Node | undefined; value: Node | undefined } {
  let key: Node | undefined;
  let value = isNode(root) ? root : undefined;
  for (const step of path) {
    if (step === 0 && !isSeq(value)) continue;
    if (isMap(value)) {
      const pair = pairs.get(value)?.get(String(step));
      if (!pair) return { key: undefined, value };
      key = isNode(pair.key) ? pair.key : undefined;
      value = isNode(pair.value) ? pair.value : key;
    } else if (isSeq(value) && typeof step === 'number') {
      const item = value.items[step];
      if (!isNode(item)) return { key: undefined, value };
      key = undefined;
      value = item;
    } else {
      return { key, value };
    }
  }
  return { key, value };
}
