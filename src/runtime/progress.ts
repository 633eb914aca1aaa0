/** What a long piece of work is at, for the person who waits. */

/**
 * Called when one of several things is begun.
 * @param what is being done: “Printing decks”
 * @param number of the thing, from 1
 * @param of how many there are
 * @param name of the thing: “02_systems.pdf”
 */
export type Progress = (what: string, number: number, of: number, name: string) => void;

/** A terminal, with as much of a stream as is needed of it. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  /** 0 where it is not known. */
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressLine {
  readonly show: Progress;
  /** Before anything else is printed. */
  readonly clear: () => void;
}

/** Back to the start of the line, and what is on it deleted: ECMA-48, EL. */
const erase = '\r\x1b[K';

/** One line that is written over again and again. Nothing where nobody looks: a file, a pipe, CI, a dumb terminal. */
export function createProgressLine(stream: ProgressStream, env: NodeJS.ProcessEnv): ProgressLine {
  const { columns = 0 } = stream;
  const isWatched = stream.isTTY === true && !env.CI && env.TERM !== 'dumb';
  let isShown = false;
  return {
    show(what, number, of, name) {
      if (!isWatched) return;
      const line = `${what} ${number}/${of}  ${name}`;
      // A longer one would go on in the next line, where it could not be deleted.
      stream.write(erase + line.slice(0, (columns > 0 ? columns : 80) - 1));
      isShown = true;
    },
    clear() {
      if (isShown) stream.write(erase);
      isShown = false;
    },
  };
}
