import { writeFile } from 'node:fs/promises';
import { commandsReference } from './commands-reference.ts';

await writeFile('docs/commands.md', await commandsReference());
