import { describe, expect, test } from 'vitest';
import { sources } from './sources';

const css = sources('.css').get('styles/tokens.css') ?? '';
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)];
const colours = new Map(pairs.map(([, name, light, dark]) => [name, { light, dark }]));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(over: string, under: string, mode: 'light' | 'dark'): number {
  const [one, two] = [over, under].map((name) => luminance(colours.get(name)?.[mode] ?? '#000000'));
  return (Math.max(one ?? 0, two ?? 0) + 0.05) / (Math.min(one ?? 0, two ?? 0) + 0.05);
}

const papers = ['paper', 'paper-raised', 'paper-sunk'];
const text = [
  ...papers.flatMap((paper) => ['ink', 'ink-soft', 'accent', 'stamp'].map((ink) => [ink, paper] as const)),
  ['on-accent', 'accent'] as const,
  ...['ink', 'ink-soft', 'stamp'].map((ink) => [ink, 'stamp-paper'] as const),
  ...['ink', 'ink-soft', 'accent'].map((ink) => [ink, 'chosen-paper'] as const),
  ['practice', 'practice-paper'] as const,
  // The phone: what stands in a bubble, of either side or a draft, and on the chat itself.
  ...['bubble-ours', 'bubble-theirs', 'paper-raised'].flatMap((paper) =>
    ['ink', 'ink-soft', 'accent', 'stamp', 'read'].map((ink) => [ink, paper] as const),
  ),
  ...['ink-soft', 'stamp', 'read'].map((ink) => [ink, 'chosen-paper'] as const),
  ...['ink', 'ink-soft', 'stamp'].map((ink) => [ink, 'chat'] as const),
  ...['paper', 'paper-sunk'].map((paper) => ['read', paper] as const),
];
const bounds = [
  ...[...papers, 'chat'].map((paper) => ['line-strong', paper] as const),
  ...['accent', 'stamp'].map((line) => [line, 'paper-raised'] as const),
  ['practice', 'paper'] as const,
];

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  test.each(text)('%s can be read on %s', (over, under) => {
    expect(colours.has(over) && colours.has(under)).toBe(true);
    expect(contrast(over, under, mode)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(bounds)('%s bounds a control on %s', (over, under) => {
    expect(contrast(over, under, mode)).toBeGreaterThanOrEqual(3);
  });
});
