/** Courses made with Just the Class, Berkeley's class site, and plain Jekyll. */
import { expect, test } from 'vitest';
import { readCourse } from '../../src/course/course.ts';
import { isError } from '../../src/problems/problem.ts';
import { runImport } from './course.ts';

const site = {
  '_config.yml': `title: BAKE 101
tagline: Baking for Chemists
baseurl: /bake101/fa23
url: https://bakery.example.edu
collections:
  modules:
  staffers:
`,
  Gemfile: 'gem "jekyll"',
  '_layouts/module.html': '{{ content }}',
  'README.md': '# How to edit this repository\n',
  'index.md': `---
layout: home
title: Baking for Chemists
nav_order: 0
---

# Baking for Chemists
{: .no_toc }

1. TOC
{:toc}

See the [calendar]({{ site.baseurl }}/calendar), the [first lab]({% link _labs/lab1.md %}){: .btn }, [rules](/bake101/fa23/policies/) and {{ site.tagline }}.

{% for module in site.modules %}
{{ module }}
{% endfor %}
`,
  'calendar.md':
    '---\nlayout: page\ntitle: Week by week\n---\n\n## Times\n{: #times }\n\n{% include schedule.html %}\n',
  'rules.md': '---\ntitle: Rules\npermalink: /policies/\n---\n\n```liquid\n{{ kept }}\n```\n',
  '_modules/week-2.md': `---
title: Second week
---

Sep 5
: **Lecture**{: .label .label-green }[Ovens](#)
  : [Slides](https://example.org/ovens.pdf), [Code](https://example.org/code)
: **HW 1 due**{: .label .label-red }[HW 1]({% link _hw/hw1.md %})

Sep 6
: **Discussion**{: .label .label-purple } [Heat](https://example.org/heat)
`,
  '_modules/week-1.md': `---
title: First week
---

Aug 29
: [Yeast & Sugar](#)
  : **Reading** [Chapter 1](https://example.org/1)

Aug 30
: **Lab**{: .label }[First loaf](/labs/lab1/)
  : [Solution](#)

Aug 31
: **No class**
`,
  '_labs/lab1.md': '---\ntitle: First loaf\nparent: Labs\n---\n\nBake.\n',
  '_hw/hw1.md': '---\ntitle: HW 1\ndue: 2023-09-05\n---\n\nThink.\n',
  '_staffers/ada.md':
    '---\nname: Ada Crust\nrole: Instructor\nemail: ada@example.edu\nwebsite: https://example.edu/ada\nphoto: ada.jpg\npronouns: she/her\n---\n',
  '_staffers/ben.md':
    '---\nname: Ben Crumb\nrole: Teaching Assistant\nwebsite: ben.html\noffice-hours: Mon 2pm\n---\n\nLikes rye.\n',
  'assets/images/ada.jpg': 'jpg',
  '_announcements/week-1.md':
    '---\ntitle: Welcome\nweek: 1\ndate: 2023-08-28 09:00:00 -0700\n---\n\nHello.\n',
  '_announcements/someday.md': '---\ntitle: Some day\n---\n\nHello.\n',
  '_schedules/weekly.md': `---
timeline:
  - 9:00 AM
schedule:
  - name: Tuesday
    events:
      - name: Lecture
        start: 9:30 AM
        end: 10:50 AM
        location: Hall 3
      - name: Office Hours
        start: 1:00 PM
        end: 2:00 PM
      - name: Tea
        start: 4:00 PM
        end: 5:00 PM
  - name: Thursday
    events:
      - name: Lecture
        start: 9:30 AM
        end: 10:50 AM
        location: Hall 3
---
`,
};

