/** Axes for plots: numbers to pixels, with a grid and labels. */
import { line, text } from './svg.ts';

interface Axis {
  from: number;
  to: number;
  /** Where the grid’s lines are, and what stands there. */
  ticks: readonly (readonly [at: number, label: string])[];
  /** What is measured, with its unit. */
  label: string;
}

interface Frame {
  /** The plot’s area in pixels; labels stand outside, 30 px below and to the left. */
  left: number;
  top: number;
  width: number;
  height: number;
  x: Axis;
  y: Axis;
}

/** A grid with labels, and functions from values to pixels. */
export function plot({ left, top, width, height, x, y }: Frame) {
  const px = (value: number) => left + ((value - x.from) / (x.to - x.from)) * width;
  const py = (value: number) => top + height - ((value - y.from) / (y.to - y.from)) * height;
  const quiet = { colour: 'muted', size: 24 } as const;
  const grid = [
    ...y.ticks.flatMap(([at, label]) => [
      line(
        [
          [left, py(at)],
          [left + width, py(at)],
        ],
        { colour: 'line', width: 1.5 },
      ),
      text(left - 14, py(at) + 8, label, { ...quiet, anchor: 'end' }),
    ]),
    ...x.ticks.map(([at, label]) => text(px(at), top + height + 36, label, { ...quiet, anchor: 'middle' })),
    line(
      [
        [left, top + height],
        [left + width, top + height],
      ],
      { colour: 'muted', width: 2 },
    ),
    text(left + width, top + height + 72, x.label, { ...quiet, anchor: 'end' }),
    text(left, top - 18, y.label, quiet),
  ];
  /** A line through values. */
  const curve = (points: readonly (readonly [number, number])[], look: Parameters<typeof line>[1]) =>
    line(
      points.map(([a, b]) => [px(a), py(b)] as const),
      { width: 4, ...look },
    );
  return { grid, px, py, curve };
}
