import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Makes a PDF from Chromium smaller: it writes each tag of the structure as an object in plain text. The same deck
 * gives the same bytes.
 */
export async function compact(pdf: Buffer): Promise<Buffer> {
  const document = await PDFDocument.load(alike(pdf), { updateMetadata: false });
  return Buffer.from(
    await document.save({
      useObjectStreams: true,
      addDefaultPage: false,
      updateFieldAppearances: false,
    }),
  );
}

/**
 * Removes what differs between runs: the dates that Chromium writes, and its names of table cells, which count what
 * the browser has shown before; they are renumbered from 0. The length stays, as a PDF holds its own offsets.
 */
function alike(pdf: Buffer): Buffer {
  const cells = new Map<string, string>();
  const cell = (name: string) => {
    const known = cells.get(name) ?? `node${String(cells.size).padStart(8, '0')}`;
    cells.set(name, known);
    return known;
  };
  const text = pdf
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) \(.*?\)/g, (entry) => ' '.repeat(entry.length))
    .replace(/node\d{8}/g, cell);
  return Buffer.from(text, 'latin1');
}
