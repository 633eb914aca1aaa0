/** Pages of the site. They are complete without this script. */
import { markToday, showDeadlines, showLocalTimes, showUpcoming } from './dates.ts';
import { bindEmbeds } from './embeds.ts';
import { showFilter } from './filter.ts';
import { completeFileLinks, whenParsed } from './page.ts';
import { applyTheme, bindThemeButtons } from './theme.ts';

document.documentElement.classList.add('js');
applyTheme();

whenParsed(() => {
  bindThemeButtons();
  completeFileLinks();
  bindEmbeds();
  showNow();
  showLocalTimes();
  showFilter();
  // A page may stay open for days.
  document.addEventListener('visibilitychange', showNow);
});

function showNow() {
  const now = new Date();
  markToday(now);
  showUpcoming(now);
  showDeadlines(now);
}
