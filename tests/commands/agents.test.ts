/** The loop that assistants are taught ends. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { agentsGuides } from '../../scripts/agents-guide.ts';
import { cli } from '../cli.ts';
import { head, writeFiles } from '../course/folder.ts';
import { courseRepository } from '../course/repository.ts';

const guides = await agentsGuides();

test.each([...guides])('the loop in %s leads from mistakes to a site', async (_, text) => {
  const commands = [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  );
  const folder = await courseRepository();
  await writeFiles(folder, {
    '_data/schedule.yaml': `${head}sessions:\n  - lecture: 01_boat\n    due: oars\n`,
    'slides/01_boats/boats.md': '# Boats\n\n![](boat.svg)\n',
    'slides/01_boats/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    'assignments/oar.md': '# Oar\n',
  });
  const run = (command = '') => {
    const [, program, ...args] = command.split(' ');
    expect(program).toBe('lectern');
    return spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
  };
  const [check, ...others] = commands;
  const found = z
    .array(
      z.object({
        file: z.string(),
        line: z.int(),
        column: z.int(),
        name: z.string(),
        message: z.string(),
        remedy: z.string(),
      }),
    )
    .parse(JSON.parse(run(check).stdout));
  expect(found.map(({ file, line, name, remedy }) => `${file}:${line} ${name} → ${remedy}`))
    .toMatchInlineSnapshot(`
    [
      "_data/schedule.yaml:5 schedule/unknown-lecture → did you mean “01_boats”?",
      "_data/schedule.yaml:6 schedule/unknown-assignment → did you mean “oar”?",
      "slides/01_boats/boats.md:3 image/no-alt → describe it between the brackets, or write <img alt=""> if it is only decoration",
    ]
  `);

  await writeFiles(folder, {
    '_data/schedule.yaml': `${head}sessions:\n  - lecture: 01_boats\n    due: oar\n`,
    'slides/01_boats/boats.md': '# Boats\n\n![A boat](boat.svg)\n',
  });
  expect(run(check)).toMatchObject({ status: 0, stdout: '[]\n' });
  expect(others.map((command) => run(command).status)).toEqual([0, 0]);
  expect(existsSync(join(folder, '_site/index.html'))).toBe(true);
});
