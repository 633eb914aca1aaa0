/** What the columns of a schedule hold. */
import { readDate } from './dates.ts';
import { plain, type Table } from './table.ts';
import { weekdayOfWord, weekdaysOfLetters } from './words.ts';

export type Column =
  | 'number'
  | 'weekday'
  | 'date'
  | 'time'
  | 'kind'
  | 'topic'
  | 'links'
  | 'reading'
  | 'due'
  | 'speaker'
  | 'place'
  | 'other';

/** By the headings of columns; the first that fits. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(#|№|nr\b|no\b|num|wk\b|weeks?\b|kw\b|woche|semaine|semana)|^\p{L}+ (#|no\b|nr\b|num)/iu],
  ['date', /\b(date|datum|fecha)\b|^(days?|when|tag|termin|wann|jour|día|dia|data)\b/iu],
  ['time', /^(time|hours?|zeit|uhrzeit|heure|horaire|hora|horario|horário)\b/i],
  ['kind', /^(type|kind|format|typ|art)$/i],
  [
    'reading',
    /\b(readings?|read|literatur|lektüre|lecturas?|leituras?|bibliogra\p{L}+|textbook|kapitel)\b/iu,
  ],
  ['other', /\b(out|released?|posted|available)$/i],
  [
    'due',
    /\b(due|deadlines?|deliverables?|abgaben?|rendre|entregas?|prazos?)\b|^(assign|home ?work|hw\b|problem ?sets?|psets?|exercises?|projects?|milestones?|aufgabe|hausaufgabe|übung|tareas?|tarefas?|devoirs?|échéance)/iu,
  ],
  [
    'speaker',
    /^(speakers?|instructors?|lecturers?|presenters?|teachers?|taught|who|dozent|referent|intervenant|docente|profess?or)\b/i,
  ],
  ['place', /^(room|place|location|venue|where|raum|ort|salle|lieu|lugar|sala|aula)\b/i],
  [
    'topic',
    /^(topics?|titles?|subjects?|contents?|themes?|what|description|agenda|thema|themen|inhalt|titel|stoff|sujet|thèmes?|contenu|titre|temas?|títulos?|contenidos?|conteúdos?|tópicos?|assuntos?)(?!\p{L})/iu,
  ],
  [
    'links',
    /^(slides?|decks?|notes|videos?|recordings?|materials?|links?|handouts?|folien|unterlagen|diapos|materiales|materiais)\b/i,
  ],
];

/** Headings of columns that have the topics if no other does. */
const alsoTopics =
  /^(lectures?|sessions?|class(es)?|meetings?|labs?|recitations?|discussions?|sections?|tutorials?|units?|modules?|vorlesung|sitzung|veranstaltung|einheit|cours|clases?|seminar|aulas?)\b/i;

/** What each column holds: by what stands in it, where dates are, and else by its heading. */
export function columnsOf(table: Table): readonly Column[] {
  const { header } = table;
  const columns = header.map((name) => headings.find(([, heading]) => heading.test(name))?.[0] ?? 'other');
  if (!columns.includes('topic')) {
    const topics = header.findIndex((name, at) => alsoTopics.test(name) && texts(table, at).some(isTitle));
    if (topics >= 0) columns[topics] = 'topic';
  }
  const date = dateColumn(table, columns);
  return columns.map((column, at) => {
    if (at === date) return 'date';
    if (column === 'topic' && columns.indexOf('topic') < at) return 'other';
    const cells = texts(table, at);
    const areWeekdays = cells.length > 0 && cells.every((text) => weekdayIn(text) !== undefined);
    if (areWeekdays) return 'weekday';
    if (column === 'date') return 'other';
    // “Lecture” may hold their numbers.
    return column === 'other' && alsoTopics.test(header[at] ?? '') && cells.length > 0 && !cells.some(isTitle)
      ? 'number'
      : column;
  });
}

/** Whether a table is a schedule: it has topics, and days or weeks for them. */
export function isSchedule(table: Table): boolean {
  const columns = columnsOf(table);
  return columns.includes('topic') && (columns.includes('date') || hasWeeks(table));
}

/** Whether the rows of a schedule have dates, rather than the numbers of weeks. */
export function hasDates(table: Table): boolean {
  return columnsOf(table).includes('date');
}

/** The weekday that a cell is, and nothing else. */
export function weekdayIn(text: string): number | undefined {
  return weekdayOfWord(text) ?? weekdaysOfLetters(text)?.[0];
}

function dateColumn(table: Table, columns: readonly Column[]): number | undefined {
  const shares = table.header.map((_, at) => {
    const cells = texts(table, at);
    return cells.length === 0 ? 0 : cells.filter((text) => readDate(text)).length / cells.length;
  });
  const named = columns.flatMap((column, at) => (column === 'date' ? at : []));
  const dated = (at: number) => (shares[at] ?? 0) > 0;
  const most = shares.indexOf(Math.max(...shares));
  const likely = (shares[most] ?? 0) > 0.5 && !['topic', 'due', 'reading'].includes(columns[most] ?? '');
  return named.find(dated) ?? (likely ? most : named[0]);
}

function hasWeeks(table: Table): boolean {
  return (
    table.header.some((name) => /^(weeks?|wk|kw|woche|semaine|semana)\b/i.test(name)) && table.rows.length > 1
  );
}

function texts({ rows }: Table, at: number): string[] {
  return rows.map(({ cells }) => (cells[at] ? plain(cells[at]) : '')).filter((text) => text !== '');
}

/** “Lecture 3” and “L3” are numbers. */
function isTitle(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^(?:\p{L}+\.?\s*)?\d+\p{L}?$/u.test(text);
}
