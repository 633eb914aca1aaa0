/** Decks that are written for other tools, and what of them cannot be carried over. */
import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { isError } from '../../src/problems/problem.ts';
import { runImport } from './course.ts';

/** Imports a folder, in which nothing is wrong afterwards. */
async function imported(files: Readonly<Record<string, string>>) {
  const result = await runImport(files, 'Europe/Berlin');
  const { problems } = await readCourse(result.folder);
  expect(problems.filter(isError)).toEqual([]);
  return result;
}

/** Lines of the report about files. */
function about(output: string, file: string): string[] {
  return output.split('\n').filter((line) => line.startsWith(`- ${file}:`));
}

test('Marp', async () => {
  const { read, output } = await imported({
    'ovens/heat.md': `---
marp: true
theme: gaia
paginate: true
title: Heat
footer: Oven school
backgroundColor: aqua
---

<!-- _class: lead -->

# <!-- fit --> Heat

![bg contain](oven.jpg)

---

## Two halves

* first
* second

![bg right:33% blur:3px](flame.jpg)

<!-- Tell the story
of the oven. -->

- - -

<!--
backgroundColor: white
header: Part 2
-->

Underlined
---

![w:200 A flame](flame.jpg)

Note: hot.

\`\`\`yaml
---
a: 1
\`\`\`
`,
    'ovens/oven.jpg': 'jpg',
    'ovens/flame.jpg': 'jpg',
  });
  expect(read('slides/ovens/heat.md')).toBe(`---
title: Heat
footer: Oven school
---
<!-- .slide: class="titleslide" data-background-color="aqua" data-background-image="oven.jpg" data-background-size="contain" -->

# Heat

---

<!-- .slide: data-background-color="aqua" -->

::: columns
::: {.column width="67%"}
## Two halves

* first <!-- .element: class="fragment" -->
* second <!-- .element: class="fragment" -->
:::
::: {.column width="33%"}
![](flame.jpg)
:::
:::

::: notes
Tell the story
of the oven.
:::

---

<!-- .slide: data-background-color="white" -->

## Underlined

<img src="flame.jpg" alt="A flame" style="width: 200px">

Note\\: hot.

\`\`\`yaml
--- 
a: 1
\`\`\`
`);
  expect(about(output, 'ovens/heat.md')).toEqual([
    '- ovens/heat.md:23: “![bg right:33% blur:3px]” was not carried over; “blur:3px” changes pictures, which Lectern does not: save the picture as it should look.',
    '- ovens/heat.md:30: “header: Part 2” was not carried over; slides have no header: say it on the slide, or in footer:.',
  ]);
  expect(read('IMPORT.md')).toContain(
    '| `ovens/heat.md` | `slides/ovens/heat.md` | front matter without marp, theme, paginate, backgroundColor; taken for a deck: it is written for Marp | 2 things |',
  );
});

test('Marp divides at headings', async () => {
  const { read } = await imported({
    'a.md': '---\nmarp: true\nheadingDivider: 2\n---\n# One\n\ntext\n\n## Two\n\n### Three\n',
  });
  expect(read('slides/a/a.md')).toBe('# One\n\ntext\n\n---\n\n## Two\n\n### Three\n');
});

test('Quarto', async () => {
  const { read, output, files } = await imported({
    '_quarto.yml':
      'project:\n  type: website\nformat:\n  revealjs:\n    footer: Oven school\n    css: look.css\n',
    'look.css': 'h1 { color: red }',
    'lectures/heat.qmd': `---
title: Heat
subtitle: And how to keep it
author:
  - name: Ada Crust
bibliography: refs.bib
---

# Part one

## Fuel {.smaller background-color="teal"}

:::: {.columns}
::: {.column width="40%"}
Wood
:::

::: {.column width="60%"}
![Coal](coal.png){width=50% fig-align="center"}
:::
::::

. . .

Later, says [@crust2020].

## Steps

::: {.incremental}
- heat
- bake
:::

::: {.callout-tip title="Mind"}
Hot.
:::

::: {.notes}
Slowly.
:::

## Code

\`\`\`{python}
#| echo: false
plot()
\`\`\`

\`\`\`{python}
#| label: sum
1 + 1
\`\`\`

\`\`\`{.r code-line-numbers="1|2"}
a
b
\`\`\`

{{< include _more.qmd >}}

---

No title, a [warm]{.fragment} word.
`,
    'lectures/_more.qmd': '## More\n\nIncluded.\n',
    'lectures/coal.png': 'png',
    'notes.qmd': '---\ntitle: Notes\nformat: html\n---\n\n::: {.callout-note}\nRead.\n:::\n',
  });
  expect(read('slides/heat/heat.md')).toBe(
    `---
title: Heat
author: Ada Crust
footer: Oven school
css: ../_styles/look.css
---

<!-- .slide: class="titleslide" -->

# Heat

And how to keep it

Ada Crust

---

# Part one

----

<!-- .slide: data-background-color="teal" -->

<!-- small -->

## Fuel

::: columns
::: {.column width="40%"}
Wood
:::

::: {.column width="60%"}
<img src="../coal.png" alt="Coal" style="width: 50%">
:::
:::

::: fragment

Later, says [@crust2020].

:::

----

## Steps

- heat <!-- .element: class="fragment" -->
- bake <!-- .element: class="fragment" -->

> [!TIP]
> **Mind**
>
> Hot.

::: notes
Slowly.
:::

----

## Code

\`\`\`python
1 + 1
\`\`\`

\`\`\`r [1|2]
a
b
\`\`\`

----

## More

Included.

----

No title, a <span class="fragment">warm</span> word.
`,
  );
  expect(files).not.toContain('out/course/content/lectures/more.md');
  expect(read('content/notes.md')).toBe('---\ntitle: Notes\n---\n\n> [!NOTE]\n> Read.\n\n');
  expect(about(output, 'lectures/heat.qmd').map((line) => line.slice('- lectures/'.length))).toEqual([
    'heat.qmd:1: “bibliography:” was not carried over; Lectern has nothing for it in a deck.',
    'heat.qmd:25: “[@crust2020]” was not carried over; Lectern has no citations: write who is cited, with a link.',
    'heat.qmd:44: “what this code draws or prints” was not carried over; Lectern runs no code: save the output beside the deck, and show that.',
    'heat.qmd:49: “the output of this code” was not carried over; Lectern runs no code: save the output beside the deck, and show that.',
  ]);
});

