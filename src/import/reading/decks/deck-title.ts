/** What decks say of their course. */
import { mostFrequent } from '../locate.ts';
import { readTitle } from '../readme.ts';
import type { RevealCourse } from '../source.ts';

/** What the footers of most decks begin with: “CH 101 Baking for Chemists, Ada Crust”. */
export function titleInDecks({ decks, markdown }: RevealCourse): string | undefined {
  const files = [...decks.values()].flat();
  const footers = files.flatMap((file) => {
    const [front = ''] =
      markdown
        .get(file)
        ?.split(/^---\s*$/m, 2)
        .slice(1) ?? [];
    const footer = /^footer:\s*["']?([^"'\n]+)/m.exec(front)?.[1];
    return footer?.split(/\s*[,•|·]|\s[–—-]\s/)[0] ?? [];
  });
  const title = mostFrequent(footers);
  const isShared = footers.filter((footer) => footer === title).length * 2 > files.length;
  return title !== undefined && isShared ? readTitle(title).title : undefined;
}
