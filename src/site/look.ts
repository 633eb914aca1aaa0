/** What a course's pages have for themselves: its accent colour and its icon. */
import { createHash } from 'node:crypto';
import type { Course } from '../course/model.ts';
import { accentShades } from './accent.ts';
import { icon } from './icon.ts';

export interface Look {
  /** Addresses of style sheets. */
  readonly styles: readonly string[];
  /** Its address. */
  readonly icon: string;
  /** Address → text. Files, because a web server may forbid styles and pictures that stand in a page. */
  readonly files: ReadonlyMap<string, string>;
}

export function lookOf({ accent, shortTitle }: Pick<Course, 'accent' | 'shortTitle'>): Look {
  const shades = accent === undefined ? undefined : accentShades(accent);
  const files = new Map<string, string>();
  const put = (name: string, ending: string, text: string) => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    const address = `/assets/${name}-${hash}.${ending}`;
    files.set(address, text);
    return address;
  };
  const styles = shades
    ? [put('accent', 'css', `:root { --accent-light: ${shades.light}; --accent-dark: ${shades.dark} }\n`)]
    : [];
  return { styles, icon: put('icon', 'svg', icon(shortTitle, shades?.light ?? '#0b5563')), files };
}
