import type { BrowserContext } from 'playwright-core';

/**
 * Records everything that goes wrong in a browser context, its pop-ups included: console errors and warnings,
 * uncaught exceptions, requests that fail or are answered with an error, and any request to another host.
 * Expect the list to equal `[]`.
 */
export function watch(context: BrowserContext, origin: string): readonly string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`exception: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(origin).origin) {
      faults.push(`another host: ${url.href}`);
    }
  });
  context.on('requestfailed', (request) => {
    // A page that leads on at once, as a redirect does, is left before it has arrived whole, and a browser asks for the
    // icon when it has time, and no more once the page is left. A page that a test opens itself says so by throwing.
    const left = request.isNavigationRequest() || /\/icon-\w+\.svg$/.test(request.url());
    if (left && request.failure()?.errorText === 'net::ERR_ABORTED') return;
    faults.push(`failed: ${request.url()} (${request.failure()?.errorText ?? 'unknown'})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  return faults;
}
