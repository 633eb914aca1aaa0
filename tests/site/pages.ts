/** One page of every kind that the demo course has, as paths from the site's root. */
export const pages = [
  '',
  'schedule/',
  'schedule/calendar/',
  'schedule/overview/',
  'lectures/',
  'lectures/02_systems/',
  'recitations/docker/',
  'assignments/',
  'assignments/I1/',
  'syllabus/',
  'staff/',
  '404.html',
  'slides/02_systems/',
  'slides/01_introduction/handout/',
  'slides/02_systems/handout/',
  'slides/03_modelaccuracy/handout/',
];
