/** Which problems somebody asks for, by their names. */
import { didYouMean } from '../problems/did-you-mean.ts';
import { UsageError } from '../problems/refusal.ts';

/** The first half of the names of problems. */
export const areas = [
  ...['accepted', 'assignment', 'config', 'course', 'deadline', 'deck', 'figure', 'file', 'front-matter'],
  ...[
    'heading',
    'image',
    'link',
    'markdown',
    'page',
    'pdf',
    'recording',
    'release',
    'schedule',
    'site',
    'slide',
  ],
  ...['style', 'template', 'term', 'text', 'thumbnails', 'yaml'],
];

export interface Selection {
  /** Names, and areas as `deadline/*`. Default: all. */
  readonly only?: readonly string[] | undefined;
  /** Of these, those that are left out. Default: none. */
  readonly ignore?: readonly string[] | undefined;
}

/** `deadline/*,image/no-alt` → its parts. */
export function parseNames(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  for (const name of names) {
    const [area = '', what, ...rest] = name.split('/');
    if (areas.includes(area) && (what === '*' || /^[a-z-]+$/.test(what ?? '')) && rest.length === 0) continue;
    const near = didYouMean(
      area,
      areas,
      'write names as lectern check prints them, such as image/no-alt, or link/*',
    );
    const remedy = areas.includes(area) ? `write ${area}/*, or one of its names` : near;
    throw new UsageError(`“${name}” is not the name of a problem: ${remedy}.`);
  }
  return names;
}

export function isSelected(name: string, { only, ignore = [] }: Selection): boolean {
  const isNamed = (names: readonly string[]) =>
    names.some((one) => one === name || (one.endsWith('/*') && name.startsWith(one.slice(0, -1))));
  return (only === undefined || isNamed(only)) && !isNamed(ignore);
}
