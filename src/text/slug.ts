/**
 * The id GitHub gives a heading: lower case, without punctuation, with hyphens for spaces.
 * Rule: https://github.com/Flet/github-slugger, which follows GitHub's own rendering;
 * docs/decisions.md says where it differs.
 */
export function slug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/gu, '-');
}
