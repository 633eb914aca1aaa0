import { defaultTreeAdapter as adapter } from 'parse5';
import { addClass, elements, textOf, type Element } from '../../html/tree.ts';

/** Keeps the `<style>` of an inline SVG to that SVG: in a page, it would restyle every slide. */
export function scopeSvgStyles(section: Element, slideId: string): void {
  let count = 0;
  for (const svg of elements(section)) {
    if (svg.tagName !== 'svg') continue;
    const styles = elements(svg).filter((element) => element.tagName === 'style');
    if (styles.length === 0) continue;
    count += 1;
    const scope = `svg-${slideId}-${count}`;
    addClass(svg, scope);
    for (const style of styles) {
      const css = scopeCss(textOf(style), `.${scope}`);
      style.childNodes = [];
      adapter.insertText(style, css);
    }
  }
}

/**
 * Each selector of a style sheet, held to a subtree without a change in specificity:
 * `.a, b` is `.a:where(.x, .x *), b:where(.x, .x *)`. The steps of `@keyframes` stay as they are.
 */
export function scopeCss(css: string, scope: string): string {
  const bare = css.replace(/\/\*[^]*?\*\//g, '');
  return bare.replace(/([^{}@;]+)\{/g, (rule, selectors: string, offset: number) => {
    const isAtRule = /@[^{};]*$/.test(bare.slice(0, offset));
    if (isAtRule || /^\s*(from|to|[\d.]+%)[\s,\d.%]*$/.test(selectors)) return rule;
    const scoped = selectors.split(/,(?![^(]*\))/).map((selector) => {
      const [, before = '', element = ''] = /^(.*?)(::[\w-]+)?$/s.exec(selector.trim()) ?? [];
      return `${before}:where(${scope},${scope} *)${element}`;
    });
    return `${scoped.join(',')}{`;
  });
}
