/** What an editor needs to complete the names of a course in its schedule. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Course } from '../course/model.ts';
import { courseNames } from '../course/names.ts';
import { jsonSchema } from '../course/schema/json-schema.ts';
import { scheduleSchema } from '../course/schema/schedule.ts';

/** In the course folder; `.vscode/settings.json` says that `_data/schedule.yaml` is of this schema. */
const file = '.lectern/schemas/schedule.schema.json';

/**
 * Keeps the JSON Schema of a course's schedule, with its lectures, decks, assignments, references and sections.
 * @returns what writes it for the course in the working directory; while there is none that can be understood, the last
 * one's names stay
 */
export function scheduleSchemaWriter(): (course: Course | undefined) => void {
  // While the names are the same, so is the schema, which takes longer to make than a slide.
  let before: ReturnType<typeof courseNames> | undefined;
  return (course) => {
    const names = course && courseNames(course);
    if (existsSync(file) && (!names || isDeepStrictEqual(names, before))) return;
    before = names;
    const text = `${JSON.stringify(jsonSchema(scheduleSchema, names), undefined, 1)}\n`;
    // Editors read it again whenever it is written.
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
}
