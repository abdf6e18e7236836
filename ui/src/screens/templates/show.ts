/**
 * What a document looks like on a phone, made in the page, so that a key shows in the frame in which it was typed. The same
 * pieces as the program's outline, with what an outline has no place for: an offer's strip and a carousel's cards.
 */
import { fill } from '../../fill';
import type { Outline, Piece, Preview } from '../../host/host';
import { wordsFor, type Words } from '../../words';
import { labelOf } from './buttons';
import { asList, asText, at, isBag, part, within, type Bag, type Doc } from './doc';
import { cardsOf, segments } from './variables';

export interface Looks {
  outline: Outline;
  offer: { text: string; ends: boolean } | null;
  cards: Outline[];
}

/** What the platform writes itself is in the template's language; in English for one that we do not speak. */
export const wordsOfPhone = (code: string): Words => wordsFor(/^(pt|es)/.test(code) ? code : 'en');

const pieces = (text: string, named: (name: string) => string): Piece[] =>
  segments(text).map((segment) => ({ text: segment.text, variable: segment.name === null ? null : named(segment.name) }));

/** The fixed text of a code: the platform writes it, whatever stands in the document. */
function bodyOfCode(body: Bag, phone: Words): Piece[] {
  const text = phone.say('phone-code', { code: '{{1}}' });
  const advice = body['add_security_recommendation'] === true ? ` ${phone.say('phone-code-secret')}` : '';
  return pieces(text + advice, (name) => name);
}

function outlineOf(doc: Doc, base: string, prefix: string, phone: Words): Outline {
  const [header, body, footer, buttons] = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].map((kind) => part(doc, kind, base)?.value);
  const code = base === '' && asText(doc['category']).toUpperCase() === 'AUTHENTICATION';
  const format = header ? (asText(header['format']) || 'TEXT').toUpperCase() : null;
  const minutes = footer?.['code_expiration_minutes'];
  const foot = typeof minutes === 'number' ? phone.say('phone-code-expires', { minutes }) : asText(footer?.['text']);
  return {
    header_format: format,
    header: header && format === 'TEXT' ? pieces(asText(header['text']), (name) => `${prefix}header.${name}`) : [],
    body: code && body && typeof body['text'] !== 'string' ? bodyOfCode(body, phone) : pieces(asText(body?.['text']), (name) => prefix + name),
    footer: foot === '' ? null : foot,
    buttons: asList(buttons?.['buttons']).flatMap((button, index) =>
      isBag(button)
        ? {
            type: asText(button['type']).toUpperCase(),
            text: labelOf(button, phone),
            url: pieces(asText(button['url']), () => `${prefix}button.${index}`),
            phone_number: typeof button['phone_number'] === 'string' ? button['phone_number'] : null,
          }
        : [],
    ),
  };
}

export function looksOf(doc: Doc): Looks {
  const phone = wordsOfPhone(asText(doc['language']));
  const offer = at(doc, within(part(doc, 'LIMITED_TIME_OFFER')?.path ?? '/-', 'limited_time_offer'));
  return {
    outline: outlineOf(doc, '', '', phone),
    offer: isBag(offer) ? { text: asText(offer['text']), ends: offer['has_expiration'] !== false } : null,
    cards: cardsOf(doc).map((base, index) => outlineOf(doc, base, `card.${index}.`, phone)),
  };
}

export interface Drawn {
  preview: Preview;
  cards: Preview[];
  missing: string[];
}

export function drawn(looks: Looks, values: Record<string, string>): Drawn {
  const whole = fill(looks.outline, values);
  const cards = looks.cards.map((card) => fill(card, values));
  return {
    preview: whole.preview,
    cards: cards.map(({ preview }) => preview),
    missing: [...new Set([...whole.missing, ...cards.flatMap(({ missing }) => missing)])],
  };
}
