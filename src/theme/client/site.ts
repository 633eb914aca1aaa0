/** Pages of the site. They are complete without this script. */
import { groupByDeadline } from './assignments.ts';
import { markToday, showDay, showDeadlines, showLatest, showLocalTimes, showUpcoming } from './dates.ts';
import { bindEmbeds } from './embeds.ts';
import { showFilter } from './filter.ts';
import { bindFirstSearch } from './find-first.ts';
import { completeFileLinks, whenParsed } from './page.ts';
import { watchScrolling } from './scrolling.ts';
import { applyFold, bindWeeks } from './weeks.ts';
import { bindSections, hideOtherSections } from './sections.ts';
import { applyTheme, bindThemeButtons } from './theme.ts';

document.documentElement.classList.add('js');
applyTheme();
applyFold();
hideOtherSections();

let update: () => void;

// What depends on the clock is in place before it is first painted: nothing moves later.
const parsing = new MutationObserver(showNow);
parsing.observe(document, { childList: true, subtree: true });

whenParsed(() => {
  parsing.disconnect();
  bindEmbeds();
  bindFirstSearch();
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
  const showRows = showFilter();
  update = bindSections(() => {
    showNow();
    showRows();
  });
  bindWeeks();
}

function showNow() {
  const now = new Date();
  markToday(now);
  showUpcoming(now);
  showLatest(now);
  showDay(now);
  showDeadlines(now);
  showLocalTimes();
  groupByDeadline(now);
  // It need not be told of what it has just done.
  parsing.takeRecords();
}
