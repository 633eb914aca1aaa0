import { writeFile } from 'node:fs/promises';
import { keysReference } from './keys-reference.ts';

await writeFile('docs/keys.md', await keysReference());
