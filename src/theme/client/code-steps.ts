/** Line steps of code, `[1|3-5]`: the lines of the step that is shown are marked. */
import type { RevealApi } from 'reveal.js';

export function bindCodeSteps(deck: RevealApi, element: HTMLElement) {
  // Queried each time: those of a long deck come later.
  const update = () => element.querySelectorAll<HTMLElement>('code[data-line-numbers]').forEach(markLines);
  for (const event of ['fragmentshown', 'fragmenthidden', 'slidechanged']) deck.on(event, update);
  update();
}

export function markLines(code: HTMLElement) {
  const steps = (code.dataset.lineNumbers ?? '').split('|');
  const later = code.parentElement?.querySelectorAll('.code-step.visible').length ?? 0;
  const first = Number(/\d+/.exec(code.style.counterReset)?.[0] ?? 0) + 1;
  const marked = (steps[later] ?? '').split(',').map((range) => range.split('-').map(Number));
  for (const [index, line] of code.querySelectorAll('.line').entries()) {
    const number = index + first;
    const isMarked = marked.some(([from = 0, to = from]) => from <= number && number <= to);
    line.classList.toggle('marked', isMarked);
  }
}
