/** Shows what long work is at, such as “pages: 3 of 40”; nothing any more where nothing is given. */
export type Progress = (at?: string) => void;

/** On a terminal, one line that is written over; elsewhere nothing. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return (at = '') => {
    if (stream.isTTY) stream.write(`\r\u001B[K${at}`);
  };
}
