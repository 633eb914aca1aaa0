/** Keys in front matter that are meant to hold something back. Lectern has one of them: `released`. */
import leven from 'leven';

/** With which other programs do so: Jekyll, Hugo, Quarto, Docusaurus, Obsidian, Canvas and the like. */
const elsewhere: readonly string[] = [
  ...['draft', 'drafts', 'is-draft', 'unlisted', 'embargo', 'embargo-until', 'private', 'public'],
  ...['publish', 'published', 'unpublished', 'publish-date', 'publish-on', 'publish-at', 'pub-date'],
  ...['hidden', 'hide', 'is-hidden', 'visible', 'visibility', 'visible-from', 'available-from'],
  ...['release', 'releases', 'release-date', 'release-on', 'release-at', 'show-from', 'unlock-at'],
].map(plain);

/** Words of their own, however near. */
const otherWords = ['related', 'relaxed', 'relieved', 'replaced', 'reversed'];

export const releaseRemedy = 'write released: no, or a time such as released: 2022-09-05 09:00';

/** Whether a key other than `released` is meant as that one, in any spelling. */
export function isMeantAsReleased(key: string): boolean {
  return elsewhere.includes(plain(key)) || isNearlyReleased(key);
}

/** `relased`, `Released`, `realesed`. */
export function isNearlyReleased(key: string): boolean {
  const name = plain(key);
  const furthest = Math.min(3, Math.floor(name.length / 2.5));
  return !otherWords.includes(name) && leven(name, 'released') <= furthest;
}

/** A key without what people write differently: `Publish_Date` is `publishdate`. */
export function plain(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '');
}
