/** What a change of kind makes of a document: a code has fixed texts, an offer a strip, a carousel cards. Pure. */
import { asList, asText, at, drop, insert, isBag, part, put, withPart, within, withoutPart, type Bag, type Doc } from '../doc';

const codeButton = (): Bag => ({ type: 'OTP', otp_type: 'COPY_CODE' });

export const isCode = (doc: Doc): boolean => asText(doc['category']).toUpperCase() === 'AUTHENTICATION';

/** Into another category. A code's texts are the platform's: those that were written go, and come back from `before`, the
    document as it was before it became a code. */
export function inCategory(doc: Doc, category: string, before?: Doc): Doc {
  const next = put(doc, '/category', category);
  if (category === 'AUTHENTICATION') {
    // Of a code's document the platform refuses everything that it does not write itself.
    const without = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS', 'CAROUSEL', 'LIMITED_TIME_OFFER'].reduce((now, kind) => withoutPart(now, kind), next);
    const [body, foot] = [withPart(without, 'BODY', { add_security_recommendation: true }).doc, { code_expiration_minutes: 10 }];
    const code = withPart(withPart(body, 'FOOTER', foot).doc, 'BUTTONS', { buttons: [codeButton()] }).doc;
    return drop(code, '/parameter_format');
  }
  if (!isCode(doc)) return next;
  if (before) {
    const restored = put(next, '/components', before['components']);
    return before['parameter_format'] === undefined ? restored : put(restored, '/parameter_format', before['parameter_format']);
  }
  const without = ['BODY', 'FOOTER', 'BUTTONS'].reduce((now, kind) => withoutPart(now, kind), next);
  return put(withPart(without, 'BODY', { text: '' }).doc, '/parameter_format', 'NAMED');
}

export type HeaderKind = 'NONE' | 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION';
export const headerKinds: readonly HeaderKind[] = ['NONE', 'TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'];

/** Another kind of header. Text and sample belong to the kind and go with it; what nobody here knows stays. */
export function withHeader(doc: Doc, kind: string, base = ''): Doc {
  if (kind === 'NONE') return withoutPart(doc, 'HEADER', base);
  const { doc: next, path } = withPart(doc, 'HEADER', {}, base);
  const bare = drop(drop(put(next, within(path, 'format'), kind), within(path, 'text')), within(path, 'example'));
  return kind === 'TEXT' ? put(bare, within(path, 'text'), '') : bare;
}

export function withOffer(doc: Doc, on: boolean): Doc {
  if (!on) return withoutPart(doc, 'LIMITED_TIME_OFFER');
  return withPart(doc, 'LIMITED_TIME_OFFER', { limited_time_offer: { text: '', has_expiration: true } }).doc;
}

/** A card like the one before: the platform wants the same kinds of parts in each. */
export function cardLike(card: unknown): Bag {
  if (!isBag(card)) {
    return {
      components: [
        { type: 'HEADER', format: 'IMAGE' },
        { type: 'BODY', text: '' },
        { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: '' }] },
      ],
    };
  }
  const components = asList(card['components']).map((component): unknown => {
    if (!isBag(component)) return component;
    switch (asText(component['type']).toUpperCase()) {
      case 'HEADER':
        return { type: 'HEADER', format: component['format'] ?? 'IMAGE' };
      case 'BODY':
        return { type: 'BODY', text: '' };
      case 'BUTTONS':
        return {
          type: 'BUTTONS',
          buttons: asList(component['buttons']).map((button) => (isBag(button) ? { ...button, text: '' } : button)),
        };
      default:
        return component;
    }
  });
  return { components };
}

export function withCarousel(doc: Doc, on: boolean): Doc {
  if (!on) return withoutPart(doc, 'CAROUSEL');
  return withPart(doc, 'CAROUSEL', { cards: [cardLike(undefined), cardLike(undefined)] }).doc;
}

export function withCard(doc: Doc): Doc {
  const carousel = part(doc, 'CAROUSEL');
  if (!carousel) return doc;
  const cards = asList(carousel.value['cards']);
  return insert(doc, within(carousel.path, 'cards'), cards.length, cardLike(cards.at(-1)));
}

export const buttonsAt = (doc: Doc, base = ''): { path: string; buttons: unknown[] } => {
  const known = part(doc, 'BUTTONS', base);
  return known ? { path: within(known.path, 'buttons'), buttons: asList(known.value['buttons']) } : { path: '', buttons: [] };
};

/** The document with one more button. An order's needs to be told at the top as well. */
export function withButton(doc: Doc, made: Bag, base = ''): { doc: Doc; path: string } {
  const { doc: next, path } = withPart(doc, 'BUTTONS', { buttons: [] }, base);
  const list = within(path, 'buttons');
  const count = asList(at(next, list)).length;
  const added = insert(next, list, count, made);
  const order = asText(made['type']) === 'ORDER_DETAILS' && base === '';
  return { doc: order ? put(added, '/display_format', 'ORDER_DETAILS') : added, path: within(list, count) };
}

/** The document without that button; without any, the part goes too. */
export function withoutButton(doc: Doc, index: number, base = ''): Doc {
  const { path, buttons } = buttonsAt(doc, base);
  if (path === '') return doc;
  const orders = (list: unknown[]) => list.some((button) => isBag(button) && button['type'] === 'ORDER_DETAILS');
  const rest = buttons.filter((_, at) => at !== index);
  const without = rest.length === 0 ? withoutPart(doc, 'BUTTONS', base) : drop(doc, within(path, index));
  return base === '' && orders(buttons) && !orders(rest) ? drop(without, '/display_format') : without;
}
