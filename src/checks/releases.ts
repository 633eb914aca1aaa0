import type { Course } from '../course/model.ts';
import type { Problem } from '../problems/problem.ts';
import { courseFile, type RawCourse } from '../source/read.ts';

/**
 * What is not released yet is nowhere on the site; but the site itself links to a repository.
 * @param course as of now
 */
export function checkReleases({ repository, withheld }: Course, raw: RawCourse): Problem[] {
  if (repository === undefined || withheld.size === 0) return [];
  return [
    {
      ...raw.course.at(['repository']),
      ...{ file: courseFile, severity: 'warning', name: 'release/public-source' },
      message: `what is not released yet is kept off the site, but not out of ${repository}`,
      remedy:
        'if others can see that repository, keep what they should not see yet in a private one until its time',
    },
  ];
}
