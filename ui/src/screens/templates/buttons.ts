/** The kinds of buttons: what each begins as, and what the platform writes on it by itself. Pure. */
import type { IconName } from '../../parts/icons';
import type { Words } from '../../words';
import { asText, isBag, type Bag } from './doc';

/** One that can be added: a kind of the platform, or one of its three ways to ask for money. */
export interface ButtonKind {
  id: string;
  icon: IconName;
  make: () => Bag;
}

const payment = (id: string, text: string, setting: string, key: string): ButtonKind => ({
  id,
  icon: 'money',
  make: () => ({ type: 'PAYMENT_REQUEST', text, payment_setting: { type: setting, [setting]: { [key]: '' } } }),
});

/** Those that most shops use come first. */
export const kinds: readonly ButtonKind[] = [
  { id: 'QUICK_REPLY', icon: 'reply', make: () => ({ type: 'QUICK_REPLY', text: '' }) },
  { id: 'URL', icon: 'link', make: () => ({ type: 'URL', text: '', url: 'https://' }) },
  { id: 'PHONE_NUMBER', icon: 'phone', make: () => ({ type: 'PHONE_NUMBER', text: '', phone_number: '' }) },
  { id: 'COPY_CODE', icon: 'copy', make: () => ({ type: 'COPY_CODE', example: '' }) },
  payment('PAYMENT_PIX', 'Copy Pix code', 'pix_dynamic_code', 'code'),
  payment('PAYMENT_BOLETO', 'Copy Boleto code', 'boleto', 'digitable_line'),
  payment('PAYMENT_LINK', 'Open payment link', 'payment_link', 'uri'),
  { id: 'ORDER_DETAILS', icon: 'money', make: () => ({ type: 'ORDER_DETAILS', text: 'Copy Pix code' }) },
  { id: 'FLOW', icon: 'list', make: () => ({ type: 'FLOW', text: '', flow_id: '', flow_action: 'navigate', navigate_screen: '' }) },
  { id: 'CATALOG', icon: 'list', make: () => ({ type: 'CATALOG', text: 'View catalog' }) },
  { id: 'MPM', icon: 'list', make: () => ({ type: 'MPM', text: 'View items' }) },
  { id: 'SPM', icon: 'list', make: () => ({ type: 'SPM', text: 'View' }) },
  { id: 'VOICE_CALL', icon: 'phone', make: () => ({ type: 'VOICE_CALL', text: '' }) },
  { id: 'CALL_PERMISSION_REQUEST', icon: 'phone', make: () => ({ type: 'CALL_PERMISSION_REQUEST' }) },
  { id: 'REQUEST_CONTACT_INFO', icon: 'person', make: () => ({ type: 'REQUEST_CONTACT_INFO' }) },
];

const settings: { [setting: string]: string } = {
  pix_dynamic_code: 'PAYMENT_PIX',
  boleto: 'PAYMENT_BOLETO',
  payment_link: 'PAYMENT_LINK',
};

/** Which of the kinds a button is; the platform's own word for one that has no form here. */
export function kindOf(button: Bag): string {
  const type = asText(button['type']).toUpperCase();
  if (type !== 'PAYMENT_REQUEST') return type;
  const setting = isBag(button['payment_setting']) ? asText(button['payment_setting']['type']) : '';
  return settings[setting] ?? type;
}

export const isKnown = (kind: string): boolean => kind === 'OTP' || kinds.some(({ id }) => id === kind);

/** Kinds whose label the platform writes; there is nothing to type. */
export const fixed = new Set(['COPY_CODE', 'PAYMENT_PIX', 'PAYMENT_BOLETO', 'PAYMENT_LINK', 'CALL_PERMISSION_REQUEST', 'REQUEST_CONTACT_INFO', 'OTP']);

/** What stands on it on a phone in the template's language. */
export function labelOf(button: Bag, phone: Words): string {
  const text = asText(button['text']);
  const kind = kindOf(button);
  // A payment's label is the platform's, whatever the document says.
  const given = kinds.find(({ id }) => id === kind && kind.startsWith('PAYMENT_'))?.make()['text'];
  if (typeof given === 'string') return given;
  if (text !== '') return text;
  if (kind === 'OTP') return asText(button['otp_type']).toUpperCase() === 'ONE_TAP' ? phone.say('phone-otp-fill') : phone.say('phone-otp-copy');
  const key = `phone-label-${kind.toLowerCase().replaceAll('_', '-')}`;
  return phone.has(key) ? phone.of('phone-label', kind) : '';
}
