import type { Course } from '../course/model.ts';
import type { Report } from '../problems/reporter.ts';
import type { RawCourse } from '../source/read.ts';

/**
 * What is not released yet is nowhere on the site; but the site itself links to a repository.
 * @param course as of now
 */
export function checkReleases({ repository, holdsBack }: Course, raw: RawCourse, report: Report): void {
  if (repository === undefined || !holdsBack) return;
  report(
    raw.course.at(['repository']),
    'release/public-source',
    `unreleased material is kept off the site, but can be seen in ${repository}`,
    'if others can see that repository, keep that material in a private one until its time',
    'warning',
  );
}
