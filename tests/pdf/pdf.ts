import { readFile } from 'node:fs/promises';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';

/** What tests check in a PDF. */
export interface Paper {
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  readonly outline: readonly string[];
  /** For each page: its size in inches, and the meaningful roles in its structure. */
  readonly pages: readonly { readonly size: string; readonly roles: readonly string[] }[];
  /** Addresses of its links to the outside. */
  readonly links: readonly string[];
  /** How its fonts are written: `/Type0`, `/Type3`. */
  readonly fonts: readonly string[];
  /** In pixels: `1746 × 982`. */
  readonly pictures: readonly string[];
}

/** A node of the structure tree, or content that it marks. */
type Node = { readonly role: string; readonly children: readonly Node[] } | { readonly type: string };

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

const info = z.object({ Title: z.string(), Language: z.string() });

/** What its objects contain besides what readers show. */
async function readObjects(file: string): Promise<Pick<Paper, 'fonts' | 'pictures'>> {
  const { context } = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const value = (dict: PDFDict, key: string) => dict.get(PDFName.of(key))?.toString();
  const fonts = objects
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => value(dict, 'Type') === '/Font');
  const pictures = objects
    .flatMap((object) => (object instanceof PDFRawStream ? object.dict : []))
    .filter((dict) => value(dict, 'Subtype') === '/Image');
  return {
    fonts: [...new Set(fonts.map((dict) => value(dict, 'Subtype') ?? ''))].sort(),
    pictures: pictures.map((dict) => `${value(dict, 'Width') ?? ''} × ${value(dict, 'Height') ?? ''}`).sort(),
  };
}

export async function readPdf(file: string): Promise<Paper> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const all = await Promise.all(numbers.map((number) => pdf.getPage(number)));
  const pages = await Promise.all(
    all.map(async (page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      const inches = [width, height].map((points) => (points / 72).toFixed(2));
      return { size: inches.join(' × '), roles: roles(await page.getStructTree()) };
    }),
  );
  const annotations = (await Promise.all(all.map((page) => page.getAnnotations()))).flat();
  const { Title, Language } = info.parse((await pdf.getMetadata()).info);
  return {
    ...(await readObjects(file)),
    title: Title,
    language: Language,
    tagged: (await pdf.getMarkInfo())?.Marked ?? false,
    outline: titles(await pdf.getOutline()),
    pages,
    links: z
      .array(z.object({ url: z.string().optional() }))
      .parse(annotations)
      .flatMap(({ url }) => url ?? []),
  };
}

function roles(node: Node): string[] {
  if (!('role' in node)) return [];
  const own = /^(H\d|P|LI|Figure|Code|Table)$/.test(node.role) ? [node.role] : [];
  return [...own, ...node.children.flatMap(roles)];
}

function titles(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ title, items }) => [title, ...titles(items)]);
}
