/** `schemas/`: what editors know of a course's files, from the schemas that Lectern reads them with. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchema, schemaFiles } from '../src/course/schema/json-schema.ts';

/** Writes a JSON Schema for each kind of file. */
export async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemaFiles))
    await writeFile(
      join(folder, `${name}.schema.json`),
      `${JSON.stringify(jsonSchema(schema), undefined, 2)}\n`,
    );
}
