import type { Rendering } from '../../html/rendering.ts';
import { attribute, elements, type Element } from '../../html/tree.ts';

/** Attributes that plugins of reveal.js read → what does not happen here, and what to write instead. */
const plugins: Readonly<Record<string, readonly [missing: string, remedy: string]>> = {
  'data-sample': ['code is not read from other files', 'copy the code here, as a code block'],
  'data-external': ['HTML is not read from other files', 'copy it here'],
  'data-external-replace': ['HTML is not read from other files', 'copy it here'],
  'data-markdown': [
    'slides are not read from other Markdown files',
    'copy them here, or show slides of another deck with <!-- include: its id -->',
  ],
  'data-chart': ['no chart is drawn', 'show a picture of it, or draw it with ```mermaid'],
};

/** Warns of what only a plugin of reveal.js would fill: without it, there is an empty box. */
export function reportPlugins(section: Element, rendering: Rendering): void {
  for (const [name, [missing, remedy]] of Object.entries(plugins)) {
    const users = [section, ...elements(section)].filter((element) => attribute(element, name) !== undefined);
    for (const index of users.keys()) {
      const message = `${name} has no effect: ${missing}`;
      rendering.report(rendering.placeOf(name, 0, index), 'deck/needs-plugin', message, remedy, 'warning');
    }
  }
}
