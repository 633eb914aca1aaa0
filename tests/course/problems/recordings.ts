import { schedule, session, type Case } from './case.ts';

const deck = { 'slides/01_boats/boats.md': '# Boats\n\n---\n\n## Oars\n\n----\n\n## Sails\n' };

const cue = '00:01:05.000 --> 00:01:09.000\nHello.\n';

/** Found when a course is read. */
export const recordings: readonly Case[] = [
  {
    mistake: 'a recording that is no address',
    files: session('lecture: Boats\nrecording: soon'),
    says: `
      _data/schedule.yaml:6:16  error  “recording” is “soon”, which is not an address such as https://example.org/recording, a block with “url”, or none  [schedule/wrong-type]
          → write an address such as https://example.org/recording, a block with “url”, or none`,
  },
  {
    mistake: 'a length that is no time',
    files: session('lecture: Boats\nrecording: { url: https://youtu.be/1, length: 90 minutes }'),
    says: `
      _data/schedule.yaml:6:51  error  “length” is “90 minutes”, which is not a time such as 12:40, or 1:18:30  [schedule/wrong-type]
          → write a time such as 12:40, or 1:18:30`,
  },
  {
    mistake: 'a transcript that is not there',
    files: {
      ...session('lecture: 01_boats\nrecording: { url: https://youtu.be/1, transcript: /lectures/boat.vtt }'),
      ...deck,
      'content/lectures/boats.vtt': `WEBVTT\n\n${cue}`,
    },
    says: `
      _data/schedule.yaml:6:55  error  there is no transcript “/lectures/boat.vtt”  [recording/unknown-transcript]
          → did you mean “/lectures/boats.vtt”?`,
  },
  {
    mistake: 'a transcript that is not WebVTT',
    files: {
      ...session('lecture: 01_boats\nrecording: { url: https://youtu.be/1, transcript: /boats.vtt }'),
      ...deck,
      'content/boats.vtt': `1\n00:01:05,000 --> 00:01:09,000\nHello.\n`,
    },
    says: `
      content/boats.vtt:1:1  error  this is not WebVTT: its first line is not WEBVTT  [recording/unreadable-transcript]
          → correct the line, or download the transcript as .vtt again`,
  },
  {
    mistake: 'a time in a transcript that is none',
    files: {
      ...session('lecture: 01_boats\nrecording: { url: https://youtu.be/1, transcript: /boats.vtt }'),
      ...deck,
      'content/boats.vtt': `WEBVTT\n\nNOTE by hand\n\n${cue}\n2\n00:01:10,000 --> 00:01:12,000\nGoodbye.\n`,
    },
    says: `
      content/boats.vtt:9:1  error  this is not WebVTT: there is no time such as 00:01:05.000 --> 00:01:09.000  [recording/unreadable-transcript]
          → correct the line, or download the transcript as .vtt again`,
  },
  {
    mistake: 'a slide, or words, after the end of a recording',
    files: {
      ...session(
        'lecture: 01_boats\nrecording: { url: https://youtu.be/1, length: 1:00, transcript: /boats.vtt, moments: { 2: 12:40 } }',
      ),
      ...deck,
      'content/boats.vtt': `WEBVTT\n\n${cue}`,
    },
    says: `
      _data/schedule.yaml:6:69  error  the transcript goes on until 1:09, but the recording is 1:00 long  [recording/after-end]
          → correct the length, or name the transcript of this recording
      _data/schedule.yaml:6:95  error  slide 2 is at 12:40, but the recording is 1:00 long  [recording/after-end]
          → correct one of the two`,
  },
  {
    mistake: 'a slide that is no number',
    files: {
      ...session('lecture: 01_boats\nrecording: { url: https://youtu.be/1, moments: { Oars: 12:40 } }'),
      ...deck,
    },
    says: `
      _data/schedule.yaml:6:60  error  “Oars” is not the number of a slide  [recording/unknown-slide]
          → write the number that the slide shows in its corner, such as 3 or 3.2`,
  },
  {
    mistake: 'moments in a session without slides',
    files: session('lecture: Boats\nrecording: { url: https://youtu.be/1, moments: { 2: 12:40 } }'),
    says: `
      _data/schedule.yaml:6:57  error  this session has no slides for these moments  [recording/without-deck]
          → name a deck under “decks:”, or remove “moments”`,
  },
  {
    mistake: 'moments of a recording whose address cannot say them',
    files: {
      ...session(
        'lecture: 01_boats\nrecording: { url: https://example.zoom.us/rec/share/1, moments: { 2: 12:40 } }',
      ),
      ...deck,
    },
    says: `
      _data/schedule.yaml:6:69  warning  it is not known how an address on this site says a time: the moments are shown, but lead nowhere  [recording/without-moments]
          → moments of YouTube, Panopto and Vimeo can be linked, and of video files, such as /lectures/02.mp4`,
  },
  {
    mistake: 'a transcript of a session without a page',
    files: {
      ...session('lecture: Boats\nrecording: { url: https://youtu.be/1, transcript: /boats.vtt }'),
      'content/boats.vtt': `WEBVTT\n\n${cue}`,
    },
    says: `
      _data/schedule.yaml:6:55  warning  this session has no page on which its transcript could be shown  [recording/without-page]
          → give it a page, such as content/lectures/02_systems.md, or a deck`,
  },
];

/** Found when its site is made. */
export const recordingsInSite: readonly Case[] = [
  {
    mistake: 'the moment of a slide that is not there',
    files: {
      ...session(
        'lecture: 01_boats\nrecording: { url: https://youtu.be/1, moments: { 2.2: 1:00, 2.3: 12:40 } }',
      ),
      ...deck,
    },
    says: `
      _data/schedule.yaml:6:70  error  “Boats” has no slide 2.3  [recording/unknown-slide]
          → write the number that a slide shows in its corner; the last one is 2.2`,
  },
  {
    mistake: 'a recording that is not in the course',
    files: session('lecture: Boats\nrecording: /boats.mp4'),
    says: `
      _data/schedule.yaml:6:16  warning  “/boats.mp4” leads nowhere: there is no such page or file in the course  [page/broken-link]
          → link to a file of the course or to an address of the site such as /schedule/`,
  },
  {
    mistake: 'a lecture that is over, and not posted',
    files: schedule(
      'sessions:\n  - lecture: Knots\n  - lecture: Boats\n    recording: https://youtu.be/1\n  - lecture: Oars\n  - lecture: Sails\n    recording: none\n  - lecture: Wind\n    on: 2022-02-02',
    ),
    says: `
      _data/schedule.yaml:8:5  warning  the recording of “Oars” is not posted yet  [recording/not-posted]
          → write “recording:” with its address, or “recording: none” if there will not be one`,
  },
];
