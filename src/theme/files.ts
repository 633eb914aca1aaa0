/** The theme's files as bundled when Lectern was compiled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { packageFolder } from '../runtime/package.ts';

const schema = z.object({
  /** What every site has: names in `assets/`. */
  always: z.array(z.string()),
  /** The script for authors: client/dev.ts. */
  dev: z.string(),
  /** Addresses from the site's root. */
  assets: z.object({
    siteCss: z.string(),
    termCss: z.string(),
    mediaCss: z.string(),
    tablesCss: z.string(),
    handoutCss: z.string(),
    recordingCss: z.string(),
    changesCss: z.string(),
    goalsCss: z.string(),
    pinnedCss: z.string(),
    pinnedJs: z.string(),
    printCss: z.string(),
    siteJs: z.string(),
    redirectJs: z.string(),
    deckCss: z.string(),
    deckJs: z.string(),
    textFont: z.string(),
    headingFont: z.string(),
  }),
});

export type ThemeFiles = z.infer<typeof schema>;

const dist = join(packageFolder, 'dist');

/** Nunjucks templates. In the folder around it, they go by `lectern/pages/home.njk`. */
export const templatesFolder = join(dist, 'templates/lectern');

/** Styles, scripts and fonts. */
export const assetsFolder = join(dist, 'assets');

/** The script that draws Mermaid figures: 3 MB, only for sites that need it. */
export const mermaidScript = 'mermaid.js';

export function readThemeFiles(): ThemeFiles {
  return schema.parse(JSON.parse(readFileSync(join(dist, 'theme.json'), 'utf8')));
}
