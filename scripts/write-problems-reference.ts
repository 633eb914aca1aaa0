import { writeFile } from 'node:fs/promises';
import { problemsReference } from './problems-reference.ts';

await writeFile('docs/problems.md', await problemsReference());
