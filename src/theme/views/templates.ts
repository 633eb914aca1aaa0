/** The theme's contract: what each template prints. */
import type { AssignmentView } from './assignment.ts';
import type { ChangesView } from './changes.ts';
import type { DeckRestView, DeckView, HandoutView, RedirectView } from './deck.ts';
import type { GoalsView } from './goals.ts';
import type { HomeView } from './home.ts';
import type {
  AnnouncementListView,
  AssignmentListView,
  MaterialListView,
  StaffView,
  TextView,
} from './lists.ts';
import type { MaterialView } from './material.ts';
import type { View } from './page.ts';
import type { CalendarView, OverviewView, ScheduleView } from './schedule.ts';
import type { SearchView } from './search.ts';

/** Path under `templates/` → the type of `view` in it. */
export interface Templates {
  'layouts/deck.njk': DeckView;
  'layouts/deck-rest.njk': DeckRestView;
  'pages/announcements.njk': AnnouncementListView;
  'pages/assignment.njk': AssignmentView;
  'pages/assignments.njk': AssignmentListView;
  'pages/calendar.njk': CalendarView;
  'pages/changes.njk': ChangesView;
  'pages/goals.njk': GoalsView;
  'pages/handout.njk': HandoutView;
  'pages/home.njk': HomeView;
  'pages/material.njk': MaterialView;
  'pages/materials.njk': MaterialListView;
  'pages/not-found.njk': View;
  'pages/overview.njk': OverviewView;
  'pages/redirect.njk': RedirectView;
  'pages/schedule.njk': ScheduleView;
  'pages/search.njk': SearchView;
  'pages/staff.njk': StaffView;
  'pages/text.njk': TextView;
}