test('modules may have their days in front matter', async () => {
  const { folder, read } = await runImport({
    '_config.yml': 'title: Baking\n',
    'index.md': '# Baking, Fall 2023\n',
    '_modules/1.md': `---
title: First week
days:
  - date: 2023-08-29
    events:
      "[Yeast](#)":
        "[Slides](https://example.org/1), [2](#)"
      "**Lab**{: .label } [First loaf](#)":
        null
  - topic: Ovens
    slides: https://example.org/2
    code:
    date: 2023-08-31
    description: |
      - [Book](https://example.org/3)
---
`,
  });
  const { course, problems } = await readCourse(folder);
  expect(problems.filter(isError)).toEqual([]);
  expect(
    course?.sessions.map(({ date, kind, title, materials }) =>
      [date, kind, title, ...materials.map(({ label }) => label)].join(' | '),
    ),
  ).toEqual([
    '2023-08-29 | lecture | Yeast | Slides',
    '2023-08-29 | lab | First loaf',
    '2023-08-31 | lecture | Ovens | slides | Book',
  ]);
  expect(read('IMPORT.md')).toContain(
    '| `_modules/1.md` | not copied | its sessions are in _data/schedule.yaml |',
  );
});

test('a class site comes in with its days, people, work and announcements', async () => {
  const { folder, read, output, files } = await runImport(site, 'America/Los_Angeles');
  const { course, problems } = await readCourse(folder);
  expect(problems.filter(isError)).toEqual([]);
  expect(course?.title).toBe('Baking for Chemists');
  expect(course?.term.name).toBe('Fall 2023');
  expect(
    course?.sessions.map(({ date, kind, title, materials, readings, due }) =>
      [
        ...[date, kind, title, ...materials.map(({ label }) => label)],
        ...readings.flat().map((one) => one.title),
        ...due.map(({ id }) => id),
      ].join(' | '),
    ),
  ).toEqual([
    '2023-08-29 | lecture | Yeast & Sugar | Chapter 1',
    '2023-08-30 | lab | First loaf',
    '2023-09-05 | lecture | Ovens | Slides | Code | hw1',
    '2023-09-06 | recitation | Heat | Material',
  ]);
  expect(read('_data/schedule.yaml')).toContain('breaks:\n  No class: 2023-08-31\n');
  expect(course?.weekly.filter(({ kind }) => kind === 'lecture')).toMatchObject([
    { days: [2], start: '09:30', end: '10:50', place: 'Hall 3' },
  ]);
  expect(course?.weekly.filter(({ kind }) => kind === 'office-hours')).toMatchObject([
    { days: [2], start: '13:00', end: '14:00' },
  ]);
  expect(course?.instructors).toMatchObject([
    { name: 'Ada Crust', email: 'ada@example.edu', photo: '/assets/images/ada.jpg', pronouns: 'she/her' },
  ]);
  expect(course?.staff).toMatchObject([{ name: 'Ben Crumb', role: 'Teaching Assistant', office: 'Mon 2pm' }]);
  expect(course?.announcements.map(({ date, title }) => `${date} ${title}`)).toEqual(['2023-08-28 Welcome']);
  expect(read('content/index.md')).toContain(
    'See the [calendar](/calendar/), the [first lab](/labs/01_first_loaf/), [rules](/rules/) and Baking for Chemists.',
  );
  expect(read('content/calendar.md')).toBe('---\ntitle: Week by week\n---\n\n## Times {#times}\n\n\n');
  expect(read('content/rules.md')).toContain('{{ kept }}');
  expect(files.filter((file) => /Gemfile|_layouts|_config|_modules|_staffers/.test(file))).toEqual([]);
  for (const line of [
    'index.md:15: the list of modules was left out; /schedule/ has it: link there.',
    'calendar.md:9: “{% include schedule.html %}” is for Jekyll, and was left out; write what it stands for.',
    '_staffers/ben.md:1: “url: ben.html” has no place',
    '_staffers/ben.md:1: “Likes rye.” has no place on the staff page',
    '_announcements/someday.md:1: this announcement has no date, and became a page',
    '_schedules/weekly.md:1: “Tea” on Tuesday was not carried over; add it to meetings:',
    'README.md:1: this file was not copied',
  ])
    expect(output).toContain(line);
  expect(read('IMPORT.md')).toContain(
    '| `_modules/week-1.md` | not copied | its sessions are in _data/schedule.yaml |',
  );
});
