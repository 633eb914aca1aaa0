/** Code that stands in a page: the page's policy names what its author wrote there, and no other code runs. */
import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { attribute, elements, textOf, withoutScripts, type Element } from '../html/tree.ts';

/** Few pages have any, and only those are parsed. */
const mayHaveCode =
  /<script(?![^>]*\s(?:src|type="application\/(?:ld\+)?json"))|\son[a-z]+\s*=|javascript:|\ssrcdoc\s*=/i;

/** @param page as it is published */
export function allowOwnCode(page: string): string {
  const sources = mayHaveCode.test(page) ? sourcesOf(page) : [];
  if (sources.length === 0) return page;
  // No hash allows an address that is code; and where there are hashes, 'unsafe-inline' means nothing.
  const allowed = sources.includes(anyCode) ? [anyCode] : [...new Set(sources)].sort();
  return page.replace(policy, `$1${allowed.join(' ')} `);
}

/** To where it says what may run. */
const policy = /(<meta http-equiv="Content-Security-Policy" content="[^"]*?script-src )/;

const anyCode = "'unsafe-inline'";

function sourcesOf(page: string): string[] {
  return elements(parse(page, withoutScripts)).flatMap((element) =>
    element.tagName === 'script' && attribute(element, 'src') === undefined && !isData(element)
      ? [hashOf(textOf(element))]
      : element.attrs.flatMap(({ name, value }) => {
          if (/^on[a-z]/.test(name)) return ["'unsafe-hashes'", hashOf(value)];
          if (name === 'srcdoc') return sourcesOf(value);
          return /^\s*javascript:/i.test(value) ? [anyCode] : [];
        }),
  );
}

/** What a script reads, rather than one. */
function isData(script: Element): boolean {
  return /^application\/(?:ld\+)?json$/i.test(attribute(script, 'type') ?? '');
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
