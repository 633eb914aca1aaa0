/** Names of files as words. */

/** `content/lectures/02_systems.md` → `02_systems`. */
export function baseName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.md$/, '');
}

/** `02_model-quality` → “Model quality”. */
export function humanize(name: string): string {
  const words =
    name
      .replace(/^\d+[a-z]?[_-]/, '')
      .replace(/[_-]+/g, ' ')
      .trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
