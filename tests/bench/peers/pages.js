// The rest of a reveal-md course: `node pages.js <course> <out> program` copies its files and renders its pages with
// marked; with `script` it leaves the pages to marked's own command.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { marked } from 'marked';

const [course, out, mode] = process.argv.slice(2);

for (const entry of readdirSync(course, { recursive: true, withFileTypes: true })) {
  const source = join(entry.parentPath, entry.name);
  const path = relative(course, source);
  const target = join(out, path.replace(/^lectures/, 'slides'));
  const isDeck = path.startsWith('lectures') && path.endsWith('.md');
  if (!entry.isFile() || isDeck) continue;
  mkdirSync(dirname(target), { recursive: true });
  if (!path.endsWith('.md')) {
    // Whatever reveal-md has already copied stays.
    cpSync(source, target, { force: false });
    continue;
  }
  if (mode === 'script') continue;
  const body = await marked.parse(readFileSync(source, 'utf8'));
  writeFileSync(
    target.replace(/md$/, 'html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><main>${body}</main></html>`,
  );
}
