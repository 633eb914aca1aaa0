import { PDFHeader, PDFHexString, PDFParser, PDFStreamWriter } from '@cantoo/pdf-lib';

/** After so many objects, other work has its turn. */
const objectsPerTick = 50;

/**
 * Makes a PDF from Chromium smaller: it writes each tag of the structure as an object in plain text. The same deck
 * gives the same bytes.
 * @param id what it was printed from, in hexadecimal: becomes the file's identifier (ISO 32000-2, 14.4)
 */
export async function compact(pdf: Buffer, id: string): Promise<Buffer> {
  // PDFDocument would do the same, with the fonts and forms of documents that are drawn: most of the library.
  const context = await PDFParser.forBytesWithOptions(alike(pdf)).parseDocument();
  // The first version whose objects may lie in compressed streams is 1.5.
  context.header = PDFHeader.forVersion(1, 7);
  const identifier = PDFHexString.of(id);
  context.trailerInfo.ID = context.obj([identifier, identifier]);
  return Buffer.from(await PDFStreamWriter.forContext(context, objectsPerTick).serializeToBuffer());
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
