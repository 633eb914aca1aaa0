import { plot } from '../chart.ts';
import { dot, figure, line, text } from '../svg.ts';

export default { 'threshold.svg': threshold(), 'response.svg': response() };

/** What an answer costs on average, against how sure the model is: (1 - p) · 8 dollars, and 1.20 for an expert. */
function threshold(): string {
  const { grid, px, py, curve } = plot({
    left: 110,
    top: 50,
    width: 960,
    height: 270,
    x: {
      from: 0.5,
      to: 1,
      ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1].map((p) => [p, String(p)] as const),
      label: 'how sure the model is, p',
    },
    y: {
      from: 0,
      to: 4,
      ticks: [0, 1, 2, 3, 4].map((cost) => [cost, `$${cost}`] as const),
      label: 'expected cost of a photo',
    },
  });
  return figure(
    1150,
    400,
    'Answering costs four dollars at p = 0.5 and falls to zero at p = 1; asking an expert costs 1.20 dollars throughout. The lines meet at p = 0.85.',
    [
      ...grid,
      curve(
        [
          [0.5, 4],
          [1, 0],
        ],
        { colour: 'red' },
      ),
      curve(
        [
          [0.5, 1.2],
          [1, 1.2],
        ],
        { colour: 'blue' },
      ),
      line(
        [
          [px(0.85), py(0)],
          [px(0.85), py(2.6)],
        ],
        { colour: 'green', dashed: true },
      ),
      dot(px(0.85), py(1.2), 10, 'green'),
      text(px(0.625), py(3.3), 'answer: (1 − p) · $8', { colour: 'red', bold: true }),
      text(px(0.52), py(0.45), 'ask an expert: $1.20', { colour: 'blue', bold: true }),
      text(px(0.85), py(2.8), 'p = 0.85', { colour: 'green', bold: true, anchor: 'middle' }),
    ],
  );
}

/** Made-up response times: most photos are answered in a moment, a few in the forest are not. */
function response(): string {
  const shares = [31, 38, 14, 5, 2, 1, 1, 1, 2, 5];
  const { grid, px, py } = plot({
    left: 90,
    top: 50,
    width: 980,
    height: 260,
    x: {
      from: 0,
      to: 10,
      ticks: [0, 2, 4, 6, 8, 10].map((second) => [second, String(second)] as const),
      label: 'seconds until the answer',
    },
    y: {
      from: 0,
      to: 40,
      ticks: [0, 20, 40].map((share) => [share, `${share} %`] as const),
      label: 'share of photos',
    },
  });
  const mark = (second: number, words: string) => [
    line(
      [
        [px(second), py(0)],
        [px(second), py(27)],
      ],
      { colour: 'red', dashed: true },
    ),
    text(px(second) + 12, py(27) + 10, words, { colour: 'red', bold: true }),
  ];
  return figure(
    1150,
    390,
    'Of the photos, 69 % are answered within two seconds and 5 % only after nine. The mean of 2.2 seconds describes neither.',
    [
      ...grid,
      ...shares.map(
        (share, second) =>
          `<rect class="blue soft" x="${px(second) + 4}" y="${py(share)}" width="${px(1) - px(0) - 8}" height="${py(0) - py(share)}"/>`,
      ),
      ...mark(2.2, 'mean 2.2 s'),
      ...mark(9, '95 %'),
    ],
  );
}
