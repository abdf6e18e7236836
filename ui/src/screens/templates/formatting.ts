/** WhatsApp's marks put around what is chosen in a text, or taken off it. Pure. */

export type Style = 'bold' | 'italic' | 'strike' | 'mono';

export const marks: Record<Style, string> = { bold: '*', italic: '_', strike: '~', mono: '```' };

export interface Chosen {
  text: string;
  start: number;
  end: number;
}

/** The marks stand at words: white space at the edges of what is chosen stays outside, or the phone would show the marks. */
export function styled({ text, start, end }: Chosen, style: Style): Chosen {
  const mark = marks[style];
  const size = mark.length;
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  const inside = text.slice(from, to);
  if (text.slice(from - size, from) === mark && text.slice(to, to + size) === mark && from >= size) {
    return { text: text.slice(0, from - size) + inside + text.slice(to + size), start: from - size, end: to - size };
  }
  if (inside.length > 2 * size && inside.startsWith(mark) && inside.endsWith(mark)) {
    const bare = inside.slice(size, -size);
    return { text: text.slice(0, from) + bare + text.slice(to), start: from, end: from + bare.length };
  }
  return { text: text.slice(0, from) + mark + inside + mark + text.slice(to), start: from + size, end: to + size };
}

/** The text with something in place of what is chosen, and the caret after it. */
export const inserted = ({ text, start, end }: Chosen, what: string): Chosen => {
  const caret = start + what.length;
  return { text: text.slice(0, start) + what + text.slice(end), start: caret, end: caret };
};

/** What changed between two texts, for the caret: the end of the new part. */
export function endOfChange(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return after.length - tail;
}
