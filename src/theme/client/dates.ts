/** What depends on the reader's clock and place: today, what is next, and the time where they are. */
import { others } from './sections.ts';

const root = document.documentElement;
/** The course's time zone, as an IANA name. */
const timeZone = root.dataset.timezone;

/** Swedish dates are ISO dates. */
const isoDates = new Intl.DateTimeFormat('sv', { timeZone });

/** The calendar date of an instant in the course's time zone: `2022-09-05`. */
function courseDate(instant: Date): string {
  return isoDates.format(instant);
}

/** Whole days from one ISO date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const relative = new Intl.RelativeTimeFormat(root.lang || 'en', { numeric: 'auto' });
/** With more hours left than this, “today” is precise enough. */
const fewHours = 12;

/** How far off a future instant is: in calendar days in the course's zone, and near its end in hours or minutes. */
function howFar(now: Date, instant: Date): string {
  const days = daysBetween(courseDate(now), courseDate(instant));
  // Rounded down: nobody should think that there is more time than there is.
  const minutes = Math.floor((instant.getTime() - now.getTime()) / 60_000);
  if (days > 0 || minutes >= fewHours * 60) return relative.format(days, 'day');
  return minutes < 60
    ? relative.format(minutes, 'minute')
    : relative.format(Math.floor(minutes / 60), 'hour');
}

/**
 * In `[data-schedule]`, marks each `[data-date]` as `.is-past` or `.is-today`, each `[data-week]` (the date of its
 * first day) as `.is-past` or `.is-current`, and says of each `[data-starts][data-ends]` in `data-phase` whether today
 * is `before`, `during` or `after` these dates.
 */
export function markToday(now: Date) {
  const today = courseDate(now);
  for (const element of document.querySelectorAll<HTMLElement>('[data-schedule] [data-date]')) {
    const date = element.dataset.date ?? '';
    element.classList.toggle('is-past', date < today);
    element.classList.toggle('is-today', date === today);
    if (date === today) element.setAttribute('aria-current', 'date');
    else element.removeAttribute('aria-current');
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-schedule] [data-week]')) {
    const days = daysBetween(element.dataset.week ?? '', today);
    element.classList.toggle('is-current', days >= 0 && days < 7);
    element.classList.toggle('is-past', days >= 7);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-starts][data-ends]')) {
    const { starts = '', ends = '' } = element.dataset;
    element.dataset.phase = today < starts ? 'before' : today > ends ? 'after' : 'during';
  }
}

/** Says of today’s `[data-start][data-end]` in a `.glance-day` how far off they are, in `[data-relative]`, until they are over. */
export function showDay(now: Date) {
  for (const item of document.querySelectorAll<HTMLElement>('.glance-day [data-start][data-end]')) {
    const start = new Date(item.dataset.start ?? '');
    const words = item.querySelector('[data-relative]');
    if (!words) continue;
    const isOver = new Date(item.dataset.end ?? '') < now;
    const isToday = courseDate(start) === courseDate(now);
    words.textContent =
      isOver || !isToday ? '' : start <= now ? relative.format(0, 'second') : howFar(now, start);
  }
}

/** In `[data-latest]`, shows the first `data-limit` of its `[data-from]` (dates, the newest first) that have come. */
export function showLatest(now: Date) {
  const today = courseDate(now);
  for (const list of document.querySelectorAll<HTMLElement>('[data-latest]')) {
    let left = Number(list.dataset.limit ?? Infinity);
    for (const item of list.querySelectorAll<HTMLElement>('[data-from]')) {
      item.hidden = left === 0 || (item.dataset.from ?? '') > today;
      if (!item.hidden) left -= 1;
    }
  }
}

/**
 * In `[data-upcoming]`, shows the first `data-limit` items that are not over (`data-start`, `data-end`: ISO
 * instants, of an item or of what it has for each section) and says in `[data-relative]` how far off they are. With
 * none left, the whole list is hidden.
 */
export function showUpcoming(now: Date) {
  for (const list of document.querySelectorAll<HTMLElement>('[data-upcoming]')) {
    let left = Number(list.dataset.limit ?? Infinity);
    let shown = 0;
    for (const item of list.querySelectorAll<HTMLElement>('li[data-start]')) {
      const parts = [...item.querySelectorAll<HTMLElement>('[data-start]')];
      const own = parts.filter((part) => !part.matches(others()));
      const { start: first = '' } = (own[0] ?? item).dataset;
      const { end: last = first } = (own.at(-1) ?? item).dataset;
      const [start, end] = [new Date(first), new Date(last)];
      item.hidden = end < now || left === 0 || item.matches(others());
      if (item.hidden) continue;
      left -= 1;
      shown += 1;
      const words = item.querySelector('[data-relative]');
      if (!words) continue;
      words.textContent = start <= now ? relative.format(0, 'second') : howFar(now, start);
    }
    list.hidden = shown === 0;
  }
}

/**
 * Says in the `[data-relative]` of each `[data-due]` (an ISO instant) how far off the deadline is, and marks it as
 * `.is-late` as long as late work is accepted (`data-late`, likewise), then as `.is-closed`.
 */
export function showDeadlines(now: Date) {
  for (const item of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const due = new Date(item.dataset.due ?? '');
    const late = item.dataset.late === undefined ? due : new Date(item.dataset.late);
    item.classList.toggle('is-late', due < now && now <= late);
    item.classList.toggle('is-closed', late < now);
    const words = item.querySelector('[data-relative]');
    if (words) words.textContent = now <= due ? howFar(now, due) : now <= late ? 'past due' : 'closed';
  }
}

/** After each `<time datetime data-local>`, adds the reader's own time if their clock shows another one; once. */
export function showLocalTimes() {
  const format: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  const there = new Intl.DateTimeFormat(root.lang || 'en', { ...format, timeZone });
  const here = new Intl.DateTimeFormat(root.lang || 'en', format);
  const hereNamed = new Intl.DateTimeFormat(root.lang || 'en', { ...format, timeZoneName: 'short' });
  for (const time of document.querySelectorAll<HTMLTimeElement>(
    'time[data-local]:not(:has(+ .local-time))',
  )) {
    const instant = new Date(time.dateTime);
    if (there.format(instant) === here.format(instant)) continue;
    const local = document.createElement('span');
    local.className = 'local-time';
    local.textContent = `(${hereNamed.format(instant)})`;
    // A line may break between the two.
    time.after(' ', local);
  }
}
