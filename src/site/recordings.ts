/** Whether the slides are there at which moments of recordings are. Slides are known once decks are rendered. */
import type { Course } from '../course/model.ts';
import type { Report } from '../problems/reporter.ts';
import type { RenderedDecks } from './decks/renderer.ts';

export function checkMoments({ sessions }: Course, decks: RenderedDecks, report: Report): void {
  for (const { recording } of sessions) {
    const [deck, rendered] = [...decks].find(([{ id }]) => id === recording?.deck) ?? [];
    if (!recording || !deck || !rendered) continue;
    const { slides } = rendered;
    for (const { slide, h, v, from } of recording.moments) {
      if (slides.some((one) => one.h === h && one.v === v)) continue;
      const last = slides.at(-1);
      report(
        from,
        'recording/unknown-slide',
        `“${deck.title}” has no slide ${slide}`,
        `write the number that a slide shows in its corner; the last one is ${last ? slideNumber(last) : 1}`,
      );
    }
  }
}

/** As slides show it: `3`, and below that `3.2`. */
function slideNumber({ h, v }: { readonly h: number; readonly v: number }): string {
  return v > 0 ? `${h + 1}.${v + 1}` : String(h + 1);
}
