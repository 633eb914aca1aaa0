import type { Case } from './case.ts';

/**
 * What is found with a browser, with a calendar from an LMS, or with a course's own code: tested where that is, and
 * here for docs/problems.md.
 */
export const elsewhere: readonly Case[] = [
  {
    mistake: 'a link to another site that `lectern check --external` finds dead',
    files: { 'content/boats.md': '# Boats\n\n[Oars](https://example.org/oars)\n' },
    says: `
      content/boats.md:3:8  warning  “https://example.org/oars” leads nowhere: its host answers 404, “not found”  [link/dead]
          → correct the address, or remove the link`,
  },
  {
    mistake: 'an address with `http:` that `lectern check --external` finds to lead on to `https:`',
    files: { 'content/boats.md': '# Boats\n\n[Oars](http://example.org/oars)\n' },
    says: `
      content/boats.md:3:8  warning  this address begins with http:, and leads on to https:  [link/insecure]
          → write https://example.org/oars`,
  },
  {
    mistake: 'HTML that is not valid, found by `lectern check --site`',
    files: { 'content/boats.md': '# Boats\n\n<center>Old boats</center>\n' },
    says: `
      content/boats.md:3:1  warning  not valid HTML: <center> is deprecated: use CSS instead  [site/invalid-html]
          → put it right; https://html-validate.org/rules/deprecated.html says what is allowed`,
  },
  {
    mistake: 'text in colours that few can read, found by `lectern check --site`',
    files: { 'content/boats.md': '# Boats\n\n<p style="color: #aaa; background: #fff">Pale</p>\n' },
    says: `
      content/boats.md:3:1  warning  text is hard to read: #aaaaaa on #ffffff has a contrast of 2.32:1  [site/low-contrast]
          → choose colours with a contrast of 4.5:1 or more`,
  },
  {
    mistake: 'what keeps people out of a page or slide, found by `lectern check --site`',
    files: { 'content/boats.md': '# Boats\n\n<input name="port">\n' },
    says: `
      content/boats.md:3:1  warning  not accessible to everybody: Form elements must have labels  [site/inaccessible]
          → put it right; https://dequeuniversity.com/rules/axe/4.14/label says how`,
  },
  {
    mistake: 'a page that the browser could not open',
    files: {},
    says: `
      content/boats.md:1:1  warning  /boats/index.html: the browser could not look at it: the page crashed  [site/not-looked-at]
          → try again, and look at it with lectern dev`,
  },
  {
    mistake: 'a number in `_data/accepted.yaml` that is not a number',
    files: { '_data/accepted.yaml': 'image/no-alt:\n  slides/01/boats.md: many\n' },
    says: `
      _data/accepted.yaml:2:23  error  “slides/01/boats.md” is “many”, which is not a number  [accepted/wrong-type]
          → write a number`,
  },
  {
    mistake: 'a deadline that `lectern check --against` finds at another time in the LMS',
    files: {},
    says: `
      _data/schedule.yaml:6:10  warning  “I1” is due Wed 2022-01-26 23:59, but in lms.ics, line 12, Thu 2022-01-27 23:59  [deadline/differs]
          → correct whichever is wrong, here or in the LMS`,
  },
  {
    mistake: 'a deadline that the LMS does not have',
    files: {},
    says: `
      _data/schedule.yaml:6:10  warning  “I1”, due Wed 2022-01-26 23:59, is not in lms.ics  [deadline/missing-there]
          → add it to the LMS, or give it the same id or title there as here; if it is long past, the LMS may have left it out`,
  },
  {
    mistake: 'a deadline that only the LMS has',
    files: {},
    says: `
      lms.ics:12:1  warning  “Quiz 1” is due Fri 2022-01-28 17:00 in the LMS, and nothing of that name is due in the course  [deadline/unknown-here]
          → say when it is due in _data/schedule.yaml, or remove it from the LMS`,
  },
  {
    mistake: 'a page of the course’s own kind at an address that is taken',
    files: {},
    says: `
      templates/pages/readings.njk:1:1  error  another page is already at /staff/  [page/taken-address]
          → give it another address in the option “pages” of lectern`,
  },
  {
    mistake: 'a template of the course’s own that cannot be printed',
    files: {},
    says: `
      templates/pages/home.njk:3:4  error  this cannot be printed: attempted to output null or undefined value  [template/failed]
          → correct it; the first comment of Lectern’s template of this name says what there is to print`,
  },
  {
    mistake: 'a shortcode, a plugin or another part of the course’s configuration that throws',
    files: {},
    says: `
      .eleventy.ts:4:11  error  this stops the build: it sank  [config/failed]
          → correct it, or remove it for now`,
  },
  {
    mistake: 'a shortcode that fails',
    files: {},
    says: `
      content/boats.md:3:1  error  “{% video "/oars.webm" "Oars" %}” cannot be filled in: expected comma after expression  [page/shortcode]
          → correct its arguments, with commas between them, or the shortcode in the course’s configuration`,
  },
  {
    mistake: 'a shortcode that fails, in a deck',
    files: {},
    says: `
      slides/01/boats.md:3:1  error  “{% video %}” cannot be filled in: there is no film  [deck/shortcode]
          → correct its arguments, with commas between them, or the shortcode in the course’s configuration`,
  },
  {
    mistake: 'a deck that the browser could not print',
    files: {},
    says: `
      slides/01/boats.md:1:1  error  01 could not be printed: the page crashed  [pdf/not-printed]
          → look at /slides/01/ in a browser with lectern dev`,
  },
  {
    mistake: 'a deck whose PDF is to be published, but was not printed',
    files: {
      '_data/course.yaml': 'title: Rowing\ntimezone: America/New_York\npublish: { pdfs: true }\n',
      'slides/01/boats.md': '# Boats\n',
    },
    says: `
      _data/course.yaml:1:1  warning  “publish: { pdfs: true }”, but 1 deck of 1 has no PDF in _pdf/ that shows the slides as they are now: 01  [pdf/outdated]
          → run lectern pdf, then lectern build`,
  },
  {
    mistake: 'a deck of which the browser could take no pictures',
    files: {},
    says: `
      slides/01/boats.md:1:1  error  pictures of the slides of 01 could not be taken: the page crashed  [thumbnails/not-made]
          → look at it in a browser with lectern dev`,
  },
  {
    mistake: 'two elements of one id',
    files: {},
    says: `
      content/boats.md:1:1  warning  /boats/index.html: two elements have the id “oars”  [site/duplicate-id]
          → give one of the two another id`,
  },
  {
    mistake: 'a link in a template to a page that is not there',
    files: {},
    says: `
      _data/course.yaml:1:1  warning  /schedule/index.html: “../oars/” leads to nothing in the built site  [site/broken-link]
          → correct the address in the template or the code that writes it`,
  },
  {
    mistake: 'a page that loads from another host',
    files: {},
    says: `
      _data/course.yaml:1:1  warning  /schedule/index.html: it loads from another host: https://example.org/a.js  [site/remote-request]
          → save a copy in the course`,
  },
  {
    mistake: 'a page that takes long to load',
    files: {},
    says: `
      content/boats.md:1:1  warning  /boats/index.html: it has 140 KB of HTML, compressed  [site/too-heavy]
          → make two pages of it, and put drawings into files of their own`,
  },
  {
    mistake: 'a slide that is too long',
    files: {},
    says: `
      slides/01/boats.md:74:1  warning  the slide’s content runs 84 px below the slide  [slide/too-tall]
          → split it with ---- before “A model is only”, or shrink it with <!-- smallish -->`,
  },
  {
    mistake: 'a slide that is too wide',
    files: {},
    says: `
      slides/01/boats.md:74:1  warning  the slide’s content runs 48 px past the slide’s edge  [slide/too-wide]
          → give the picture a width, such as style="width:640px"`,
  },
  {
    mistake: 'a slide whose content reaches the footer',
    files: {},
    says: `
      slides/01/boats.md:74:1  warning  the slide’s content runs 12 px under the footer  [slide/under-footer]
          → split it with ---- before “A model is only”, or shrink it with <!-- smallish -->`,
  },
  {
    mistake: 'code that does not fit on its slide',
    files: {},
    says: `
      slides/01/boats.md:74:1  warning  96 px of the code that begins “def train” are cut off  [slide/clipped-code]
          → break its lines, split it in two with ----, or shrink the slide with <!-- small -->`,
  },
  {
    mistake: 'slides that the browser could not measure',
    files: {},
    says: `
      slides/01/boats.md:1:1  error  the slides of this deck could not be measured: the page crashed  [slide/not-measured]
          → try again, and look at them in a browser with lectern dev`,
  },
  {
    mistake: 'a photo as the camera took it',
    files: {},
    says: `
      slides/01/boat.jpg:1:1  warning  this picture has 4000 × 3000 pixels in 5.2 MB, more than a slide can show  [image/too-large]
          → scale it to a width of 1920 pixels, and save photos as JPEG or WebP`,
  },
  {
    mistake: 'decks that include each other’s slides twice, and so double with each deck',
    files: {},
    says: `
      slides/01/boats.md:9:15  error  with this, the deck would show more than 1000 slides of other decks  [deck/too-many-slides]
          → include fewer slides, or link to those decks`,
  },
  {
    mistake: 'hundreds of elements in each other',
    files: {},
    says: `
      slides/01/boats.md:3:1  warning  <b> is in more than 512 other elements, and what is in it is shown beside it  [deck/deep-html]
          → close the elements before it where they end`,
  },
];
