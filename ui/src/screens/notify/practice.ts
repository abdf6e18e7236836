/** What arrived on a practice customer's phone, as a bubble shows it. Pure. */
import { formats, reais } from '../../format';
import type { PhoneButton, PhoneHeader, PhoneMessage } from '../../host/host';
import type { Shown, ShownButton, ShownHeader } from '../../parts/shown';

/** By the id of the medium. */
export type Pictures = ReadonlyMap<string, string>;

interface Way {
  language: string;
  zone: string;
  pictures: Pictures;
}

function headerOf(header: PhoneHeader | null, pictures: Pictures): ShownHeader {
  if (!header) return {};
  const { media, location, product } = header;
  const picture = media?.id ? pictures.get(media.id) : undefined;
  const name = media?.filename ?? media?.link?.split(/[?#]/)[0]?.split('/').at(-1);
  return {
    ...(media && {
      media: {
        ...(name && { name }),
        ...(media.mime !== null && { mime: media.mime }),
        ...(media.bytes !== null && { bytes: media.bytes }),
        ...(picture && { picture }),
      },
    }),
    ...(location && {
      place: {
        latitude: location.latitude,
        longitude: location.longitude,
        ...(location.name !== null && { name: location.name }),
        ...(location.address !== null && { address: location.address }),
      },
    }),
    ...(product !== null && { product }),
  };
}

function buttonOf({ kind, text, opens, copies, payment, order, choices }: PhoneButton, language: string): ShownButton {
  return {
    type: kind,
    text,
    ...(copies !== null && { value: copies }),
    ...(opens !== null && (opens.startsWith('tel:') ? { phone_number: opens.slice(4) } : { url: opens })),
    ...(payment !== null && { payment: payment.kind }),
    ...(order !== null && {
      order: {
        reference: order.reference_id,
        items: order.items,
        ...(order.total_cents !== null && { total: reais(order.total_cents, language) }),
      },
    }),
    ...(choices.length > 0 && { choices: choices.map((choice) => buttonOf(choice, language)) }),
  };
}

export function shownOf(message: PhoneMessage, { language, zone, pictures }: Way): Shown {
  const { header, offer } = message;
  const ends = offer?.ends_at ? formats(language, zone).moment(offer.ends_at) : undefined;
  return {
    header: header?.text ?? null,
    header_format: header?.format ?? null,
    ...headerOf(header, pictures),
    ...(offer && {
      offer: offer.text,
      ...(ends && { offerEnds: ends }),
      ...(offer.code !== null && { offerCode: offer.code }),
    }),
    body: message.body,
    footer: message.footer,
    buttons: message.buttons.map((button) => buttonOf(button, language)),
    ...(message.cards.length > 0 && {
      cards: message.cards.map((card) => ({
        header_format: card.header?.format ?? null,
        body: card.body,
        buttons: card.buttons.map((button) => buttonOf(button, language)),
        ...headerOf(card.header, pictures),
      })),
    }),
  };
}

/** The pictures of a message that the service keeps. */
export function picturesOf({ header, cards }: PhoneMessage): string[] {
  const all = [header, ...cards.map((card) => card.header)];
  return all.flatMap((one) => (one?.format === 'IMAGE' && one.media?.id ? [one.media.id] : []));
}

/** The beginning and the end of a code: all of it would fill the window. */
export const shortened = (code: string): string => (code.length > 28 ? `${code.slice(0, 14)}…${code.slice(-8)}` : code);
