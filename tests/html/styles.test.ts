import { expect, test } from 'vitest';
import { styleAddresses, withoutAddresses } from '../../src/html/styles.ts';

const addresses = (css: string) => styleAddresses(css).map(({ address }) => address);

test.each([
  ['url', 'a { b: url(x.png) }', ['x.png']],
  ['url in quotes', `a { b: url( "x y.png" ) url('z)') }`, ['x y.png', 'z)']],
  ['url in capitals', 'a { b: URL(x.png) }', ['x.png']],
  ['an escape in the name', String.raw`a { b: u\72l(x.png) \75\72\6c("y.png") }`, ['x.png', 'y.png']],
  [
    'escapes in the address',
    String.raw`a { b: url(https\3a //x.org/\61.png) url(a\)b) }`,
    ['https://x.org/a.png', 'a)b'],
  ],
  ['a line break in a string', 'a { b: url("x\\\ny.png") }', ['xy.png']],
  ['src', 'a { b: src("x.woff2") format("woff2") }', ['x.woff2']],
  ['import', '@import "a.css"; @IMPORT url(b.css) print;', ['a.css', 'b.css']],
  ['import with conditions', `@import url('a.css') layer(x) supports(display: grid) screen;`, ['a.css']],
  ['import with comments', '@import/* */"a.css"/* ; */;', ['a.css']],
  ['import with escapes', String.raw`@\69mport "a\.css";`, ['a.css']],
  ['import at the end', '@import "a.css', ['a.css']],
  ['image-set', `a { b: image-set("x.png" 1x, url(y.png) 2x type("image/png")) }`, ['x.png', 'y.png']],
  ['image-set in an old form', 'a { b: -webkit-image-set(url(x.png) 1x) }', ['x.png']],
  ['a custom property', 'a { --b: url(x.png) }', ['x.png']],
  ['what is never closed', 'a { b: url("x.png', ['x.png']],
  ['a font', '@font-face { src: local("a"), url(a.woff2) format("woff2") }', ['a.woff2']],
  ['behind other characters', '/* 🚣 é */\r\na { b: url(x.png) }', ['x.png']],
])('an address is found: %s', (_, css, expected) => {
  expect(addresses(css)).toEqual(expected);
});

test.each([
  ['a comment', '/* url(x.png) @import "a.css"; */'],
  ['a comment that is never closed', 'a {} /* url(x.png)'],
  ['a string', `a::after { content: "url(x.png) @import 'a'" }`],
  ['a selector', 'a[href="https://example.org/"] { color: red }'],
  ['a namespace', '@namespace svg url(http://www.w3.org/2000/svg);'],
  ['what browsers do not read', 'a { b: url(x y.png) }'],
])('no address: %s', (_, css) => {
  expect(addresses(css)).toEqual([]);
});

test('an address has its position', () => {
  const css = '/* 🚣 */ @import "a.css";\na { b: url( x.png) }';
  expect(styleAddresses(css).map(({ at }) => css.slice(at, at + 5))).toEqual(['a.css', 'x.png']);
});

test.each([
  ['@import "x"; a { b: url(y) }', ' a { b: url(y) }'],
  ['@import url(x) print', ''],
  ['a { b: #fff url("x") 0 0; c: d }', 'a { b: #fff none 0 0; c: d }'],
  ['a { b: image-set("x" 1x, url(y) 2x, "x" 3x) #fff }', 'a { b: none #fff }'],
  ['a { b: cross-fade(url(x), url(y)) }', 'a { b: cross-fade(none, url(y)) }'],
  ['color: red; b: url(x', 'color: red; b: none'],
  ['/* x */ a { content: "x" }', '/* x */ a { content: "x" }'],
])('what is removed from %s', (css, expected) => {
  expect(withoutAddresses(css, (address) => address === 'x')).toBe(expected);
});
