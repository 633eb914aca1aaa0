/** docs/commands.md, from the table of commands: `npm run docs:commands` writes it. */
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { format } from 'prettier';
import { createProgram } from '../src/commands/program.ts';

/** The page as it should be. */
export async function commandsReference(): Promise<string> {
  const program = createProgram('', () => Promise.resolve());
  const sections = program.commands.map(section);
  const text = `# Commands

<!-- Written by npm run docs:commands, from src/commands/program.ts. -->

Run a command with \`npx lectern\`, or in a script of \`package.json\`. Every command prints its help with \`--help\`. The exit code is 0 if all is well, 1 if the course has errors, and 2 if the command line was not understood.

${sections.join('\n')}`;
  return format(text, { parser: 'markdown', printWidth: 110 });
}

function section(command: CommandUnknownOpts): string {
  const rows = [
    ...command.registeredArguments.map((each) => row(each.name(), each.description, each.defaultValue)),
    ...command.options.map((each) => row(each.flags, each.description, each.defaultValue)),
  ];
  return `## lectern ${command.name()}

${command.description()}

\`\`\`
lectern ${command.name()} ${command.usage()}
\`\`\`

| | | default |
|-|-|-|
${rows.join('\n')}
`;
}

function row(name: string, description: string, value: unknown): string {
  const said = typeof value === 'string' || typeof value === 'number' ? `\`${value}\`` : '';
  return `| \`${name}\` | ${description.replaceAll('_', '\\_')} | ${said} |`;
}
