/** What a command needs to know: given as an option, or asked for. */
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../problems/refusal.ts';

/** Asks a question and returns the answer. */
export type Ask = (question: string) => Promise<string>;

export interface Question {
  /** The option that answers it: `starts`. */
  readonly option: string;
  /** “Its first day, such as 2023-01-17”. */
  readonly text: string;
  /** What is wrong with an answer, and what to write instead. */
  readonly fault: (said: string) => string | undefined;
  /** What an empty answer means. Default: there has to be one. */
  readonly usual?: string | undefined;
}

export interface Asking {
  /** `undefined` if there is nobody to ask. */
  readonly ask: Ask | undefined;
  /** What to do about an option that is missing then. */
  readonly remedy: string;
}

/**
 * The answer to a question: what is given, or else what is said, asked for until it is valid.
 * @throws UsageError if it is missing or invalid
 */
export async function answer(
  { option, text, fault, usual }: Question,
  given: string | undefined,
  { ask, remedy }: Asking,
): Promise<string> {
  if (given !== undefined) {
    const wrong = fault(given.trim());
    if (wrong === undefined) return given.trim();
    throw new UsageError(`--${option}: ${wrong}`);
  }
  if (!ask) throw new UsageError(`--${option} is missing: ${remedy}`);
  const asked = usual === undefined ? `${text}: ` : `${text} [${usual}]: `;
  for (let question = asked; ;) {
    const said = (await ask(question)).trim() || (usual ?? '');
    const wrong = fault(said);
    if (wrong === undefined) return said;
    question = `${wrong}\n${asked}`;
  }
}

/** Asks on the terminal while `use` runs; without a terminal, there is nobody to ask. */
export async function onTerminal<T>(use: (ask: Ask | undefined) => Promise<T>): Promise<T> {
  if (!process.stdin.isTTY) return use(undefined);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // What is pasted or typed ahead waits here for its question.
  const lines = terminal[Symbol.asyncIterator]();
  try {
    return await use(async (question) => {
      terminal.setPrompt(question);
      terminal.prompt();
      const line = await lines.next();
      if (line.done === true) throw new UsageError('\nNothing was written: some answers are missing.');
      return line.value;
    });
  } finally {
    terminal.close();
  }
}
