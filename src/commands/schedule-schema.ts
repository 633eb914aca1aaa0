/** What an editor needs to complete the names of a course in its schedule. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Course } from '../course/model.ts';
import { courseNames } from '../course/names.ts';
import { jsonSchema } from '../course/schema/json-schema.ts';
import { scheduleSchema } from '../course/schema/schedule.ts';
import { remember, sameAgain } from '../runtime/remember.ts';

/** In the course folder; `.vscode/settings.json` says that `_data/schedule.yaml` is of this schema. */
const file = '.lectern/schemas/schedule.schema.json';

/**
 * Keeps the JSON Schema of a course's schedule, with its lectures, decks, assignments, references and sections.
 * @param course in the working directory; while it has none that can be understood, the last one's names stay
 */
export function writeScheduleSchema(course: Course | undefined): void {
  if (!course && existsSync(file)) return;
  const text = textOf(namesAgain({ names: course && courseNames(course) }), undefined);
  // Editors read it again whenever it is written.
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** While the names are the same, so is the schema, which takes longer to make than a slide. */
const namesAgain = sameAgain<{ readonly names: ReturnType<typeof courseNames> | undefined }>();
const textOf = remember(
  ({ names }: ReturnType<typeof namesAgain>) =>
    `${JSON.stringify(jsonSchema(scheduleSchema, names), undefined, 1)}\n`,
);
