import type { Course } from '../course/model.ts';
import type { Report } from '../problems/reporter.ts';
import type { RawCourse } from '../source/read.ts';

/**
 * What is not released yet, or never published, is nowhere on the site; but the site itself links to a repository.
 * @param course as of now
 */
export function checkReleases(
  { repository, holdsBack, publish }: Course,
  raw: RawCourse,
  report: Report,
): void {
  if (repository === undefined) return;
  const ofDecks = publish.notes ? (publish.sources ? undefined : 'the decks’ Markdown') : 'speaker notes';
  const unpublished = raw.decks.length > 0 ? ofDecks : undefined;
  const kept = [holdsBack ? 'unreleased material' : undefined, unpublished].filter(Boolean).join(' and ');
  if (kept === '') return;
  report(
    raw.course.at(['repository']),
    'release/public-source',
    `kept off the site, but visible in ${repository}: ${kept}`,
    unpublished === undefined
      ? 'if others can see that repository, keep that material in a private one until its time'
      : 'if others can see that repository, keep what is not for them in a private one',
    'warning',
  );
}
