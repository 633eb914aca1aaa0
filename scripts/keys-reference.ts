/** docs/keys.md, from the schemas that a course is read with: `npm run docs:keys` writes it. */
import { format } from 'prettier';
import { stringify } from 'yaml';
import * as z from 'zod';
import { courseSchema } from '../src/course/schema/course.ts';
import { frontMatterSchemas } from '../src/course/schema/front-matter.ts';
import { scheduleSchema } from '../src/course/schema/schedule.ts';
import { valueFacts } from '../src/course/schema/parts.ts';

type Schema = z.core.$ZodType;

/** The page as it should be. */
export async function keysReference(): Promise<string> {
  const { page, announcement, assignment, deck } = frontMatterSchemas;
  const text = `# Every key

<!-- Written by npm run docs:keys, from src/course/schema/. -->

What can be written in each file of a course: what it means, what it looks like, and what is taken where it is missing. [Writing a course](course-files.md) explains how it works together; [in an editor](editors.md), the same texts appear while you write. Keys that are not here are mistakes, but in decks, where other programs have keys of their own.

## \`_data/course.yaml\`

${sections(courseSchema)}

## \`_data/schedule.yaml\`

${sections(scheduleSchema)}

## Front matter

Between two lines of \`---\` at the start of a Markdown file.

### Pages

Those of lectures, recitations, labs, exams and events, too.

${entries(page.shape)}

### Announcements

What pages have, and:

${entries(only(announcement.shape, page.shape))}

### Assignments

What pages have, and:

${entries(only(assignment.shape, page.shape))}

### Decks

${entries(deck.shape)}
`;
  return format(text, { parser: 'markdown', printWidth: 110, singleQuote: true });
}

type Shape = Readonly<Record<string, Schema>>;

function only(shape: Shape, known: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !(key in known)));
}

/** Each block of keys within a file, by the key under which it is; one that several keys have is there once. */
function sections(file: z.ZodObject): string {
  const blocks = new Map<z.ZodObject, string[]>();
  collect(file.shape, blocks);
  const inner = [...blocks].map(([{ shape }, owners]) => {
    const isOneOfSeveral = [...blocks.values()].some((other) => other !== owners && other[0] === owners[0]);
    const which = isOneOfSeveral ? `, with \`${String(Object.keys(shape)[0])}\`` : '';
    return `### In ${namesOf(owners)}${which}\n\n${entries(shape)}`;
  });
  return [entries(file.shape), ...inner].join('\n\n');
}

/** What may be a list of them is said to be one. */
function namesOf(owners: readonly string[]): string {
  const isListed = (owner: string) => owners.includes(`each of ${owner}`);
  return [...new Set(owners)].filter((owner) => !isListed(owner)).join(' and ');
}

function collect(shape: Shape, blocks: Map<z.ZodObject, string[]>): void {
  for (const [key, value] of Object.entries(shape))
    for (const { block, isOneOfMany } of blocksIn(value)) {
      const owner = isOneOfMany ? `each of \`${key}\`` : `\`${key}\``;
      const owners = blocks.get(block);
      // Alternatives to a reading may have alternatives.
      if (key in block.shape) continue;
      if (owners) {
        owners.push(owner);
        continue;
      }
      blocks.set(block, [owner]);
      collect(block.shape, blocks);
    }
}

interface Found {
  readonly block: z.ZodObject;
  readonly isOneOfMany: boolean;
}

function blocksIn(schema: Schema, isOneOfMany = false): Found[] {
  if (schema instanceof z.ZodObject) return [{ block: schema, isOneOfMany }];
  if (schema instanceof z.ZodArray) return blocksIn(schema.element, true);
  if (schema instanceof z.ZodRecord) return blocksIn(schema.valueType, true);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => blocksIn(option, isOneOfMany));
  const inner = wrapped(schema);
  return inner ? blocksIn(inner, isOneOfMany) : [];
}

/** The keys of a block. */
function entries(shape: Shape): string {
  return Object.entries(shape)
    .map(([key, value]) => {
      const { description = '', examples } = z.globalRegistry.get(value) ?? {};
      const [, said = '', usual] = /^(.*?)\s*(?:Default: (.*))?$/s.exec(description) ?? [];
      const isNeeded = !z.safeParse(value, undefined).success;
      const type = typeOf(value);
      return `#### \`${key}\`

${said}

${type.charAt(0).toUpperCase()}${type.slice(1)}.${usual === undefined ? (isNeeded ? ' Required.' : ' Optional.') : ` Default: ${usual}`}

\`\`\`yaml
${exampleOf(key, z.array(z.unknown()).parse(examples))}
\`\`\``;
    })
    .join('\n\n');
}

/** The first example, and behind it the others that fit in its line. */
function exampleOf(key: string, [first, ...others]: readonly unknown[]): string {
  const said = stringify({ [key]: first }, { lineWidth: 0, singleQuote: true }).trimEnd();
  const more = others.filter((other) => typeof other === 'string').map((other) => `or ${other}`);
  return said.includes('\n') || more.length === 0 ? said : `${said} # ${more.join(', ')}`;
}

/** What a value looks like, in words. */
function typeOf(schema: Schema): string {
  const expected = valueFacts.get(schema)?.expected;
  if (expected !== undefined) return expected;
  if (schema instanceof z.ZodUnion) return unionOf(schema.options);
  if (schema instanceof z.ZodArray) return 'a list';
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'a block of keys';
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodEnum)
    return `one of ${schema.options.map((option) => `\`${option}\``).join(', ')}`;
  if (schema instanceof z.ZodLiteral) return `\`${String(schema.value)}\``;
  if (schema instanceof z.ZodURL) return 'an address such as https://example.org/';
  if (schema instanceof z.ZodEmail) return 'an e-mail address';
  const inner = wrapped(schema);
  return inner ? typeOf(inner) : 'text';
}

/** One or many of the same, or what each can be. */
function unionOf(options: readonly Schema[]): string {
  const [first, second] = options;
  if (first instanceof z.ZodArray && second) return `${typeOf(second)}; or a list of them`;
  const types = options.map(typeOf);
  return [...new Set(types)].join(', or ');
}

function wrapped(schema: Schema): Schema | undefined {
  if (schema instanceof z.ZodPipe) return schema.in;
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodLazy;
  return isWrapper ? schema.unwrap() : undefined;
}
