/** What a reader sees → where it is written. */
import type { Course } from '../course/model.ts';
import { pagesOf } from '../course/pages.ts';
import type { Place } from '../problems/problem.ts';
import { atFile } from '../problems/reporter.ts';
import { courseFile, scheduleFile } from '../source/read.ts';

/** Where a page begins; of lists, what they are made from. @param url from the site's root */
export function pageWrittenAt(url: string, course: Course): Place {
  const deck = course.decks.find((one) => url === one.url || url === `${one.url}handout/`);
  const material = course.materials.find((one) => one.url === url)?.page;
  const page = pagesOf(course).find((one) => one.url === url) ?? material;
  const list = url.startsWith('/schedule/') || url === '/assignments/' ? scheduleFile : courseFile;
  return deck?.source ?? page?.body ?? atFile(list);
}

/** A row of the schedule. @param id `lecture-02_systems` */
export function rowWrittenAt(id: string, { sessions }: Course): Place {
  const row = sessions.find((session) => session.id === id);
  return row?.from ?? row?.due[0]?.from ?? atFile(scheduleFile);
}

/** When an assignment is due. @param url its page's, from the site's root */
export function dueWrittenAt(url: string, { assignments, deadlines }: Course): Place {
  const assignment = assignments.find((one) => one.url === url);
  return deadlines.find((deadline) => deadline.assignment === assignment?.id)?.from ?? atFile(scheduleFile);
}

/** A slide. @param source as its section says: `slides/02_systems/systems.md:74` */
export function slideWrittenAt(source: string, { decks }: Course): Place | undefined {
  const [, file, line] = /^(.+):(\d+)$/.exec(source) ?? [];
  const deck = decks.find((one) => one.source.file === file);
  return deck && { file: deck.source.file, line: Number(line), column: 1 };
}
