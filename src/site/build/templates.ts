import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import type {} from './nunjucks.d.ts';
import { templatesFolder } from '../../theme/files.ts';

/**
 * The theme's templates. A template of the same name in the course's `templates/` replaces Lectern's own, which it can
 * extend under the name `lectern/…`.
 */
export function createTemplates(folder: string): nunjucks.Environment {
  const folders = [join(folder, 'templates'), templatesFolder, dirname(templatesFolder)];
  const loader = new nunjucks.FileSystemLoader(folders);
  return new nunjucks.Environment(loader, {
    autoescape: true,
    // Errors keep those that caused them.
    dev: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
}
