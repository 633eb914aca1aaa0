/** Where a deck was before: leads to where it is, slide and print view kept, as in `systems.html?print-pdf#/3/2`. */
const to = document.currentScript?.dataset.to;
// On disk a folder's page has a name.
const page = location.protocol === 'file:' ? 'index.html' : '';
if (to !== undefined) location.replace(to + page + location.search + location.hash);
