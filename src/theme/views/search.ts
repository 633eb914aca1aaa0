/** The page that lists a site, and what its search knows. */
import type { Link } from '../../course/model.ts';
import type { ListView } from './lists.ts';

/** For readers without the search: every page of the course. */
export interface SearchView extends ListView {
  readonly groups: readonly { readonly label: string; readonly links: readonly Link[] }[];
}

/** Something that can be found. */
export interface SearchRecord {
  /** From the site's root, with `#` and what follows. */
  readonly url: string;
  readonly title: string;
  /** What a reader can restrict a search to: `Slides`, `Lectures`. */
  readonly kind: string;
  /** The title of the page or deck that it is a part of. */
  readonly page?: string;
  readonly text: string;
  /** Where a slide is in its deck's handout. */
  readonly handout?: string;
}
