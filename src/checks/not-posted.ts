import { DateTime } from 'luxon';
import type { Course, Session } from '../course/model.ts';
import { scheduleSchema } from '../course/schema/schedule.ts';
import type { Report } from '../problems/reporter.ts';
import type { RawCourse } from '../source/read.ts';

/**
 * Sessions that are over and have no recording, in courses that post recordings: of a kind, from the first of which
 * there is one.
 * @param now ISO 8601
 */
export function checkNotPosted(
  { sessions, timeZone }: Course,
  raw: RawCourse,
  now: string,
  report: Report,
): void {
  const { data: schedule } = scheduleSchema.safeParse(raw.schedule.value);
  const at = DateTime.fromISO(now, { zone: timeZone });
  const isOver = ({ meetings }: Session) => meetings.length > 0 && meetings.every(({ end }) => end < at);
  const none = (schedule?.sessions ?? []).flatMap(({ recording }, index) =>
    recording === 'none' ? raw.schedule.at(['sessions', index]).line : [],
  );
  const posted = new Set<Session['kind']>();
  for (const session of sessions) {
    const { kind, title, from, cancelled, sharesSlot, recording } = session;
    if (recording) posted.add(kind);
    if (recording || !posted.has(kind) || !from || !isOver(session) || cancelled || sharesSlot) continue;
    if (none.includes(from.line)) continue;
    report(
      from,
      'recording/not-posted',
      `the recording of “${title}” is not posted yet`,
      'write “recording:” with its address, or “recording: none” if there will not be one',
      'warning',
    );
  }
}
