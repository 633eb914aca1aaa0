/** Pages of kinds that the course itself defines. */
import type { View } from '../../theme/views/page.ts';
import type { OwnPage } from '../extensions.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Context, Made } from './context.ts';
import { list } from './lists.ts';

export function ownView({ template, url, title, description, data }: OwnPage, context: Context): Made<View> {
  return { ...list(context, template, url, title, description), ...data?.(context) };
}

/** No page overwrites another. */
export function takenAddresses(own: readonly OwnPage[], views: readonly Made<View>[]): Problem[] {
  return own
    .filter(({ url }) => views.filter((view) => view.url === url).length > 1)
    .map(({ url, template }) => ({
      ...{ file: `templates/${template}`, line: 1, column: 1, severity: 'error', name: 'page/taken-address' },
      message: `another page is already at ${url}`,
      remedy: 'give it another address in the option “pages” of lectern',
    }));
}
