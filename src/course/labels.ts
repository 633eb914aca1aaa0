/** What readers call the sessions of each kind. */
import { pluralOf } from '../text/plural.ts';
import type { Course } from './model.ts';
import type { CourseInput } from './schema/course.ts';

/** A course's own, and English ones. How other languages form a plural is not known: then it is the singular. */
export function labelsOf({ labels, language }: Pick<CourseInput, 'labels' | 'language'>): Course['labels'] {
  const isEnglish = /^en\b/i.test(language);
  const label = ([one = '', many = isEnglish ? pluralOf(one) : one]: readonly string[]) => ({ one, many });
  return {
    lecture: label(labels.lecture ?? ['Lecture', 'Lectures']),
    recitation: label(labels.recitation ?? ['Recitation', 'Recitations']),
    lab: label(labels.lab ?? ['Lab', 'Labs']),
    exam: label(labels.exam ?? ['Exam', 'Exams']),
    event: label(labels.event ?? ['Event', 'Events']),
    guest: label(labels.guest ?? ['Guest lecture', 'Guest lectures']),
    'office-hours': label(labels['office-hours'] ?? ['Office hours', 'Office hours']),
    break: label(labels.break ?? ['Break', 'Breaks']),
    deadline: label(labels.deadline ?? ['Deadline', 'Deadlines']),
    day: label(labels.day ?? ['Term date', 'Term dates']),
  };
}

/** “Section A”, or the name of a section alone where it is more than a letter or a code: “Section 2”, “Evening”. */
export function sectionLabel(name: string): string {
  return /\s|\p{L}{3}/u.test(name) ? name : `Section ${name}`;
}