test('Slidev', async () => {
  const { read, output, files } = await imported({
    'package.json': '{ "dependencies": { "@slidev/cli": "^52" } }',
    'slides.md': `---
theme: seriph
title: Heat
layout: cover
background: /oven.jpg
---

# Heat

<!--
Begin *slowly*.
-->

---
layout: two-cols
transition: fade
---

# Left

<v-clicks>

- one
- two

</v-clicks>

::right::

![](/oven.jpg)

---

<v-click>

Boom

</v-click>

<Tweet id="20" />

\`\`\`ts {2|3}{lines:true}
a
b
---
\`\`\`

---
src: ./pages/more.md
hide: false
---

---
layout: image-right
image: https://example.org/a.jpg
clock: 5
---

# Last
`,
    'pages/more.md': '# More\n\n---\n\n# And more\n',
    'public/oven.jpg': 'jpg',
  });
  expect(read('slides/slides/slides.md')).toBe(`---
title: Heat
---

<!-- .slide: class="titleslide" data-background-image="/public/oven.jpg" -->

# Heat

::: notes
Begin *slowly*.
:::

---

::: columns
::: column
# Left

- one <!-- .element: class="fragment" -->
- two <!-- .element: class="fragment" -->
:::
::: column
![](/public/oven.jpg)
:::
:::

---

<div class="fragment">

Boom

</div>

\`\`\`ts [2|3]
a
b
--- 
\`\`\`

---

# More

---

# And more

---

::: columns
::: column
# Last
:::
::: column
![](https://example.org/a.jpg)
:::
:::
`);
  expect(files.filter((file) => file.endsWith('more.md'))).toEqual([]);
  expect(read('IMPORT.md')).toContain('| `pages/more.md` | not copied | its text is in slides.md |');
  expect(about(output, 'slides.md')).toEqual([
    '- slides.md:40: “<Tweet>” was not carried over; write what it shows, as Markdown or a picture.',
    '- slides.md:58: “clock:” was not carried over; Lectern has nothing for it on a slide.',
  ]);
});

test('a Quarto site has its home page in index.qmd, and references that are not carried over are said', async () => {
  const { read, output } = await imported({
    '_quarto.yml': 'project:\n  type: website\n',
    'README.md': '# About this repository\n',
    'index.qmd':
      '---\ntitle: Baking\n---\n\nAs @crust2020 says [see @yeast, p. 7], and @fig-oven shows. Write `@home24` or a@b24.org.\n',
  });
  expect(read('content/index.md')).toContain('# Baking\n');
  expect(read('content/index.md')).toContain('As @crust2020 says');
  expect(about(output, 'index.qmd').map((line) => /“(.*)” was/.exec(line)?.[1])).toEqual([
    '@crust2020',
    '[see @yeast, p. 7]',
    '@fig-oven',
  ]);
});

test('code and bindings of Vue in Slidev’s slides are said, and not left in them', async () => {
  const { read, output } = await imported({
    'package.json': '{ "dependencies": { "@slidev/cli": "1" } }',
    'slides.md':
      '# Heat\n\n---\nlayout: center\n---\n\n# Ovens\n\n<div v-if="$clicks > 1" :class="hot">Hot</div>\n\n<script setup>\nimport { ref } from \'vue\'\n</script>\n',
  });
  expect(read('slides/slides/slides.md')).toContain('<div>Hot</div>');
  expect(read('slides/slides/slides.md')).not.toContain('script');
  expect(about(output, 'slides.md').map((line) => /“(.*)” was/.exec(line)?.[1])).toEqual([
    'v-if',
    ':class',
    '<script setup>',
  ]);
});

test('a style of Marp’s for one slide stays there', async () => {
  const { read } = await imported({
    'slides/heat.md':
      '---\nmarp: true\n---\n\n# Heat\n\n<style scoped>\nh1 { color: red }\n</style>\n\n---\n\n# Ovens\n',
  });
  expect(read('slides/heat/heat.md')).toContain('<style>@scope {\nh1 { color: red }\n}</style>');
});
