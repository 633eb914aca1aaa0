/** Pages of the site. They are complete without this script. */
import { markToday, showLocalTimes, showUpcoming } from './dates.ts';
import { completeFileLinks, whenParsed } from './page.ts';
import { applyTheme, bindThemeButtons } from './theme.ts';

document.documentElement.classList.add('js');
applyTheme();

whenParsed(() => {
  bindThemeButtons();
  completeFileLinks();
  const now = new Date();
  markToday(now);
  showUpcoming(now);
  showLocalTimes();
});
