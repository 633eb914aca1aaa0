import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Place, Problem } from './problem.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML text whose every key and value can still say where it stands. */
export interface Located {
  /** Plain data; dates stay text (YAML 1.2 core schema). An empty text is an empty mapping. */
  readonly value: unknown;
  /** Where the value at a path stands; where it is missing, its nearest parent. */
  at(path: Path): Place;
  /** Where the key that ends a path stands. */
  atKey(path: Path): Place;
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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });

  function placeAt(offset: number): Place {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  }
  function start(node: Node | null | undefined): Place {
    return placeAt(node?.range?.[0] ?? 0);
  }

  const problems = document.errors.map((error): Problem => ({
    ...placeAt(error.pos[0]),
    severity: 'error',
    name: 'yaml/syntax',
    message: firstSentence(error.message),
    remedy: remedies[error.code] ?? 'check the indentation and quote text that has “: ” or “#” in it',
  }));

  return {
    problems,
    located: {
      value: problems.length > 0 ? {} : (document.toJS() ?? {}),
      at: (path) => start(walk(document.contents, path).value),
      atKey(path) {
        const { key, value } = walk(document.contents, path);
        return start(key ?? value);
      },
    },
  };
}

const remedies: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'remove one of the two, or join their values',
  TAB_AS_INDENT: 'indent with blanks',
  BAD_INDENT: 'line it up with the keys or list items it belongs to',
  MISSING_CHAR: 'close the quote or bracket, or quote the text',
  BAD_SCALAR_START: 'put the text in quotes',
  MULTILINE_IMPLICIT_KEY: 'put a blank after the colon, and quote text that has “: ” in it',
  BLOCK_AS_IMPLICIT_KEY: 'put a value that is itself “key: value” on lines of its own, or in quotes',
};

function firstSentence(message: string): string {
  return message.replace(/\.?\s*$/, '');
}

/** Follows a path as far as it goes. */
function walk(root: unknown, path: Path): { key: Node | undefined; value: Node | undefined } {
  let key: Node | undefined;
  let value = isNode(root) ? root : undefined;
  for (const step of path) {
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
