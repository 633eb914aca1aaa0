/** A thread that renders decks: it is sent ids, and answers each with the rendered deck. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createDeckRender, type DeckContext } from './render.ts';

const context = z.custom<DeckContext>((value) => value instanceof Object).parse(workerData);
const render = createDeckRender(context);

parentPort?.on('message', (id: string) => {
  const deck = context.decks.get(id);
  parentPort?.postMessage(deck && render(deck));
});
