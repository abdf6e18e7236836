/**
 * WhatsApp's formatting, read as its apps read it: `*bold*`, `_italic_`, `~strike~` inside one line, ```` ```mono``` ````
 * also across lines, `` `code` ``, and line breaks.
 *
 * A mark opens where a word may begin and touches what follows; it closes where a word may end and touches what comes
 * before; whatever does not close is text. Kinds nest in one another; nothing nests in mono. It runs in linear time: a
 * mark that found no end in its line is not looked for again.
 */
import { gapPattern } from './fill';

export type Mark =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'gap'; name: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'mono'; inside: Mark[] };

type Style = 'bold' | 'italic' | 'strike';

const styles: Record<string, Style> = { '*': 'bold', _: 'italic', '~': 'strike' };

/** What the reading stops at; between two of them is text. */
type Token =
  | { at: number; end: number; kind: 'break' }
  | { at: number; end: number; kind: 'gap'; name: string }
  | { at: number; end: number; kind: 'mono'; ticks: number }
  | { at: number; end: number; kind: 'style'; style: Style; opens: boolean; closes: boolean };

// The mark of a gap counts as a letter: a value will stand there.
const word = /[\p{L}\p{N}\u2063]/u;
const space = /\s/;

const isWord = (character: string | undefined): boolean => character !== undefined && word.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || space.test(character);

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const gaps = gapPattern();
  /** A closing fence was looked for in vain: from here on there is none. */
  let noFence = false;

  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    if (character === '\n') {
      found.push({ at, end: at + 1, kind: 'break' });
    } else if (character === '\u2063') {
      gaps.lastIndex = at;
      const name = gaps.exec(text)?.[1];
      if (name !== undefined) found.push({ at, end: gaps.lastIndex, kind: 'gap', name });
    } else if (character === '`') {
      const end = text.startsWith('```', at) ? fence(at) : tick(at);
      if (end) found.push({ at, end: end.end, kind: 'mono', ticks: end.ticks });
      else if (text.startsWith('```', at)) {
        at += 3;
        continue;
      }
    } else {
      const style = styles[character];
      if (style) {
        const [before, after] = [text[at - 1], text[at + 1]];
        const opens = !isWord(before) && !isSpace(after) && after !== character;
        const closes = !isSpace(before) && !isWord(after);
        if (opens || closes) found.push({ at, end: at + 1, kind: 'style', style, opens, closes });
      }
    }
    const last = found.at(-1);
    at = last && last.at === at ? last.end : at + 1;
  }
  return found;

  function fence(at: number): { end: number; ticks: number } | undefined {
    if (noFence) return undefined;
    const close = text.indexOf('```', at + 4);
    if (close < 0) noFence = true;
    else if (text.slice(at + 3, close).trim() !== '') return { end: close + 3, ticks: 3 };
    return undefined;
  }

  function tick(at: number): { end: number; ticks: number } | undefined {
    if (isSpace(text[at + 1]) || text[at + 1] === '`') return undefined;
    // To the next tick and no further, so that each letter is looked at once.
    for (let close = at + 1; close < text.length && text[close] !== '\n'; close += 1) {
      if (text[close] === '`') return isSpace(text[close - 1]) ? undefined : { end: close + 1, ticks: 1 };
    }
    return undefined;
  }
}

/** Reads a text into what is drawn. */
export function markup(text: string): Mark[] {
  const all = tokens(text);
  return read(0, all.length, 0, text.length, []);

  function read(first: number, last: number, from: number, to: number, open: readonly Style[]): Mark[] {
    const marks: Mark[] = [];
    const inVain = new Set<Style>();
    let written = from;
    const write = (until: number) => {
      if (until > written) marks.push({ kind: 'text', text: text.slice(written, until) });
    };

    for (let index = first; index < last; index += 1) {
      const token = all[index];
      if (!token) break;
      if (token.kind === 'break') inVain.clear();
      if (token.kind === 'style') {
        if (!token.opens || open.includes(token.style) || inVain.has(token.style)) continue;
        const close = closing(index, last, token.style);
        const ending = all[close];
        if (!ending) {
          inVain.add(token.style);
          continue;
        }
        write(token.at);
        const inside = read(index + 1, close, token.end, ending.at, [...open, token.style]);
        marks.push({ kind: token.style, inside });
        written = ending.end;
        index = close;
        continue;
      }
      write(token.at);
      if (token.kind === 'break') marks.push({ kind: 'break' });
      else if (token.kind === 'gap') marks.push({ kind: 'gap', name: token.name });
      else marks.push({ kind: 'mono', inside: plain(text.slice(token.at + token.ticks, token.end - token.ticks)) });
      written = token.end;
    }
    write(to);
    return marks;
  }

  /** The token that ends what the one at `start` begins, in the same line; -1 where none does. */
  function closing(start: number, last: number, style: Style): number {
    for (let index = start + 1; index < last; index += 1) {
      const token = all[index];
      if (!token || token.kind === 'break') return -1;
      if (token.kind === 'style' && token.style === style && token.closes) return index;
    }
    return -1;
  }
}

/** Text with its gaps and line breaks, and no formatting: a header, a footer, what stands in mono. */
export function plain(text: string): Mark[] {
  const marks: Mark[] = [];
  const gaps = gapPattern();
  let written = 0;
  const write = (until: number) => {
    if (until > written) marks.push({ kind: 'text', text: text.slice(written, until) });
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') {
      write(at);
      marks.push({ kind: 'break' });
      written = at + 1;
    } else if (character === '\u2063') {
      gaps.lastIndex = at;
      const name = gaps.exec(text)?.[1];
      if (name === undefined) continue;
      write(at);
      marks.push({ kind: 'gap', name });
      at = gaps.lastIndex - 1;
      written = gaps.lastIndex;
    }
  }
  write(text.length);
  return marks;
}
