/** Pages of kinds that the course itself defines. */
import type { View } from '../../theme/views/page.ts';
import type { OwnPage } from '../extensions.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { Context, Made } from './context.ts';
import { list } from './lists.ts';

export function ownView({ template, url, title, description, data }: OwnPage, context: Context): Made<View> {
  return { ...list(context, template, url, title, description), ...data?.(context) };
}

/** No page overwrites another. */
export function checkOwnAddresses(
  own: readonly OwnPage[],
  views: readonly Made<View>[],
  report: Report,
): void {
  for (const { url, template } of own) {
    if (views.filter((view) => view.url === url).length <= 1) continue;
    const remedy = 'give it another address in the option “pages” of lectern';
    const message = `another page is already at ${url}`;
    report(atFile(`templates/${template}`), 'page/taken-address', message, remedy);
  }
}
