/** Pages of the site. They are complete without this script. */
import { markToday, showDeadlines, showLocalTimes, showUpcoming } from './dates.ts';
import { bindEmbeds } from './embeds.ts';
import { showFilter } from './filter.ts';
import { completeFileLinks, whenParsed } from './page.ts';
import { watchScrolling } from './scrolling.ts';
import { bindSections, hideOtherSections } from './sections.ts';
import { applyTheme, bindThemeButtons } from './theme.ts';

document.documentElement.classList.add('js');
applyTheme();
hideOtherSections();

let update: () => void;

whenParsed(() => {
  bindEmbeds();
  bind();
  // A page may stay open for days, and a section be chosen on another one.
  document.addEventListener('visibilitychange', () => update());
  // While someone writes, update.ts puts in what is new.
  document.addEventListener('replaced', bind);
});

function bind() {
  bindThemeButtons();
  completeFileLinks();
  watchScrolling(document);
  showLocalTimes();
  const showRows = showFilter();
  update = bindSections(() => {
    showNow();
    showRows();
  });
}

function showNow() {
  const now = new Date();
  markToday(now);
  showUpcoming(now);
  showDeadlines(now);
}
