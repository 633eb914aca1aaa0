import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { agentsGuides } from './agents-guide.ts';

for (const [path, text] of await agentsGuides()) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
