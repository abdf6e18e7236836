/**
 * What a variable of a template is called in front of people.
 *
 * Names of variables are written with `a-z`, `0-9` and `_`, so they have lost their accents and their spaces. The ones
 * that shops and clinics use all the time get them back; the language is the template's, not the window's.
 */
import type { FieldView } from '../../host/host';
import type { Words } from '../../words';

const spelled: Record<string, ReadonlyMap<string, string>> = {
  pt: new Map(
    (
      'agência avaliação área cartão clínica código comércio condição confirmação crédito débito descrição devolução ' +
      'edição endereço horário início instituição link locação loja mês médica médico número observação operação opção ' +
      'ordem orçamento página período posição preço prescrição previsão produto promoção referência região reunião ' +
      'saldo sessão serviço situação solicitação telefone título transação usuário veículo versão'
    )
      .split(' ')
      .map((word) => [bare(word), word]),
  ),
  es: new Map(
    (
      'artículo atención categoría código crédito débito descripción devolución día dirección envío facturación ' +
      'habitación médica médico número observación opción página pedido período promoción referencia reservación ' +
      'reunión sesión solicitud teléfono título transacción ubicación vehículo versión'
    )
      .split(' ')
      .map((word) => [bare(word), word]),
  ),
};

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** `previsao_de_entrega` of a Portuguese template: `Previsão de entrega`. */
export function humanised(name: string, language: string): string {
  const accents = spelled[language.slice(0, 2).toLowerCase()];
  const words = name.split('_').filter((word) => word !== '');
  const text = words.map((word) => accents?.get(word) ?? word).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the form calls a field. A card's are called as the message's: the form groups them by their card. */
export function labelOf(field: FieldView, words: Words, language: string): string {
  const own = field.name.replace(/^card\.\d+\./, '');
  const place = /(?:^|\.)button\.(\d+)/.exec(field.name)?.[1];
  // A button is called by its label; by its place where the label is not known.
  const button = field.button ?? (place === undefined ? '' : words.say('notify-button-number', { number: Number(place) + 1 }));
  switch (field.kind) {
    case 'image':
    case 'video':
    case 'document':
    case 'location':
    case 'product':
    case 'instant':
    case 'pix':
    case 'boleto':
      return words.of('notify-field', field.kind);
    case 'link':
      return words.say('notify-field-pay-link');
    case 'money':
      return words.say('notify-field-total');
    case 'reference':
      return words.say('notify-field-reference');
    case 'products':
      return words.say('notify-field-products', { button });
    case 'object':
      return words.say('notify-field-object', { button });
    case 'code':
      return button ? words.say('notify-field-coupon', { button }) : words.say('notify-field-code');
    case 'text':
      break;
  }
  if (own.endsWith('.key')) return words.say('notify-field-key');
  if (own.endsWith('.item')) return words.say('notify-field-item');
  if (own.endsWith('.goods')) return words.say('notify-field-goods');
  if (own.startsWith('button.')) {
    if (field.place === 'button_coupon') return words.say('notify-field-coupon', { button });
    if (field.place === 'button_url' || field.card !== null) return words.say('notify-field-link', { button });
    return words.say('notify-field-other', { button });
  }
  const name = own.replace(/^header\./, '');
  const inHeader = own !== name;
  if (!/^\d+$/.test(name)) return humanised(name, language);
  return inHeader ? words.say('notify-field-header-number', { number: name }) : words.say('notify-field-number', { number: name });
}

/** `Pedido, Previsão e Valor 1`, as the language joins them. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** A template's language as people call it: `pt_BR` is `português (Brasil)`. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag.replaceAll('_', '-')) ?? tag;
  } catch {
    // The platform has tags of its own that the standard does not know.
    return tag;
  }
}
