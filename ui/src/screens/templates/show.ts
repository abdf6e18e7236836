/**
 * What a document looks like on a phone, made in the page, so that a key shows in the frame in which it was typed. The same
 * pieces as the program's outline of it (`crates/core/src/template/outline.rs`).
 */
import type { Outline, OutlineButton, Piece } from '../../host/host';
import { wordsFor, type Words } from '../../words';
import { labelOf } from './buttons';
import { asList, asText, isBag, part, within, at, type Bag, type Doc } from './doc';
import { cardsOf, segments } from './variables';

/** What the platform writes itself is in the template's language; in English for one that we do not speak. */
export const wordsOfPhone = (code: string): Words => wordsFor(/^(pt|es)/.test(code) ? code : 'en');

const pieces = (text: string, named: (name: string) => string): Piece[] =>
  segments(text).map((segment) => ({ text: segment.text, variable: segment.name === null ? null : named(segment.name) }));

/** The fixed text of a code: the platform writes it, whatever stands in the document. */
function bodyOfCode(body: Bag, phone: Words): Piece[] {
  const text = phone.say('phone-code', { code: '*{{1}}*' });
  const advice = body['add_security_recommendation'] === true ? ` ${phone.say('phone-code-secret')}` : '';
  return pieces(text + advice, (name) => name);
}

function outlineOf(doc: Doc, base: string, prefix: string, phone: Words): Outline {
  const [header, body, footer, buttons] = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].map((kind) => part(doc, kind, base)?.value);
  const code = base === '' && asText(doc['category']).toUpperCase() === 'AUTHENTICATION';
  const format = header ? (asText(header['format']) || 'TEXT').toUpperCase() : null;
  const minutes = footer?.['code_expiration_minutes'];
  const foot = typeof minutes === 'number' ? phone.say('phone-code-expires', { minutes }) : asText(footer?.['text']);
  const drawn = (button: Bag, index: number): OutlineButton => ({
    type: asText(button['type']).toUpperCase(),
    text: labelOf(button, phone),
    url: pieces(asText(button['url']), () => `${prefix}button.${index}`),
    phone_number: typeof button['phone_number'] === 'string' ? button['phone_number'] : null,
  });
  const listed = asList(buttons?.['buttons']).flatMap((button, index) => (isBag(button) ? drawn(button, index) : []));
  // In some templates it is a part of its own.
  const asks = part(doc, 'CALL_PERMISSION_REQUEST', base);
  return {
    header_format: format,
    header: header && format === 'TEXT' ? pieces(asText(header['text']), (name) => `${prefix}header.${name}`) : [],
    body: code && body && typeof body['text'] !== 'string' ? bodyOfCode(body, phone) : pieces(asText(body?.['text']), (name) => prefix + name),
    footer: foot === '' ? null : foot,
    buttons: asks ? [...listed, drawn({ type: 'CALL_PERMISSION_REQUEST' }, listed.length)] : listed,
  };
}

export function looksOf(doc: Doc): Outline {
  const phone = wordsOfPhone(asText(doc['language']));
  const outline = outlineOf(doc, '', '', phone);
  const strip = part(doc, 'LIMITED_TIME_OFFER');
  const offer = strip && at(doc, within(strip.path, 'limited_time_offer'));
  if (isBag(offer)) outline.offer = { text: asText(offer['text']), has_expiration: offer['has_expiration'] === true };
  const cards = cardsOf(doc);
  if (cards.length > 0) {
    outline.cards = cards.map((base, index) => {
      const { header_format, body, buttons } = outlineOf(doc, base, `card.${index}.`, phone);
      return { header_format, body, buttons };
    });
  }
  return outline;
}
