/** What the cells of a schedule say of readings, and of what is due. */
import { linksIn, plain, type Cell, type FoundLink } from './table.ts';

export interface FoundReading {
  readonly title: string;
  readonly url: string | undefined;
  readonly note: string | undefined;
}

/** `[A](…), Ch. 5 & [B](…)` are two readings, the first with a note; `[A](…) or [B](…)` are alternatives. */
export function readReadings(cell: Cell): FoundReading[][] {
  const readings: FoundReading[][] = [];
  const pieces = cell.text.split(/(?=[\uE000-\uF8FF])/);
  let joiner = '';
  for (const piece of pieces) {
    const [link] = linksIn(piece, cell);
    const text = piece.replace(/^[\uE000-\uF8FF]/, '');
    const [, before = '', next = ''] =
      /^(.*?)\s*((?<![^\s])(?:&|\band\b|\bor\b)|[;,])?\s*$/is.exec(text) ?? [];
    const words = before.replace(/^[\s,;:–-]+/, '').trim();
    const note = /^\([^()]*\)$/.test(words) ? words.slice(1, -1) : words;
    if (link || note !== '') {
      const reading = link
        ? { title: link.label, url: link.url, note: note === '' ? undefined : note }
        : { title: note, url: undefined, note: undefined };
      const group = joiner.toLowerCase() === 'or' ? readings.at(-1) : undefined;
      if (group) group.push(reading);
      else readings.push([reading]);
    }
    joiner = next;
  }
  return readings;
}

/** What is due, and what is linked beside it. */
export interface FoundDue {
  readonly links: readonly FoundLink[];
  /** Links after a colon (`[I4](…): [Tool A](…), …`), and what is only handed out (`[HW2](…) out`). */
  readonly others: readonly FoundLink[];
  /** What is said without a link. */
  readonly text: string | undefined;
}

export function readDue(cell: Cell): FoundDue {
  const [due = '', ...after] = cell.text.split(/(?<=[\uE000-\uF8FF]):/);
  const handedOut =
    due.match(/[\uE000-\uF8FF]\s*\(?(?:is )?(?:out|released|posted|assigned)\b/gi)?.join('') ?? '';
  const out = new Set(linksIn(handedOut, cell));
  const links = linksIn(due, cell);
  const words = [due, ...after].map((part) =>
    part.replace(/[\uE000-\uF8FF]|[\s,;&+–-]|\b(?:and|or|due)\b/gi, ''),
  );
  return {
    links: links.filter((link) => !out.has(link)),
    others: cell.links.filter((link) => !links.includes(link) || out.has(link)),
    text: words.join('') === '' ? undefined : plain(cell),
  };
}
