/** Keys in front matter that are meant to hold something back. Lectern has two of them: `released` and `until`. */
import leven from 'leven';

/** With which other programs do so: Jekyll, Hugo, Quarto, Docusaurus, Obsidian, Canvas and the like. */
const elsewhere: readonly string[] = [
  ...['draft', 'drafts', 'is-draft', 'unlisted', 'embargo', 'embargo-until', 'private', 'public'],
  ...['publish', 'published', 'unpublished', 'publish-date', 'publish-on', 'publish-at', 'pub-date'],
  ...['hidden', 'hide', 'is-hidden', 'visible', 'visibility', 'visible-from', 'available-from'],
  ...['release', 'releases', 'release-date', 'release-on', 'release-at', 'show-from', 'unlock-at'],
].map(plain);

/** With which they take something away again. */
const elsewhereEnded: readonly string[] = [
  ...['expires', 'expires-on', 'expires-at', 'expiry', 'expiry-date', 'expiration-date', 'lock-at'],
  ...['unpublish', 'unpublish-on', 'unpublish-at', 'unpublish-date', 'hide-after', 'hide-on'],
  ...['available-until', 'visible-until', 'show-until', 'published-until', 'released-until'],
].map(plain);

/** Words of their own, however near. */
const otherWords = ['related', 'relaxed', 'relieved', 'replaced', 'reversed'];

/** @param key one that is meant as `released` or `until` */
export function releaseRemedy(key: string): string {
  return isMeantAsUntil(key)
    ? 'write until: with a date, such as until: 2022-12-16'
    : 'write released: no, or a time such as released: 2022-09-05 09:00';
}

/** Whether a key is meant as `released` or `until`, in any spelling. */
export function isMeantAsReleased(key: string): boolean {
  return elsewhere.includes(plain(key)) || isNearlyReleased(key) || isMeantAsUntil(key);
}

/** `untill`, `Until`. */
export function isMeantAsUntil(key: string): boolean {
  return elsewhereEnded.includes(plain(key)) || leven(plain(key), 'until') <= 1;
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
