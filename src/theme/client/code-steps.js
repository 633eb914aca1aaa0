export function bindCodeSteps(deck, element) {
  // Asked for each time: those of a long deck come later.
  const update = () => element.querySelectorAll('code[data-line-numbers]').forEach(markLines);
  for (const event of ['fragmentshown', 'fragmenthidden', 'slidechanged']) deck.on(event, update);
  update();
}
function markLines(code) {
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
