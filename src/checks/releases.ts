import type { Course } from '../course/model.ts';
import type { Problem } from '../problems/problem.ts';
import { courseFile, type RawCourse } from '../source/read.ts';

/**
 * What is not released yet is nowhere on the site; but the site itself links to a repository.
 * @param course as of now
 */
export function checkReleases({ repository, holdsBack }: Course, raw: RawCourse): Problem[] {
  if (repository === undefined || !holdsBack) return [];
  return [
    {
      ...raw.course.at(['repository']),
      ...{ file: courseFile, severity: 'warning', name: 'release/public-source' },
      message: `unreleased material is kept off the site, but can be seen in ${repository}`,
      remedy: 'if others can see that repository, keep that material in a private one until its time',
    },
  ];
}
