import { course, type Case } from './case.ts';

/** What is wrong with pages and with a course's own code; found when the site is made. */
export const site: readonly Case[] = [
  {
    mistake: 'a link that leads nowhere',
    files: { 'content/boats.md': '# Boats\n\nSee [oars](oars.md).\n' },
    says: `
      content/boats.md:3:12  warning  “oars.md” leads nowhere: there is no such page or file in the course  [page/broken-link]
          → did you mean “boats.md”?`,
  },
  {
    mistake: 'a link to a section that is not there',
    files: { 'content/boats.md': '# Boats\n\nSee [oars](#oars).\n\n## Sails\n' },
    says: `
      content/boats.md:3:12  warning  “#oars” leads to no section: nothing on that page has the id “oars”  [page/unknown-section]
          → link to the id of one of its headings, or give one: ## Heading {#id}`,
  },
  {
    mistake: 'HTML that is not closed',
    files: { 'content/boats.md': '# Boats\n\n<div>\n\ntext\n' },
    says: `
      content/boats.md:3:1  warning  <div> is never closed; it is taken to end where the text around it does  [page/unclosed-html]
          → write </div> where it ends, or &lt; for a < that is not HTML`,
  },
  {
    mistake: 'code that is not closed',
    files: { 'content/boats.md': '# Boats\n\n```sql\nSELECT 1;\n\n## Oars\n' },
    says: `
      content/boats.md:3:1  warning  this code is never closed; it is taken to end where the text around it does  [page/unclosed-fence]
          → write \`\`\` on a line of its own where the code ends`,
  },
  {
    mistake: 'syntax of another program',
    files: { 'content/boats.md': '# Boats\n\n{: .note }\nText\n\n![[boat.png]]\n' },
    says: `
      content/boats.md:3:1  warning  “{: .note }” is kramdown syntax, and sets no attributes  [page/foreign-syntax]
          → remove it, or write the element in HTML, such as <p class="note">; a heading takes {#id}
      content/boats.md:6:1  warning  “![[boat.png]]” is a picture in wiki syntax, and is not shown  [page/foreign-syntax]
          → write ![what it shows](picture.png)`,
  },
  {
    mistake: 'syntax of another program, in a deck',
    files: { 'slides/01/boats.md': '# Boats\n\n![[boat.png]]\n' },
    says: `
      slides/01/boats.md:3:1  warning  “![[boat.png]]” is a picture in wiki syntax, and is not shown  [deck/foreign-syntax]
          → write ![what it shows](picture.png)`,
  },
  {
    mistake: 'a tag that HTML does not have',
    files: { 'content/boats.md': '# Boats\n\n<Tabs>\ntext\n</Tabs>\n' },
    says: `
      content/boats.md:5:1  warning  <Tabs> is not an HTML element, and is shown as text  [page/unknown-element]
          → write HTML in place of it; if it is an example, put it in backticks`,
  },
  {
    mistake: 'a picture on another host',
    files: { 'content/boats.md': '# Boats\n\n![A boat](https://example.org/boat.png)\n' },
    says: `
      content/boats.md:3:11  warning  this is on another host, and nothing is loaded from there by itself: https://example.org/boat.png  [page/remote-file]
          → save a copy beside the page and refer to that`,
  },
  {
    mistake: 'a figure that cannot be drawn',
    files: { 'content/boats.md': '# Boats\n\n```dot A boat\ndigraph { hull -> \n```\n' },
    says: `
      content/boats.md:5:1  warning  this figure cannot be drawn: syntax error  [figure/bad-source]
          → correct its source; until then the source is shown`,
  },
  {
    mistake: 'the name of another term',
    files: { 'content/boats.md': '# Boats\n\nThe course of Fall 2021.\n' },
    says: `
      content/boats.md:3:15  warning  “Fall 2021” is a different term from Spring 2022  [term/leftover]
          → write Spring 2022, or leave the term out`,
  },
  {
    mistake: 'an assignment that is never due',
    files: { 'assignments/I1.md': '# Knots\n' },
    says: `
      assignments/I1.md:1:1  warning  “Knots” is never due: the schedule gives it no date  [schedule/never-due]
          → write due: I1 under a session, or I1 with a date under “due:”; without a date, write “I1: none” there, or “I1: TBA”`,
  },
  {
    mistake: 'what is kept for later, in a public repository',
    files: {
      ...course('repository: https://github.com/example/rowing'),
      'content/exam.md': '---\nreleased: 2022-03-01\n---\n# Exam\n',
    },
    says: `
      _data/course.yaml:3:13  warning  kept off the site, but visible in https://github.com/example/rowing: unreleased material  [release/public-source]
          → if others can see that repository, keep that material in a private one until its time`,
  },
  {
    mistake: 'speaker notes that are not published, in a public repository',
    files: {
      ...course('repository: https://github.com/example/rowing\npublish: { notes: false }'),
      'slides/01/boats.md': '# Boats\n\nNote: Ask first.\n',
    },
    says: `
      _data/course.yaml:3:13  warning  kept off the site, but visible in https://github.com/example/rowing: speaker notes  [release/public-source]
          → if others can see that repository, keep what is not for them in a private one`,
  },
  {
    mistake: 'a template that nothing prints',
    files: { 'templates/partials/foter.njk': '' },
    says: `
      templates/partials/foter.njk:1:1  warning  Lectern has no template “partials/foter.njk”, and no other template includes it  [template/unused]
          → did you mean “partials/footer.njk”?`,
  },
  {
    mistake: 'a template that loads from another host',
    files: { 'templates/partials/head.njk': '<script src="https://example.org/a.js"></script>\n' },
    says: `
      templates/partials/head.njk:1:14  warning  browsers refuse this: pages load nothing from example.org, and send nothing there  [template/remote-file]
          → if readers may be known there, name it in _data/course.yaml: hosts: [https://example.org]`,
  },
  {
    mistake: 'a head that loads from other hosts, or sends to them',
    files: {
      ...course(`hosts: https://*.example.org
head: |
  <script src="https://stats.example.org/a.js"></script>
  <link href="//fonts.example.com/a.css" rel="stylesheet">
  <link href="https://example.com/about" rel="author">
  <script>
    const home = '/visits.js';
    fetch("https://visits.example.net/count");
  </script>
  <script src="/vists.js"></script>`),
      'content/visits.js': '',
    },
    says: `
      _data/course.yaml:6:15  warning  browsers refuse this: pages load nothing from fonts.example.com, and send nothing there  [course/remote-file]
          → if readers may be known there, name it in _data/course.yaml: hosts: [https://fonts.example.com]
      _data/course.yaml:10:12  warning  browsers refuse this: pages load nothing from visits.example.net, and send nothing there  [course/remote-file]
          → if readers may be known there, name it in _data/course.yaml: hosts: [https://visits.example.net]
      _data/course.yaml:12:16  warning  “/vists.js” leads nowhere: there is no such page or file in the course  [page/broken-link]
          → did you mean “/visits.js”?`,
  },
  {
    mistake: 'in the head, what belongs in a page',
    files: course('head: |\n  <meta name="author" content="Ada">\n  <p>Hello</p>'),
    says: `
      _data/course.yaml:5:3  error  “<p>” ends the head of a page, and what follows would be its text  [course/not-in-head]
          → write only <script>, <link>, <meta> and <style>, each with its end tag`,
  },
  {
    mistake: 'a script in the head that is not closed',
    files: course("head: <script>go('home')"),
    says: `
      _data/course.yaml:3:7  error  “<script>” ends the head of a page, and what follows would be its text  [course/not-in-head]
          → write only <script>, <link>, <meta> and <style>, each with its end tag`,
  },
  {
    mistake: 'style sheets, scripts and hosts that are not',
    files: {
      ...course(
        'styles: [/hose.css, house.css]\nscripts: https://example.org/a.js\nhosts: https://example.org/a',
      ),
      'content/house.css': '',
    },
    says: `
      _data/course.yaml:3:21  error  an item of “styles” is “house.css”, which is not a style sheet such as /house.css for content/house.css  [course/wrong-type]
          → write a style sheet such as /house.css for content/house.css
      _data/course.yaml:4:10  error  “scripts” is “https://example.org/a.js”, which is not a script such as /visits.js for content/visits.js  [course/wrong-type]
          → write a script such as /visits.js for content/visits.js
      _data/course.yaml:5:8  error  “hosts” is “https://example.org/a”, which is not a host such as https://stats.example.org, without a path  [course/wrong-type]
          → write a host such as https://stats.example.org, without a path`,
  },
  {
    mistake: 'style sheets and scripts that do not exist',
    files: { ...course('styles: [/hose.css]\nscripts: /visits.js'), 'content/house.css': '' },
    says: `
      _data/course.yaml:3:10  warning  “/hose.css” leads nowhere: there is no such page or file in the course  [page/broken-link]
          → did you mean “/house.css”?
      _data/course.yaml:4:10  warning  “/visits.js” leads nowhere: there is no such page or file in the course  [page/broken-link]
          → link to a file of the course or to an address of the site such as /schedule/`,
  },
  {
    mistake: 'what style sheets show and does not exist',
    files: {
      ...course('styles: /styles/house.css'),
      'content/styles/house.css':
        '@import "more.css";\n@import "mor.css";\na { background: url(/images/sail.svg) }\nb { background: url("data:image/png;base64,") }\n',
      'content/styles/more.css': 'a { background: url(../images/sial.svg), url(../images/sail.svg) }\n',
      'content/images/sail.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
      'slides/01/boats.md': '---\ncss: boats.css\n---\n# Boats\n',
      'slides/01/boats.css':
        '/* url(old.png) */\n.slides { background: url( "deck.png?1" ) }\nb { background: url(//example.org/b.png) }\n',
    },
    says: `
      content/styles/house.css:2:10  warning  “mor.css” does not exist  [style/missing-file]
          → did you mean “more.css”?
      content/styles/house.css:3:21  warning  “/images/sail.svg” begins at the root of the host, and a site may be in a folder there  [style/host-address]
          → write ../images/sail.svg
      content/styles/more.css:1:21  warning  “../images/sial.svg” does not exist  [style/missing-file]
          → did you mean “../images/sail.svg”?
      slides/01/boats.css:2:29  warning  “deck.png?1” does not exist  [style/missing-file]
          → put it in slides/01/
      slides/01/boats.css:3:21  warning  this is on another host, and is not loaded from there: //example.org/b.png  [deck/remote-file]
          → save a copy beside the style sheet and refer to that`,
  },
  {
    mistake: 'a configuration that is not read',
    files: { '.eleventy.mjs': 'export default function () {}\n' },
    says: `
      .eleventy.mjs:1:1  warning  this is not read: configurations have other names  [config/not-read]
          → rename it to .eleventy.ts`,
  },
  {
    mistake: 'footnotes without a mark or a note, and an address with spaces, on a page',
    files: { 'content/boats.md': '# Boats\n\nA knot[^1]. [Oars](the oars.pdf)\n\n[^2]: A mile an hour.\n' },
    says: `
      content/boats.md:3:7  warning  “[^1]” has no footnote, and is shown as text  [page/unknown-footnote]
          → write the note on a line of its own that begins with [^1]: or put backticks around code
      content/boats.md:3:20  warning  this is shown as text, and not as a link: its address has spaces  [page/address-with-spaces]
          → put the address between < and >: (<the oars.pdf>)
      content/boats.md:5:1  warning  nothing refers to the footnote “[^2]”, so it is not shown  [page/unused-footnote]
          → write [^2] where it belongs, or remove it`,
  },
  {
    mistake: 'a link that is code, on a page',
    files: {
      'content/boats.md': '# Boats\n\n[Row](javascript:row()) or <a href="javascript:row()">row</a>.\n',
    },
    says: `
      content/boats.md:3:7  warning  this address begins with javascript:, and browsers do not open it  [page/code-address]
          → link to a page or a file; code can run in <button onclick="…">
      content/boats.md:3:37  warning  this address begins with javascript:, and browsers do not open it  [page/code-address]
          → link to a page or a file; code can run in <button onclick="…">`,
  },
  {
    mistake: 'keys of other files, on a page',
    files: { 'content/boats.md': '---\ntitle: Boats\npoints: 10\ndate: 2022-01-12\n---\nText.\n' },
    says: `
      content/boats.md:3:1  warning  “points” has no effect here: it is for assignments  [page/key-without-effect]
          → remove it, or move this file to assignments/
      content/boats.md:4:1  warning  “date” has no effect here: it is for announcements  [page/key-without-effect]
          → remove it, or move this file to content/announcements/`,
  },
];
