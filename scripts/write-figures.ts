import { writeFile } from 'node:fs/promises';
import { drawFigures } from './figures/figures.ts';

for (const [path, svg] of await drawFigures()) await writeFile(path, svg);
