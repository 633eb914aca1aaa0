/** What a course adds to the head of every page: `head:` in `_data/course.yaml`. */
import { parse } from 'parse5';
import type { Course } from '../course/model.ts';
import { withoutWithheld } from '../html/withheld.ts';
import { attribute, childElements, elements, textOf } from '../html/tree.ts';
import type { Report } from '../problems/reporter.ts';
import { placeOf } from '../text/place.ts';
import { resolveLinks } from './links.ts';
import { reportRefused } from './refused.ts';
import type { SiteMap } from './site-map.ts';

/** As HTML, with addresses from the site's root; empty where it would break pages. Reports what is wrong with it. */
export function headOf(course: Course, map: SiteMap, report: Report): string {
  if (!course.head) return '';
  const { html, source } = course.head;
  const misplaced = misplacedIn(html);
  if (misplaced !== undefined) {
    const message = `“${misplaced}” ends the head of a page, and what follows would be its text`;
    const remedy = 'write only <script>, <link>, <meta> and <style>, each with its end tag';
    report(placeOf(source, misplaced.replace(/>$/, '')), 'course/not-in-head', message, remedy);
    return '';
  }
  reportRefused(source, course.hosts, 'course/remote-file', report);
  return withoutWithheld(resolveLinks(html, course.head, source, map, report), ['_data', '/'], course);
}

/** What stands last in the head. */
const last = 'lectern-last';

/** The first that cannot stand in a head, or is not closed there. */
function misplacedIn(html: string): string | undefined {
  const document = parse(`<!doctype html><head>${html}<meta name="${last}"></head>`);
  const [head, body] = elements(document).filter(({ tagName }) => /^(?:head|body)$/.test(tagName));
  const inHead = head ? childElements(head) : [];
  if (inHead.some((element) => attribute(element, 'name') === last)) return undefined;
  const [text = ''] = body ? (/\S+/.exec(textOf(body)) ?? []) : [];
  const first = body && childElements(body)[0];
  const open = inHead.find((element) => textOf(element).includes(last));
  return open || first ? `<${(open ?? first)?.tagName ?? ''}>` : text;
}
