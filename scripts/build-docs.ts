/** docs/ as a site: `npm run docs` writes it to _docs/. On GitHub, the same files are read as they are. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const sources = 'https://github.com/lectern-course/lectern/blob/main';

/** Makes a course of docs/: its pages, with README.md as the home page. @param folder a new one */
export async function writeDocsCourse(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const [docs, content] = [resolve(root, 'docs'), resolve(folder, 'content')];
  await mkdir(content, { recursive: true });
  for (const name of ['_data', 'images'])
    await cp(resolve(docs, name), resolve(name === '_data' ? folder : content, name), { recursive: true });
  for (const name of (await readdir(docs)).filter((entry) => entry.endsWith('.md'))) {
    const text = await readFile(resolve(docs, name), 'utf8');
    const target = name === 'README.md' ? 'index.md' : name;
    await writeFile(
      resolve(content, target),
      text.replace(/\]\(\.\.\/([^)]+)\)/g, (_, path: string) => `](${sources}/${path})`),
    );
  }
}

if (process.argv[1] === import.meta.filename) {
  const folder = resolve(root, '.lectern/docs');
  await writeDocsCourse(folder);
  const args = ['bin/lectern.js', 'build', folder, '--out', '_docs'];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
