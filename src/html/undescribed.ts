import { posix } from 'node:path';
import { pathIn } from '../text/path.ts';

/** What stands for a picture that nobody has described: `img/map.png` → “Picture without a description: map.png”. */
export function undescribed(address: string): string {
  return `Picture without a description: ${posix.basename(pathIn(address))}`;
}
