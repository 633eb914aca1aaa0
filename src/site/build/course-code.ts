/** Code of a course's own that has no effect: templates that nothing prints, configurations that are not read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { closest, meant } from '../../problems/did-you-mean.ts';
import { atFile, type Report } from '../../problems/reporter.ts';
import type { RawCourse } from '../../source/read.ts';
import type { MarkdownSource } from '../../text/markdown-source.ts';
import { templatesFolder } from '../../theme/files.ts';
import { reportRefused } from '../refused.ts';
import type { Site } from '../site.ts';
import { configName } from './config.ts';

/** The text of a course's own configuration of Eleventy, with its name. */
export function readConfig(folder: string): MarkdownSource | undefined {
  const file = configName(folder);
  return file === undefined ? undefined : { ...atFile(file), text: readFileSync(join(folder, file), 'utf8') };
}

/** @param config as `readConfig` gave it */
export function checkCourseCode(
  folder: string,
  { templates }: Pick<RawCourse, 'templates'>,
  config: MarkdownSource | undefined,
  { views }: Site,
  hosts: readonly string[],
  report: Report,
): void {
  checkConfigs(folder, config?.file, report);
  const printed = new Set(views.map(({ template }) => template));
  const own = readdirSync(templatesFolder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  for (const [file, text] of templates)
    reportRefused({ ...atFile(file), text }, hosts, 'template/remote-file', report);
  const texts = [...templates.values(), config?.text ?? ''];
  for (const file of templates.keys()) {
    const name = file.replace(/^templates\//, '');
    const isNamed =
      printed.has(name) || texts.some((text) => text.includes(`'${name}'`) || text.includes(`"${name}"`));
    if (!own.includes(name) && !isNamed) reportUnused(file, name, own, report);
  }
}

function reportUnused(file: string, name: string, own: readonly string[], report: Report): void {
  const stem = (path: string) => posix.basename(path).replace(/\..*$/, '');
  const templates = own.filter((path) => path.endsWith('.njk'));
  const nearest = closest(stem(name), templates.map(stem));
  const near = templates.find((path) => stem(path) === (nearest ?? stem(name)));
  report(
    atFile(file),
    'template/unused',
    `Lectern has no template “${name}”, and no other template includes it`,
    near === undefined ? 'name it as one of them, include it in one, or remove it' : meant(near),
    'warning',
  );
}

/** Only one configuration is read. */
function checkConfigs(folder: string, read: string | undefined, report: Report): void {
  const found = readdirSync(folder).filter((name) =>
    /^\.?(?:eleventy|lectern)(?:\.config)?\.[cm]?[jt]s$/.test(name),
  );
  for (const name of found.sort()) {
    if (name === read) continue;
    const message = `this is not read: ${read === undefined ? 'configurations have other names' : `the course’s configuration is ${read}`}`;
    const remedy =
      read === undefined ? 'rename it to .eleventy.ts' : `move what it does to ${read}, and remove it`;
    report(atFile(name), 'config/not-read', message, remedy, 'warning');
  }
}
