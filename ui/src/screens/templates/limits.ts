/**
 * What the counters count up to, as the platform publishes it (API sheet, section 3.3, autumn of 2026). The program's linter
 * judges; this is for the eye. Characters are counted as code points, as the platform does: an accent or an emoji is one.
 */
import { namesIn, segments } from './variables';

export const limits = { header: 60, body: 1024, offerBody: 600, cardBody: 160, footer: 60, button: 25, url: 2000, offer: 16, code: 15 };

export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

export interface Counts {
  characters: number;
  variables: number;
  /** Fixed words: what is not a variable. */
  words: number;
  /** The least number of words for so many variables; the working rule of another provider, the platform names none. */
  needed: number;
}

export function countsOf(text: string): Counts {
  const variables = namesIn(text).length;
  const fixed = segments(text)
    .filter(({ name }) => name === null)
    .map((segment) => segment.text)
    .join(' ');
  const words = fixed.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return { characters: lengthOf(text), variables, words, needed: variables === 0 ? 0 : 2 * variables + 1 };
}
