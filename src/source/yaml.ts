import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Place, Problem } from '../problems/problem.ts';
import { Reporter } from '../problems/reporter.ts';
import type { Fault } from './yaml-lines.ts';
import { findSlips } from './yaml-slips.ts';
import { aliasFaults, syntaxFaults } from './yaml-syntax.ts';

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
  const lines = new LineCounter();
  const source = text.replace(/^\uFEFF/, '');
  const document = parseDocument(source, {
    ...{ lineCounter: lines, merge: true, prettyErrors: false, logLevel: 'error' },
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !numberTags.includes(tag.tag)),
  });

  function placeAt(offset: number): Place {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  }
  function start(node: Node | null | undefined): Place {
    return placeAt(node?.range?.[0] ?? 0);
  }

  const { problems, report } = new Reporter();
  const add = (faults: readonly Fault[], name: string, severity?: Problem['severity']) => {
    for (const { line, column, message, remedy } of faults)
      report({ file, line: line + firstLine, column: column + 1 }, name, message, remedy, severity);
  };
  const faults = syntaxFaults(document, source);
  add(faults.length > 0 ? faults : aliasFaults(document, source), 'yaml/syntax');
  if (problems.length === 0) {
    const { dashes, mended, comments } = findSlips(document, source);
    add(dashes, 'yaml/syntax');
    add(mended, 'yaml/unquoted');
    add(comments, 'yaml/comment', 'warning');
  }
  const isRead = !problems.some(({ name }) => name === 'yaml/syntax');
  const { value, failure } = isRead ? toPlain(document) : {};
  if (failure !== undefined)
    report(placeAt(0), 'yaml/syntax', failure, 'write each value where it is needed, without * and &');

  return {
    problems,
    located: {
      value: value ?? {},
      at: (path) => start(walk(document.contents, path).value),
      atKey(path) {
        const { key, value } = walk(document.contents, path);
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

/** As a number, `6.170` would be 6.17, and `01` would be 1. */
const numberTags: readonly string[] = ['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float'];

/** The data of a document: not even aliases that would fill the memory throw. */
function toPlain(document: Document): { value?: unknown; failure?: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Follows a path as far as it goes. A list of one may be written without the list: its item 0 is then the value. */
function walk(root: unknown, path: Path): { key: Node | undefined; value: Node | undefined } {
  let key: Node | undefined;
  let value = isNode(root) ? root : undefined;
  for (const step of path) {
    if (step === 0 && !isSeq(value)) continue;
    if (isMap(value)) {
      const pair = value.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
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
