/** Takes out of a new course what a build would not accept, so that one can begin with it: nothing is lost silently. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { kinds } from '../../course/schema/meetings.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Report } from '../../problems/reporter.ts';
import { humanize } from '../../text/names.ts';

type Path = readonly (string | number)[];

/**
 * A YAML file of the course without what is wrong in it, which becomes comments.
 * @param errors those in this file
 */
export function takeOutOfYaml(text: string, errors: readonly Problem[], report: Report): string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const taken: { error: Problem; note: string }[] = [];
  // One mistake of a session may explain the others.
  const touched = new Set<string>();
  // From the end, so that places in lists stay what they are.
  for (const error of [...errors].reverse()) {
    const path = pathAt(document, lines, error);
    const entry = path?.slice(0, 2).join(' ') ?? '';
    const note = path && !touched.has(entry) ? takeOut(document, path, error) : undefined;
    if (path?.[0] === 'sessions') touched.add(entry);
    if (note !== undefined) taken.push({ error, note });
  }
  const changed = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const written = changed.split('\n');
  for (const { error, note } of taken) {
    const line = Math.max(1, written.findIndex((one) => one.includes(note)) + 1);
    const message = `“${note}” would stop a build, and became a comment: ${error.message}`;
    report({ file: error.file, line, column: 1 }, 'import/taken-out', message, error.remedy, 'warning');
  }
  return changed;
}

/** The path of the outermost key or item that begins on the line of an error. */
function pathAt(document: Document, lines: LineCounter, { line, column }: Problem): Path | undefined {
  let found: Path | undefined;
  visit(document, (_, node, above) => {
    const start = isPair(node) ? node.key : node;
    if (!isNode(start) || !start.range) return undefined;
    const { line: at, col } = lines.linePos(start.range[0]);
    if (at !== line || col !== column) return undefined;
    found = pathOf(node, above);
    return visit.BREAK;
  });
  return found ?? (line === 1 ? undefined : nearest(document, lines, line));
}

/** Of the keys that begin above a line, the last. */
function nearest(document: Document, lines: LineCounter, line: number): Path | undefined {
  let found: Path | undefined;
  visit(document, {
    Pair(_, pair, above) {
      if (!isNode(pair.key) || !pair.key.range || lines.linePos(pair.key.range[0]).line > line) return;
      found = pathOf(pair, above);
    },
  });
  return found;
}

function pathOf(node: unknown, above: readonly unknown[]): Path {
  const steps = [...above, node];
  return steps.flatMap((step, index): (string | number)[] => {
    if (isPair(step)) return isScalar(step.key) ? [String(step.key.value)] : [];
    const parent = steps[index - 1];
    if (typeof parent !== 'object' || parent === null || !('items' in parent) || isMap(parent)) return [];
    const place = Array.isArray(parent.items) ? parent.items.indexOf(step) : -1;
    return place < 0 ? [] : [place];
  });
}

/** @returns what now stands as a comment */
function takeOut(document: Document, path: Path, error: Problem): string | undefined {
  const [top, index, key] = path;
  const entry = top === 'sessions' && typeof index === 'number' ? document.getIn([top, index]) : undefined;
  if (!isMap(entry) || typeof index !== 'number')
    return remove(document, path.slice(0, top === 'term' ? 2 : 3));
  const kind = kinds.find((one) => entry.has(one));
  if (key !== undefined && key !== kind) return remove(document, ['sessions', index, key]);
  const name = kind === undefined ? undefined : entry.get(kind);
  const title = entry.get('title') ?? (typeof name === 'string' ? humanize(name) : undefined);
  if (kind !== undefined && error.name.startsWith('schedule/unknown-') && title !== name) {
    entry.set(kind, title);
    entry.delete('title');
    return comment(entry, `${kind}: ${String(name)}`);
  }
  if (entry.get('on') === 'TBA') return remove(document, ['sessions', index]);
  for (const pin of ['with', 'slot']) entry.delete(pin);
  const before = entry.get('on');
  entry.set('on', 'TBA');
  const what = typeof before === 'string' ? `on: ${before}` : `${String(name)}, when its kind meets`;
  return comment(entry, what);
}

function remove(document: Document, path: Path): string | undefined {
  const parent = document.getIn(path.slice(0, -1));
  const value = document.getIn(path);
  if (!document.deleteIn(path)) return undefined;
  const plain = isNode(value) ? JSON.stringify(value.toJSON()) : String(value);
  const note = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ${plain}` : plain;
  return comment(isNode(parent) ? parent : document, note);
}

function comment(at: Node | Document, note: string): string {
  const short = note.replace(/\s+/g, ' ');
  at.commentBefore = [at.commentBefore, ` TODO ${short}`].filter(Boolean).join('\n');
  return short;
}
