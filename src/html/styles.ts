/** What a style sheet or a style attribute asks for, found as browsers find it: by CSS's own tokens. */
import {
  isTokenAtKeyword,
  isTokenCloseParen,
  isTokenFunction,
  isTokenOpenParen,
  isTokenSemicolon,
  isTokenString,
  isTokenURL,
  tokenize,
  type CSSToken,
} from '@csstools/css-tokenizer';

export interface StyleAddress {
  /** Without quotes and escapes. */
  readonly address: string;
  /** Offset in the text at which it stands; of what holds it, where it has escapes. */
  readonly at: number;
  readonly isImport: boolean;
  /** What goes where the address goes: the whole import, or the outermost image that it is part of. */
  readonly range: Range;
}

/** Offsets in the text; the end is behind the last character. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** In the order of the text. Comments and other strings hold none, whatever they look like. */
export function styleAddresses(css: string): StyleAddress[] {
  // Most style attributes have only sizes and colours.
  return /[(@\\]/.test(css) ? addressesIn(withoutEnd(tokenize({ css })), css.length) : [];
}

/** A style sheet without some of its addresses: imports are gone, and images are `none`. */
export function withoutAddresses(css: string, isGone: (address: string) => boolean): string {
  let kept = '';
  let done = 0;
  for (const { range, isImport } of styleAddresses(css).filter(({ address }) => isGone(address))) {
    // Several sizes of an image are one range.
    if (range.start < done) continue;
    kept += css.slice(done, range.start) + (isImport ? '' : 'none');
    done = range.end;
  }
  return kept + css.slice(done);
}

/** A style sheet with others in the place of its addresses; those with escapes stay. */
export function withAddresses(css: string, replace: (address: string) => string): string {
  let kept = '';
  let done = 0;
  for (const { address, at } of styleAddresses(css)) {
    if (address === '' || !css.startsWith(address, at)) continue;
    // Outside of quotes, these would end it.
    kept += css.slice(done, at) + replace(address).replace(/[()'"]/g, percent);
    done = at + address.length;
  }
  return kept + css.slice(done);
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`;
}

/** The functions whose strings are addresses. */
const images = /^(?:url|src|image|(?:-webkit-)?image-set)$/;

/**
 * @param whole the image that the tokens are part of
 * @param isImage whether strings among them are addresses
 */
function addressesIn(
  tokens: readonly CSSToken[],
  end: number,
  whole?: Range,
  isImage = false,
): StyleAddress[] {
  const found: StyleAddress[] = [];
  const startOf = (index: number) => tokens[index]?.[2] ?? end;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (isTokenURL(token) || (isImage && isTokenString(token))) {
      const range = whole ?? { start: startOf(index), end: startOf(index + 1) };
      const { value: address } = token[4];
      const inside = Math.max(0, token[1].indexOf(address));
      found.push({ address, at: token[2] + inside, isImport: false, range });
    } else if (isTokenFunction(token)) {
      const last = closing(tokens, index);
      const name = token[4].value.toLowerCase();
      const holdsStrings = images.test(name);
      const range = holdsStrings ? { start: startOf(index), end: startOf(last + 1) } : undefined;
      found.push(...addressesIn(tokens.slice(index + 1, last), startOf(last), whole ?? range, holdsStrings));
      index = last;
    } else if (isTokenAtKeyword(token) && /^(?:import|namespace)$/i.test(token[4].value)) {
      const last = endOfRule(tokens, index);
      const range = { start: startOf(index), end: startOf(last + 1) };
      const [imported] = addressesIn(tokens.slice(index + 1, last), startOf(last), range, true);
      // A namespace is a name.
      if (imported && /^import$/i.test(token[4].value)) found.push({ ...imported, isImport: true });
      index = last;
    }
  }
  return found;
}

/** All but the last token, which says that there is nothing more. */
function withoutEnd(tokens: readonly CSSToken[]): readonly CSSToken[] {
  return tokens.slice(0, -1);
}

/** The index of the parenthesis that closes a function; behind the last token where none does. */
function closing(tokens: readonly CSSToken[], opening: number): number {
  let depth = 0;
  for (let index = opening; index < tokens.length; index++) {
    const token = tokens[index];
    if (isTokenFunction(token) || isTokenOpenParen(token)) depth += 1;
    if (isTokenCloseParen(token)) depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** The index of the semicolon that ends a rule without a block; behind the last token where none does. */
function endOfRule(tokens: readonly CSSToken[], start: number): number {
  const length = tokens.slice(start).findIndex((token) => isTokenSemicolon(token));
  return length < 0 ? tokens.length : start + length;
}
