import type { Browser } from 'playwright-core';

/** A browser that is started when it is first needed, and again after it has died. */
export class RunningBrowser<Found extends Browser | undefined> {
  readonly #launch: () => Promise<Found>;
  #last: Promise<Found> | undefined;

  /** @param launch starts one */
  constructor(launch: () => Promise<Found>) {
    this.#launch = launch;
  }

  /** Rejects where none can be started. */
  async get(): Promise<Found> {
    const last = this.#last;
    const known = await last?.catch(() => undefined);
    if (known?.isConnected() === true) return known;
    // Another has started one in the meantime.
    if (this.#last !== undefined && this.#last !== last) return this.#last;
    this.#last = this.#launch();
    return this.#last;
  }

  async close(): Promise<void> {
    const last = await this.#last?.catch(() => undefined);
    await last?.close();
  }
}
