import type { Named, Person } from './model.ts';

/** Somebody who is named in the schedule, with their address where they are of the course’s people. */
export function linkPerson(name: string, people: readonly Person[]): Named {
  const known = people.find((person) => person.name === name);
  return known?.url === undefined ? { name } : { name, url: known.url };
}
