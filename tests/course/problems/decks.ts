import type { Case } from './case.ts';

/** What is wrong with slides; found when they are made. */
export const decks: readonly Case[] = [
  {
    mistake: 'a separator with spaces behind it',
    files: { 'slides/01/boats.md': '# Boats\n\n--- \n\n# Oars\n' },
    says: `
      slides/01/boats.md:3:1  warning  spaces after --- keep it from separating two slides  [deck/separator-with-spaces]
          → remove the spaces to split here, or write *** for a rule`,
  },
  {
    mistake: 'a separator in a comment',
    files: { 'slides/01/boats.md': '# Boats\n\n<!--\nlater\n\n---\n\nlater\n-->\n' },
    says: `
      slides/01/boats.md:3:1  warning  a slide separator inside this comment cuts the comment in two  [deck/separator-in-comment]
          → comment out each slide separately, or write -/-- for the separator`,
  },
  {
    mistake: 'a comment that is not closed',
    files: { 'slides/01/boats.md': '# Boats\n\n<!-- later\n\n---\n\n# Oars\n' },
    says: `
      slides/01/boats.md:3:1  warning  this comment is never closed and hides the rest of its slide  [deck/unclosed-comment]
          → end it with -->`,
  },
  {
    mistake: 'a slide that is meant to be hidden, with another word',
    files: {
      'slides/01/boats.md': '# Boats\n\n---\n\n<!-- .slide: data-visibility="hide" -->\n\n# Oars\n',
    },
    says: `
      slides/01/boats.md:5:14  error  “data-visibility="hide"” does not hide this slide: it is shown  [deck/unknown-visibility]
          → write data-visibility="hidden", or remove it`,
  },
  {
    mistake: 'columns that are not closed',
    files: { 'slides/01/boats.md': '# Boats\n\n<!-- colstart -->\n\nleft\n\n<!-- col -->\n\nright\n' },
    says: `
      slides/01/boats.md:3:1  warning  these columns are never closed; they end with the slide  [deck/unclosed-columns]
          → write <!-- colend --> on a line of its own after the last column`,
  },
  {
    mistake: 'a column outside of columns',
    files: { 'slides/01/boats.md': '# Boats\n\n<!-- col -->\n\nright\n' },
    says: `
      slides/01/boats.md:3:1  warning  <!-- col --> is outside of columns and has no effect  [deck/stray-column]
          → write <!-- colstart --> before the first column, or remove this line`,
  },
  {
    mistake: 'a block that is not closed',
    files: { 'slides/01/boats.md': '# Boats\n\n::: notes\nlater\n' },
    says: `
      slides/01/boats.md:3:1  warning  this block is never closed; it ends where the block around it does  [deck/unclosed-block]
          → write ::: on a line of its own after it`,
  },
  {
    mistake: 'the end of no block',
    files: { 'slides/01/boats.md': '# Boats\n\n:::\n' },
    says: `
      slides/01/boats.md:3:1  warning  there is no open block for this to end  [deck/stray-block-end]
          → remove this line, or begin a block above with a name, such as ::: columns`,
  },
  {
    mistake: 'a block whose name is misspelt',
    files: { 'slides/01/boats.md': '# Boats\n\n::: colums\n\ntext\n\n:::\n' },
    says: `
      slides/01/boats.md:3:1  warning  there is no block “colums”  [deck/unknown-block]
          → did you mean “::: column”?`,
  },
  {
    mistake: 'code that is not closed, in a deck',
    files: { 'slides/01/boats.md': '# Boats\n\n```sql\nSELECT 1;\n\n- a list\n\n---\n\n# Oars\n' },
    says: `
      slides/01/boats.md:3:1  warning  this code is never closed; it is taken to end where the text around it does  [deck/unclosed-fence]
          → write \`\`\` on a line of its own where the code ends`,
  },
  {
    mistake: 'a deck that is not there, to show slides of',
    files: { 'slides/01/boats.md': '# Boats\n\n---\n\n<!-- include: 02_oars -->\n' },
    says: `
      slides/01/boats.md:5:15  error  there is no deck “02_oars”  [deck/unknown-deck]
          → name a folder under slides/`,
  },
  {
    mistake: 'a slide that is not there, to be shown',
    files: {
      'slides/01/boats.md': '# Boats\n\n---\n\n<!-- include: 02#/3/1 -->\n',
      'slides/02/oars.md': '# Oars\n',
    },
    says: `
      slides/01/boats.md:5:15  error  the deck “02” has no slide “/3/1”  [deck/unknown-slide]
          → copy the part after # from the slide’s address`,
  },
  {
    mistake: 'decks that show each other',
    files: {
      'slides/01/boats.md': '# Boats\n\n---\n\n<!-- include: 02 -->\n',
      'slides/02/oars.md': '# Oars\n\n---\n\n<!-- include: 01 -->\n',
    },
    says: `
      slides/01/boats.md:5:15  error  “02” includes slides that include this one  [deck/include-cycle]
          → write the slides in one of the decks, and include them in the others
      slides/02/oars.md:5:15  error  “01” includes slides that include this one  [deck/include-cycle]
          → write the slides in one of the decks, and include them in the others`,
  },
  {
    mistake: 'a comment that is misspelt',
    files: { 'slides/01/boats.md': '# Boats\n\n<!-- colstrat -->\n\ntext\n' },
    says: `
      slides/01/boats.md:3:6  warning  <!-- colstrat --> does nothing  [deck/unknown-comment]
          → did you mean “<!-- colstart -->”?`,
  },
  {
    mistake: 'a picture on another host, in a deck',
    files: { 'slides/01/boats.md': '# Boats\n\n![A boat](https://example.org/boat.png)\n' },
    says: `
      slides/01/boats.md:3:11  warning  this is on another host, and nothing is loaded from there by itself: https://example.org/boat.png  [deck/remote-file]
          → save a copy beside the deck and refer to that`,
  },
  {
    mistake: 'a picture that is not there',
    files: { 'slides/01/boats.md': '# Boats\n\n![A boat](boat.png)\n' },
    says: `
      slides/01/boats.md:3:11  warning  “boat.png” does not exist  [deck/missing-file]
          → put it in slides/01/`,
  },
  {
    mistake: 'a separator that is not a regular expression',
    files: { 'slides/01/boats.md': '---\nseparator: (\n---\n# Boats\n' },
    says: `
      slides/01/boats.md:2:12  error  separator is not a regular expression: (  [deck/bad-separator]
          → put a backslash before each of its special characters, such as \\( and \\*`,
  },
  {
    mistake: 'a tag that HTML does not have, in a deck',
    files: { 'slides/01/boats.md': '# Boats\n\n<detials>\n\ntext\n\n</detials>\n' },
    says: `
      slides/01/boats.md:7:1  warning  <detials> is not an HTML element, and is shown as text  [deck/unknown-element]
          → did you mean “<details>”?`,
  },
  {
    mistake: 'a picture without words',
    files: { 'slides/01/boats.md': '# Boats\n\n![](boat.png)\n', 'slides/01/boat.png': '' },
    says: `
      slides/01/boats.md:3:1  warning  “boat.png” has no alternative text  [image/no-alt]
          → describe it between the brackets, or write <img alt=""> if it is only decoration`,
  },
  {
    mistake: 'a formula that cannot be read',
    files: { 'slides/01/boats.md': '# Boats\n\n$\\\\foo{1}$\n' },
    says: `
      slides/01/boats.md:3:2  warning  this formula cannot be read: Unsupported function name: \\foo  [markdown/bad-math]
          → correct the TeX, or write \\$ for a dollar sign`,
  },
  {
    mistake: 'code that a plugin of reveal.js would load',
    files: { 'slides/01/boats.md': '# Boats\n\n<pre><code data-sample="boat.py"></code></pre>\n' },
    says: `
      slides/01/boats.md:3:12  warning  data-sample has no effect: code is not read from other files  [deck/needs-plugin]
          → copy the code here, as a code block`,
  },
  {
    mistake: 'slides that are to scroll',
    files: { 'slides/01/boats.md': '---\nrevealOptions: { view: scroll }\n---\n\n# Boats\n' },
    says: `
      slides/01/boats.md:2:24  warning  view: scroll has no effect: slides do not scroll  [deck/no-scroll-view]
          → remove it; the deck’s handout is a page that scrolls`,
  },
  {
    mistake: 'a link in a deck that leads nowhere',
    files: { 'slides/01/boats.md': '# Boats\n\n[Oars](../02/oars.md) and [sails](#/7/2)\n' },
    says: `
      slides/01/boats.md:3:8  warning  “../02/oars.md” leads nowhere: there is no such page or file in the course  [deck/broken-link]
          → link to a file of the course or to an address of the site such as /schedule/
      slides/01/boats.md:3:35  warning  “#/7/2” leads to no slide: no slide of that deck has the position or id “/7/2”  [deck/unknown-section]
          → copy the part after # from the slide’s address`,
  },
  {
    mistake: 'footnotes without a mark or a note, and an address with spaces, in a deck',
    files: { 'slides/01/boats.md': '# Boats\n\nA knot[^1]. [Oars](the oars.pdf)\n\n[^2]: A mile an hour.\n' },
    says: `
      slides/01/boats.md:3:7  warning  “[^1]” has no footnote, and is shown as text  [deck/unknown-footnote]
          → write the note on a line of its own that begins with [^1]: or put backticks around code
      slides/01/boats.md:3:20  warning  this is shown as text, and not as a link: its address has spaces  [deck/address-with-spaces]
          → put the address between < and >: (<the oars.pdf>)
      slides/01/boats.md:5:1  warning  nothing refers to the footnote “[^2]”, so it is not shown  [deck/unused-footnote]
          → write [^2] where it belongs, or remove it`,
  },
  {
    mistake: 'a link that is code, in a deck',
    files: { 'slides/01/boats.md': '# Boats\n\n[Row](javascript:row())\n' },
    says: `
      slides/01/boats.md:3:7  warning  this address begins with javascript:, and browsers do not open it  [deck/code-address]
          → link to a page or a file; code can run in <button onclick="…">`,
  },
];
