/** What an assignment says of where to begin, where to hand in, and which help is allowed. */
import { expect, test } from 'vitest';
import { courseFolder, head } from '../course/folder.ts';
import { build } from './site.ts';

test('an assignment links what to start from and where to hand in, and says which help is allowed', async () => {
  const { run, site } = await build(
    await courseFolder({
      '_data/schedule.yaml': `${head}due: { A1: 2022-02-02 }\nsessions: []\n`,
      'assignments/A1.md': `---
starter: /A1/start.zip
submit: { Gradescope: 'https://www.gradescope.com/courses/1' }
ai: for code, [not for text](/rules/#ai)
---

# Knots
`,
      'content/A1/start.zip': 'zip',
      'content/rules.md': '# Rules\n\n## AI {#ai}\n',
    }),
  );
  expect(run.said).toContain('0 errors, 0 warnings');
  const [header = ''] =
    /<header class="page-header">.*?<\/header>/s.exec(site.get('assignments/A1/index.html') ?? '') ?? [];
  expect(header).toContain('<li><a href="../../A1/start.zip">Start from</a></li>');
  expect(header).toContain('<li><a href="https://www.gradescope.com/courses/1">Submit: Gradescope</a></li>');
  expect(header).toContain('<b>AI assistants:</b> for code, <a href="../../rules/#ai">not for text</a>');
});

test('what it links is checked, and what is held back has no link', async () => {
  const { run, site } = await build(
    await courseFolder({
      '_data/schedule.yaml': `${head}due: { A1: 2022-02-02 }\nsessions: []\n`,
      'assignments/A1.md': '---\nstarter: /A1/begin.zip\nsubmit: /later/\n---\n\n# Knots\n',
      'content/later.md': '---\nreleased: no\n---\n\n# Later\n',
    }),
  );
  expect(run.said).toContain('assignments/A1.md:2:10  warning  “/A1/begin.zip” leads nowhere');
  expect(site.get('assignments/A1/index.html')).not.toContain('later/');
});
