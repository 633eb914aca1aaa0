/** The command line: prints what went wrong, and sets the exit code. */
import { CommanderError } from '@commander-js/extra-typings';
import { createProgram, type Run } from './commands/program.ts';
import { writeError } from './commands/terminal.ts';
import { version } from './runtime/package.ts';
import { Refusal } from './problems/refusal.ts';

async function run(what: Run): Promise<void> {
  process.exitCode = await what();
}

/** The message of an error, and of the errors that caused it. */
function messages(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause ?? ('originalError' in error ? error.originalError : undefined);
  const own = `${error.message} (set DEBUG=1 to see where)`;
  return inner === undefined ? own : `${error.message}\n${messages(inner)}`;
}

function fail(error: unknown): void {
  // Commander has already printed its message; help and version are not errors.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof Refusal) {
    writeError(error.message);
    process.exitCode = error.exitCode;
  } else {
    // Not a mistake in the course's text, which would be a problem with a place: a template, a plugin, the disk.
    writeError(process.env.DEBUG === undefined ? messages(error) : error);
    process.exitCode = 1;
  }
}

const program = createProgram(version, run);
const args = process.argv.slice(2);
await program.parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' }).catch(fail);
