/** WebVTT, the format in which YouTube, Panopto, Zoom and others give transcripts: what is said, and when. */

export interface Cue {
  /** In seconds from the start of the recording. */
  readonly start: number;
  readonly end: number;
  readonly speaker: string | undefined;
  readonly text: string;
}

export interface Transcript {
  readonly cues: readonly Cue[];
  /** The first thing that is not WebVTT: what it is, and on which line. */
  readonly mistake?: { readonly line: number; readonly says: string } | undefined;
}

const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${time}[ \t]+-->[ \t]+${time}(?:[ \t]|$)`);

/** Notes, styles and regions are skipped; so is how a cue is placed. */
export function parseVtt(written: string): Transcript {
  const lines = written.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ''))
    return { cues: [], mistake: { line: 1, says: 'its first line is not WEBVTT' } };
  const cues: Cue[] = [];
  for (const block of blocksOf(lines)) {
    const [first = ''] = block.lines;
    // Before the first empty line, there may be settings of the whole file.
    if (block.line === 1 || /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(first)) continue;
    const index = block.lines.findIndex((line) => line.includes('-->'));
    const [line, at] = [block.lines[index] ?? '', block.line + Math.max(0, index)];
    const match = timing.exec(line);
    if (!match)
      return { cues, mistake: { line: at, says: 'there is no time such as 00:01:05.000 --> 00:01:09.000' } };
    const [start, end] = [secondsOf(match.slice(1, 5)), secondsOf(match.slice(5, 9))];
    if (end < start) return { cues, mistake: { line: at, says: 'it ends before it starts' } };
    cues.push({ start, end, ...spoken(block.lines.slice(index + 1).join(' ')) });
  }
  return { cues: cues.filter(({ text }) => text !== '').sort((a, b) => a.start - b.start) };
}

/** What is between empty lines, each with the number of its first line. */
function blocksOf(lines: readonly string[]): { line: number; lines: string[] }[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') isOpen = false;
    else if (isOpen) blocks.at(-1)?.lines.push(line);
    else {
      blocks.push({ line: index + 1, lines: [line] });
      isOpen = true;
    }
  }
  return blocks;
}

function secondsOf(parts: readonly (string | undefined)[]): number {
  const [hours = '0', minutes = '0', seconds = '0', thousandths = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', quot: '"', lrm: '', rlm: '' },
};

/** Without markup; `<v Ada>` says who speaks. */
function spoken(text: string): Pick<Cue, 'speaker' | 'text'> {
  const decoded = (part: string) =>
    part.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole).trim();
  const speaker = /^\s*<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/.exec(text)?.[1];
  return {
    speaker: speaker === undefined ? undefined : decoded(speaker),
    text: decoded(text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')),
  };
}
