/**
 * The backgrounds of title slides: Forager’s forest, which goes through the seasons as the term does, from the green
 * of August to December’s snow. Words stand at the lower left, so that part stays dark and quiet.
 */
import { number } from './svg.ts';

const round = Math.round;

type Rgb = readonly [number, number, number];

/** The sky’s two colours, the trees nearest to us, and the mushrooms, at three moments of a term. */
const seasons: readonly (readonly Rgb[])[] = [
  [
    [12, 52, 56],
    [94, 140, 104],
    [6, 30, 30],
    [190, 44, 40],
  ],
  [
    [58, 30, 34],
    [196, 112, 52],
    [32, 18, 22],
    [214, 120, 36],
  ],
  [
    [14, 26, 48],
    [112, 134, 162],
    [8, 16, 32],
    [150, 164, 190],
  ],
];

/** @param term how much of the term is over, from 0 to 1; it is also what makes each forest another one */
export function titlePicture(term: number): string {
  const random = generator(Math.round(term * 1000) + 17);
  const [sky, glow, near, cap] = colours(term);
  const layers = [0, 1, 2, 3].map((depth) => {
    const ground = 430 + depth * 85;
    const colour = mixed(glow, near, 0.45 + depth * 0.18);
    return `<path fill="${css(colour)}" d="${forest(random, ground, 60 + depth * 42)}"/>`;
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720">',
    `<linearGradient id="s" x2="0" y2="1"><stop stop-color="${css(sky)}"/><stop offset=".75" stop-color="${css(mixed(sky, glow, 0.75))}"/></linearGradient>`,
    `<linearGradient id="d"><stop stop-color="${css(near)}" stop-opacity=".93"/><stop offset=".45" stop-color="${css(near)}" stop-opacity=".72"/><stop offset="1" stop-color="${css(near)}" stop-opacity="0"/></linearGradient>`,
    '<path fill="url(#s)" d="M0 0H1280V720H0z"/>',
    `<circle cx="${number(880 + 240 * term)}" cy="${number(150 + 60 * term)}" r="54" fill="#fff" fill-opacity=".5"/>`,
    ...layers,
    '<path fill="url(#d)" d="M0 0H1280V720H0z"/>',
    ...[0.8, 1.15, 0.65].map((size, index) =>
      mushroom(1010 + index * 96, 684 + random() * 16, size + random() * 0.2, cap),
    ),
    '</svg>\n',
  ].join('\n');
}

/** A slope with a row of firs on it, as one path. */
function forest(random: () => number, ground: number, height: number): string {
  const trees = [];
  for (let x = -20; x < 1300; x += height * (0.24 + random() * 0.34)) {
    const top = height * (0.55 + random() * 0.65);
    trees.push(fir(x, ground + 30, top + 30));
  }
  return `${trees.join('')}M0 ${ground}Q640 ${ground + 50} 1280 ${ground - 10}V720H0z`;
}

/** A fir of three tiers with its foot at a point, drawn clockwise. */
function fir(x: number, foot: number, height: number): string {
  const top = foot - height;
  const tiers = [0.34, 0.66, 1].map((part) => ({ y: top + height * part, half: height * 0.18 * part }));
  const right = tiers.map(({ y, half }) => `L${round(x + half)} ${round(y)}H${round(x + half / 2)}`);
  const left = tiers
    .toReversed()
    .map(({ y, half }) => `L${round(x - half / 2)} ${round(y)}H${round(x - half)}`);
  return `M${round(x)} ${round(top)}${right.join('')}${left.join('')}z`;
}

function mushroom(x: number, y: number, size: number, cap: Rgb): string {
  const spots = [
    [-22, -62, 5],
    [2, -74, 6],
    [24, -60, 4],
  ].map(
    ([cx = 0, cy = 0, r = 0]) => `<circle cx="${cx}" cy="${cy}" r="${r}" fill="#fff" fill-opacity=".75"/>`,
  );
  return `<g transform="translate(${number(x)} ${number(y)})scale(${number(size)})"><path fill="#e8dfcc" d="M-11 0Q-6 -30 -10 -52H10Q6 -30 12 0z"/><path fill="${css(cap)}" d="M-46 -48Q-40 -92 0 -92T46 -48Q0 -38 -46 -48z"/>${spots.join('')}</g>`;
}

function colours(term: number): [Rgb, Rgb, Rgb, Rgb] {
  const place = Math.min(term, 0.999) * (seasons.length - 1);
  const before = seasons[Math.floor(place)] ?? [];
  const after = seasons[Math.floor(place) + 1] ?? [];
  const black: Rgb = [0, 0, 0];
  const at = (index: number) => mixed(before[index] ?? black, after[index] ?? black, place % 1);
  return [at(0), at(1), at(2), at(3)];
}

function mixed(from: Rgb, to: Rgb, part: number): Rgb {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * part);
  return [at(0), at(1), at(2)];
}

function css(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}
