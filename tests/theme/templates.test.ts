/** The theme's contract: each template is given the type it declares, and prints only what that type has. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const templates = readdirSync('src/theme/templates', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.njk'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

const text = (template: string) => readFileSync(posix.join('src/theme/templates', template), 'utf8');

const contract = 'src/theme/views/templates.ts';
const program = ts.createProgram([contract], { strict: true, noEmit: true, skipLibCheck: true });
const checker = program.getTypeChecker();

/** The types of `view`, by template. */
const views = new Map(
  exportsOf(contract)
    .filter(({ name }) => name === 'Templates')
    .flatMap((symbol) => checker.getDeclaredTypeOfSymbol(symbol).getProperties())
    .map((property) => [property.name, checker.getTypeOfSymbol(property)]),
);

function exportsOf(file: string): ts.Symbol[] {
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  return symbol ? checker.getExportsOfModule(symbol) : [];
}

/** “{# Prints `view`, of type `HomeView`: views/home.ts. -#}” → the names in it, and the file. */
function comment(template: string): { types: string[]; file: string } {
  const [, said = ''] = /^\{# (.*) -?#\}\n/.exec(text(template)) ?? [];
  return {
    types: [...said.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name),
    file: posix.join('src/theme', /views\/[\w-]+\.ts/.exec(said)?.[0] ?? 'views'),
  };
}

test('each template begins with the types that it prints, and where they are', () => {
  for (const template of templates) {
    const { types, file } = comment(template);
    expect(types, template).not.toEqual([]);
    const exported = exportsOf(file).map(({ name }) => name);
    for (const type of types) expect(exported, `${template}: ${file}`).toContain(type);
  }
});

test('a template is given the type that it declares', () => {
  const pages = templates.filter((path) => !path.startsWith('partials/') && path !== 'layouts/base.njk');
  expect([...views.keys()].sort()).toEqual(pages);
  for (const [template, type] of views) expect(comment(template).types).toEqual([type.symbol.name]);
});

/** The parts of `view.frame.title` that its type does not have. */
function unknown(type: ts.Type, [name, ...rest]: readonly string[]): string[] {
  if (name === undefined) return [];
  const property = checker.getPropertyOfType(checker.getNonNullableType(type), name);
  return property ? unknown(checker.getTypeOfSymbol(property), rest) : [name];
}

function printsUnknown(template: string, type: ts.Type): string[] {
  return [...text(template).matchAll(/\bview((?:\.\w+)+)/g)].flatMap(([, path = '']) =>
    unknown(type, path.slice(1).split('.')).map((name) => `${template}: view${path} has no ${name}`),
  );
}

test('a template prints only what its type has', () => {
  const every = views.get('pages/not-found.njk');
  if (!every) throw new Error('no type for what all pages have');
  const shared = ['layouts/base.njk', 'partials/header.njk', 'partials/footer.njk'];
  expect([
    ...[...views].flatMap(([template, type]) => printsUnknown(template, type)),
    ...shared.flatMap((template) => printsUnknown(template, every)),
  ]).toEqual([]);
  expect(printsUnknown('pages/home.njk', every)).toContain('pages/home.njk: view.weekly has no weekly');
});
