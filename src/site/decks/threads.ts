/** Decks rendered by two threads, which share out the work: this one, and one beside it where there is enough to do. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Deck } from '../../course/model.ts';
import type { RenderedDeck } from '../../deck/output/render.ts';
import { packageFolder } from '../../runtime/package.ts';
import { createDeckRender, type DeckContext } from './render.ts';

/** In characters of Markdown; for less, a second thread takes longer to start than it saves. */
const much = 150_000;

const renderedSchema = z.custom<RenderedDeck>((value) => value instanceof Object);

export async function renderInThreads(
  decks: readonly Deck[],
  context: DeckContext,
): Promise<ReadonlyMap<Deck, RenderedDeck>> {
  // What takes longest is begun first, and no thread is left with it at the end.
  const queue = decks.toSorted((a, b) => b.source.text.length - a.source.text.length);
  const size = queue.reduce((sum, { source }) => sum + source.text.length, 0);
  const rendered = new Map<Deck, RenderedDeck>();
  const beside =
    size > much && availableParallelism() > 1 ? startBeside(queue, context, rendered) : undefined;
  const render = createDeckRender(context);
  for (let deck = queue.shift(); deck; deck = queue.shift()) {
    rendered.set(deck, render(deck));
    // The other thread is given its next deck.
    if (beside) await setImmediate();
  }
  await beside;
  // Should it have failed, what it had is rendered here.
  for (const deck of decks) if (!rendered.has(deck)) rendered.set(deck, render(deck));
  return rendered;
}

/** Starts a thread that takes decks out of the queue until it is empty. */
async function startBeside(
  queue: Deck[],
  context: DeckContext,
  rendered: Map<Deck, RenderedDeck>,
): Promise<void> {
  const worker = new Worker(join(packageFolder, 'dist/deck-worker.js'), { workerData: context });
  await new Promise<void>((resolve) => {
    const next = () => {
      const deck = queue.shift();
      if (!deck) {
        resolve();
        return;
      }
      worker.once('message', (answer: unknown) => {
        rendered.set(deck, renderedSchema.parse(answer));
        next();
      });
      worker.postMessage(deck.id);
    };
    worker.once('online', next).once('error', () => resolve());
  });
  await worker.terminate();
}
