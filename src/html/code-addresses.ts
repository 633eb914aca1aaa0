/** Addresses that are code themselves, such as `javascript:`: no page allows one, because that would allow all code. */
import type { Rendering } from './rendering.ts';
import { removeAttribute, type Element } from './tree.ts';

const opened = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data'];

/** Takes them from an element, and says so. */
export function dropCode(element: Element, rendering: Rendering): void {
  for (const { name, value } of [...element.attrs]) {
    // Browsers ignore line breaks and tabs in addresses.
    if (!opened.includes(name) || !/^\s*(?:java|vb)script:/i.test(value.replace(/[\t\n\r]/g, ''))) continue;
    reportCode(value, rendering);
    removeAttribute(element, name);
  }
}

/** Says so, each time at the next place where the address is written. */
export function reportCode(address: string, rendering: Rendering): void {
  const { area } = rendering;
  const scheme = address.slice(0, address.indexOf(':') + 1).trim();
  rendering.report(
    rendering.placeOf(address, 0, rendering.timesReported(address)),
    `${area}/code-address`,
    `this address begins with ${scheme}, and browsers do not open it`,
    'link to a page or a file; code can run in <button onclick="…">',
    'warning',
  );
}
