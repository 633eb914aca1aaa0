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
import type { MarkdownSource } from '../text/markdown-source.ts';
import { reportControl } from './text.ts';
import { readData, tooDeep, type Data } from './yaml-data.ts';
import { mostFaults, type Fault } from './yaml-lines.ts';
import { findSlips } from './yaml-slips.ts';
import { syntaxFaults, type ParserFault, type Position } from './yaml-syntax.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML text whose every key and value can still say where it stands. */
export interface Located {
  /** Plain data; dates and numbers stay text, as they are written. An empty text is an empty mapping. */
  readonly value: unknown;
  /** Where the value at a path stands; where it is missing, its nearest parent. */
  at(path: Path): Place;
  /** Where the key that ends a path stands. */
  atKey(path: Path): Place;
  /** The value at a path as it is written, and where it stands. */
  textAt(path: Path): MarkdownSource;
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
  function at(offset: number): Position {
    const { line, col } = lines.linePos(offset);
    return { line: line - 1, column: col - 1 };
  }
  function place({ line, column }: Position): Place {
    return { file, line: line + firstLine, column: column + 1 };
  }
  function start(node: Node | null | undefined): Place {
    return place(at(node?.range?.[0] ?? 0));
  }
  const textOf = (node?: Node) => ({ ...start(node), text: written.slice(...(node?.range ?? [])) });

  const tokens = [...new Parser().parse(written)];
  const deep = tooDeep(tokens);
  const { document, faults: syntax } = compose(deep === undefined ? tokens : [], written.length);
  const tooDeepAt: ParserFault[] = deep === undefined ? [] : [{ code: 'TOO_DEEP', pos: [deep], message: '' }];
  const slips = syntax.length + tooDeepAt.length === 0 ? findSlips(document, written, at) : undefined;
  const { value, faults, pairs, controls } = readData(document, written);
  const { problems, report } = new Reporter();
  const add = (found: readonly Fault[], name: string, severity?: Problem['severity']) => {
    for (const { message, remedy, ...position } of found.slice(0, mostFaults))
      report(place(position), name, message, remedy, severity);
  };
  const all = [...syntax, ...faults, ...tooDeepAt];
  add([...syntaxFaults(all, document, written, at), ...(slips?.dashes ?? [])], 'yaml/syntax');
  const isSound = problems.length === 0;
  if (slips && isSound) {
    add(slips.unquoted, 'yaml/unquoted');
    add(slips.comments, 'yaml/comment', 'warning');
    add(slips.quotes, 'yaml/curly-quotes', 'warning');
  }
  for (const { at: offset, name } of controls) reportControl(place(at(offset)), name, report);

  return {
    problems,
    located: {
      value: isSound ? (value ?? {}) : {},
      at: (path) => start(walk(document.contents, path, pairs).value),
      atKey(path) {
        const { key, value } = walk(document.contents, path, pairs);
        return start(key ?? value);
      },
      textAt: (path) => textOf(walk(document.contents, path, pairs).value),
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

/** The parser itself counts no line in what it takes for a mistake. */
function lineCounter(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

/** The first document, and what is wrong with the text. */
function compose(tokens: readonly CST.Token[], end: number): { document: Document; faults: ParserFault[] } {
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
