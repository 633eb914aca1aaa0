import { expect, test } from 'vitest';
import { structuredData } from '../../src/feeds/structured-data.ts';
import { head } from '../course/folder.ts';
import { courseOf } from './course.ts';

test('the course is on the home page, each meeting on its own page or on the schedule', async () => {
  const course = await courseOf({
    '_data/course.yaml': `title: Rowing </script>
numbers: [15-210]
institution: Example University
timezone: America/New_York
url: https://example.org/rowing
instructors: [{ name: Ada Example, url: https://example.org/ada }]
`,
    '_data/schedule.yaml': `${head}breaks: { Regatta: 2022-01-17 }
calendar:
  - cancel: 2022-01-12
    note: High water
sessions:
  - lecture: water
  - guest: Wind
    speaker: [Grace Example, { Ada: https://example.org/ada }]
`,
    'content/lectures/water.md': '# Water\n',
  });
  const data = structuredData(course);
  expect([...data.values()].filter((text) => text.includes('<'))).toEqual([]);
  expect(new Map([...data].map(([page, text]) => [page, JSON.parse(text)]))).toMatchInlineSnapshot(`
    Map {
      "/" => {
        "@context": "https://schema.org",
        "@type": "Course",
        "courseCode": "15-210",
        "hasCourseInstance": {
          "@type": "CourseInstance",
          "courseSchedule": [
            {
              "@type": "Schedule",
              "byDay": [
                "https://schema.org/Monday",
                "https://schema.org/Wednesday",
              ],
              "endDate": "2022-04-29",
              "endTime": "11:20",
              "repeatFrequency": "P1W",
              "scheduleTimezone": "America/New_York",
              "startDate": "2022-01-10",
              "startTime": "10:00",
            },
          ],
          "endDate": "2022-04-29",
          "instructor": [
            {
              "@type": "Person",
              "name": "Ada Example",
              "url": "https://example.org/ada",
            },
          ],
          "name": "Rowing </script>, Spring 2022",
          "startDate": "2022-01-10",
        },
        "inLanguage": "en",
        "name": "Rowing </script>",
        "provider": {
          "@type": "Organization",
          "name": "Example University",
        },
        "url": "https://example.org/rowing/",
      },
      "/lectures/water/" => {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@type": "EducationEvent",
            "endDate": "2022-01-10T11:20:00-05:00",
            "eventStatus": "https://schema.org/EventScheduled",
            "location": {
              "@type": "Place",
              "name": "Room 1",
            },
            "name": "Lecture: Water",
            "organizer": {
              "@type": "Organization",
              "name": "Example University",
            },
            "startDate": "2022-01-10T10:00:00-05:00",
            "superEvent": {
              "@type": "CourseInstance",
              "name": "Rowing </script>, Spring 2022",
            },
            "url": "https://example.org/rowing/lectures/water/",
          },
        ],
      },
      "/schedule/" => {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@type": "EducationEvent",
            "endDate": "2022-01-12T11:20:00-05:00",
            "eventStatus": "https://schema.org/EventCancelled",
            "location": {
              "@type": "Place",
              "name": "Room 1",
            },
            "name": "Lecture cancelled: High water",
            "organizer": {
              "@type": "Organization",
              "name": "Example University",
            },
            "startDate": "2022-01-12T10:00:00-05:00",
            "superEvent": {
              "@type": "CourseInstance",
              "name": "Rowing </script>, Spring 2022",
            },
            "url": "https://example.org/rowing/schedule/#cancelled-lecture-2022-01-12",
          },
          {
            "@type": "EducationEvent",
            "endDate": "2022-01-19T11:20:00-05:00",
            "eventStatus": "https://schema.org/EventScheduled",
            "location": {
              "@type": "Place",
              "name": "Room 1",
            },
            "name": "Guest lecture: Wind",
            "organizer": {
              "@type": "Organization",
              "name": "Example University",
            },
            "performer": [
              {
                "@type": "Person",
                "name": "Grace Example",
              },
              {
                "@type": "Person",
                "name": "Ada",
                "url": "https://example.org/ada",
              },
            ],
            "startDate": "2022-01-19T10:00:00-05:00",
            "superEvent": {
              "@type": "CourseInstance",
              "name": "Rowing </script>, Spring 2022",
            },
            "url": "https://example.org/rowing/schedule/#guest-wind",
          },
        ],
      },
    }
  `);
});
