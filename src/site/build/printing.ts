import { isDeepStrictEqual } from 'node:util';
import type { View } from '../../theme/views/page.ts';

/** Which pages of a site are printed already, and from which views: while an instructor writes, most stay as they are. */
export class Printing {
  /** By path. */
  #printed: ReadonlyMap<string, View> = new Map();

  /** Those whose pages would be others now. */
  due(views: readonly View[]): readonly View[] {
    return views.filter((view) => !isDeepStrictEqual(this.#printed.get(view.path), view));
  }

  /** @param due as it was given for these views, and printed now */
  done(views: readonly View[], due: readonly View[]): void {
    const fresh = new Set(due);
    this.#printed = new Map(
      views.flatMap((view) => {
        const printed = fresh.has(view) ? view : this.#printed.get(view.path);
        return printed ? [[view.path, printed] as const] : [];
      }),
    );
  }

  /** What is printed is no longer what would be printed from the same views: templates have changed. */
  forget(): void {
    this.#printed = new Map();
  }
}
