/** Decks of other tools, in the order in which a file is offered to them. */
import { markdownName, type Folder } from '../folder.ts';
import { marp } from './marp.ts';
import { quarto } from './quarto.ts';
import { slidev } from './slidev.ts';
import type { DeckTool } from './slides.ts';

/** File → the tool whose deck it is. */
export function toolsOf(folder: Folder): Map<string, DeckTool> {
  const tools = [marp, quarto, slidev];
  return new Map(
    [...folder.texts].flatMap(([file, text]) => {
      const tool = markdownName.test(file) ? tools.find((one) => one.isDeck(file, text, folder)) : undefined;
      return tool ? [[file, tool] as const] : [];
    }),
  );
}
