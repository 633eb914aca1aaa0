/**
 * The slides of a deck at reveal-md's usual separators, for what has to be known of a deck before its own are read.
 * Each is Markdown by itself: what one leaves open ends with it.
 */
export function roughSlides(text: string): string[] {
  return text.split(/^-{3,4}\r?$/m);
}
