/**
 * An instructor's accent colour, darkened or lightened until it is readable as text on the site's backgrounds
 * (contrast of 4.5:1, WCAG 1.4.3) in the light and in the dark theme.
 */

/** The strictest backgrounds of tokens.css: the darkest light one and the lightest dark one. */
const darkestPaper = [0xf5, 0xf3, 0xee] as const;
const lightestNight = [0x22, 0x27, 0x2c] as const;

type Rgb = readonly [number, number, number];

/** @param hex six digits after a `#` */
export function accentShades(hex: string): { light: string; dark: string } {
  const rgb = parse(hex);
  return {
    light: readable(rgb, darkestPaper, [0, 0, 0]),
    dark: readable(rgb, lightestNight, [255, 255, 255]),
  };
}

/** Mixes a colour with black or white in steps of 2 % until it contrasts with the background. */
function readable(colour: Rgb, background: Rgb, towards: Rgb): string {
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = mix(colour, towards, share);
    if (contrast(mixed, background) >= 4.5) return write(mixed);
  }
  return write(towards);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (a: number, b: number) => Math.round(a + (b - a) * share);
  return [part(from[0], to[0]), part(from[1], to[1]), part(from[2], to[2])];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: Rgb, b: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function parse(hex: string): Rgb {
  const channel = (index: number) => Number.parseInt(hex.slice(index, index + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function write(rgb: Rgb): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
