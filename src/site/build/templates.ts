import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';

const own = fileURLToPath(new URL('../../theme/templates', import.meta.url));

/** The theme's templates. One of the same name in the course's `templates/` replaces Lectern's own. */
export function createTemplates(folder: string): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader([join(folder, 'templates'), own]);
  return new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
}
