/**
 * A template with values in its places, as the phone shows it: pieces put one after the other, nothing else, so that it
 * follows every key. A place without a value becomes a *gap*: its name between marks that no keyboard writes and no
 * screen shows, which `markup.ts` finds again and `Marked.svelte` draws as a dotted box.
 */
import type { Outline, OutlineButton, Piece, Preview, PreviewButton } from './host/host';

/** U+2063 INVISIBLE SEPARATOR: where a gap's text travels elsewhere, it reads `{{nome}}` and no more. */
const mark = '\u2063';

export const gap = (name: string): string => `${mark}{{${name}}}${mark}`;

/** Finds a gap from `at` on; its name is the first group. */
export const gapPattern = (): RegExp => /\u2063\{\{([^{}\u2063]*)\}\}\u2063/y;

/** Buttons whose value is what a tap copies or opens. */
const copied = ['COPY_CODE', 'PAYMENT_REQUEST'];
/** Of the ways to pay for an order the first one is shown. */
const ways = ['pix', 'boleto', 'link'];

export interface Filled {
  preview: Preview;
  /** The names of the places without a value, each once, in reading order. */
  missing: string[];
}

/** `called`: what a place without a value is called on the phone, by its contract's name. */
export function fill(outline: Outline, values: Record<string, string>, called = (name: string): string => name): Filled {
  const missing = new Set<string>();

  const text = (pieces: readonly Piece[]): string => {
    let whole = '';
    for (const piece of pieces) {
      if (piece.variable === null) {
        whole += piece.text;
        continue;
      }
      // `Object.hasOwn`: a variable may be called `constructor`.
      const value = Object.hasOwn(values, piece.variable) ? (values[piece.variable] ?? '') : '';
      if (value.trim() === '') {
        missing.add(piece.variable);
        whole += gap(called(piece.variable));
      } else {
        // A value is text: it cannot pose as a gap.
        whole += value.includes(mark) ? value.replaceAll(mark, '') : value;
      }
    }
    return whole;
  };

  const given = (name: string) => (Object.hasOwn(values, name) ? values[name]?.trim() : '');
  const drawn = (prefix: string) => ({ type, text: label, url, phone_number }: OutlineButton, index: number): PreviewButton => {
    const button: PreviewButton = { type, text: label };
    const name = `${prefix}button.${index}`;
    const value = copied.includes(type) ? given(name) : type === 'ORDER_DETAILS' ? ways.map((way) => given(`${name}.${way}`)).find(Boolean) : '';
    if (value) button.value = value;
    if (url.length > 0) button.url = text(url);
    if (phone_number !== null) button.phone_number = phone_number;
    return button;
  };

  const header = outline.header.length > 0 ? text(outline.header) : null;
  const body = text(outline.body);
  const buttons = outline.buttons.map(drawn(''));
  const preview: Preview = { header, header_format: outline.header_format, body, footer: outline.footer, buttons };
  if (outline.offer) preview.offer = outline.offer.text;
  if (outline.cards && outline.cards.length > 0) {
    preview.cards = outline.cards.map((card, at) => ({
      header_format: card.header_format,
      body: card.body.length > 0 ? text(card.body) : null,
      buttons: card.buttons.map(drawn(`card.${at}.`)),
    }));
  }
  return { preview, missing: [...missing] };
}
