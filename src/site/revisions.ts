/** The revisions of a course's dates, from the history that git keeps of its schedule. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { keep } from '../runtime/cache.ts';
import { readCommits, readFileAt, readRepository, type Commit, type Repository } from '../source/history.ts';
import { scheduleFile, type RawCourse } from '../source/read.ts';
import { parseYaml } from '../source/yaml.ts';
import { makeCourse } from '../course/course.ts';
import type { Course } from '../course/model.ts';
import {
  follow,
  note,
  revisionsOf,
  termOf,
  type History,
  type Revisions,
  type Version,
} from '../course/history/revisions.ts';

/** To be raised when the same schedule produces other dates than before. */
const edition = 3;

const when = z.object({
  date: z.string().optional(),
  starts: z.array(z.object({ section: z.string().optional(), at: z.string() })),
});

const known = z.object({
  ...{ sequence: z.int(), time: z.int(), state: z.string(), added: z.int().optional(), when },
  moves: z.array(z.object({ time: z.int(), from: when, to: when })),
});

/** What is known as of a commit, so that the next build reads only later ones. */
const cacheSchema = z.object({
  about: z.string(),
  hash: z.string(),
  known: z.record(z.string(), known),
});

/** What git knows of the dates of a term. */
interface TermHistory {
  /** For calendars; what is not committed counts. */
  readonly revisions: Revisions;
  /** For readers: what is committed. */
  readonly committed: History;
}

/** What git knows of a course. */
export interface CourseHistory extends TermHistory {
  /** As `readRepository` has it. */
  readonly repository: Repository | 'cut-off' | undefined;
}

/** @param raw the course as it is in the folder now */
export async function readHistory(folder: string, raw: RawCourse): Promise<CourseHistory> {
  const [term, repository] = await Promise.all([readRevisions(folder, raw), readRepository(folder)]);
  return { ...term, repository };
}

/**
 * Counts how often each session, deadline and office hour has changed since the term was first written down, and when last. An
 * uncommitted state counts as one more change, at the time of the last commit: no clock is involved.
 * Empty if the folder is in no git repository, or in one whose history is cut off.
 * @param raw the course as it is in the folder now
 */
export async function readRevisions(folder: string, raw: RawCourse): Promise<TermHistory> {
  const commits = await readCommits(folder, scheduleFile);
  const [last] = commits;
  const course = last && makeCourse(raw).course;
  if (!course) return { revisions: new Map(), committed: new Map() };

  const file = join(folder, '.lectern/cache/revisions.json');
  const about = hashOf(course);
  const cached = await readCache(file, about);
  const versions: Version[] = [];
  let start: History = new Map();
  for (const commit of commits) {
    if (commit.hash === cached?.hash) {
      start = new Map(Object.entries(cached.known));
      break;
    }
    const version = await readVersion(folder, commit);
    const term = termOf(version.schedule);
    if (term !== undefined && term !== course.term.name) break;
    versions.unshift(version);
  }
  const committed = follow(start, versions, raw);
  if (last.hash !== cached?.hash) await writeCache(file, about, last, committed);
  return { revisions: revisionsOf(note(committed, course, last.time)), committed };
}

async function readVersion(folder: string, commit: Commit): Promise<Version> {
  const { located } = parseYaml(await readFileAt(folder, commit, scheduleFile), scheduleFile);
  return { time: commit.time, schedule: located };
}

/** Everything but the schedule itself that decides what an old schedule means. */
function hashOf({ term, timeZone, materials, assignments }: Course): string {
  const about = [
    ...[edition, term.name, timeZone],
    materials.map(({ url, title }) => [url, title]).sort(),
    assignments.map(({ id, sections }) => [id, ...sections.map((section) => section.id)]).sort(),
  ];
  return createHash('sha256').update(JSON.stringify(about)).digest('hex');
}

/** A cache that cannot be read, or belongs to another course, counts as none. */
async function readCache(file: string, about: string): Promise<z.infer<typeof cacheSchema> | undefined> {
  try {
    const cache = cacheSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return cache.about === about ? cache : undefined;
  } catch {
    return undefined;
  }
}

async function writeCache(file: string, about: string, { hash }: Commit, known: History): Promise<void> {
  await keep(file, `${JSON.stringify({ about, hash, known: Object.fromEntries(known) }, undefined, 1)}\n`);
}
