/** The people of the practice list, and numbers as they are typed. */
import type { ContactView, PhoneView } from '../host';

/** Without accents and in lower case: how a search compares. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A Brazilian number, or one with its country; undefined where it cannot be one. */
export function readNumber(typed: string): PhoneView | undefined {
  const plus = typed.trim().startsWith('+');
  let digits = typed.replace(/\D/g, '');
  if (!plus && (digits.length === 10 || digits.length === 11)) digits = `55${digits}`;
  if (digits.length < 8 || digits.length > 15) return undefined;
  if (digits.startsWith('55') && digits.length !== 12 && digits.length !== 13) return undefined;
  return { phone: `+${digits}`, phone_text: phoneText(`+${digits}`) };
}

/** `+5511987654321` as people write it. */
export function phoneText(phone: string): string {
  const brazil = /^\+55(\d{2})(\d{4,5})(\d{4})$/.exec(phone);
  return brazil ? `+55 ${brazil[1]} ${brazil[2]}-${brazil[3]}` : phone;
}

/** A number that nobody has WhatsApp on: what is sent there fails. */
export const unreachable = '+5511955500131';

type Fields = Record<string, string>;

function person(at: string, id: number, phone: string, name: string, fields: Fields, tags: string[] = []) {
  const contact: ContactView = {
    id: `contact-${id}`,
    phone,
    phone_text: phoneText(phone),
    name,
    tags,
    fields,
    language: null,
    notes: '',
    opt_in: [{ purpose: 'utility', at, source: 'balcão', wording: null }],
    opt_out: [],
    aliases: [],
    utility: 'given',
    marketing: 'unknown',
    created_at: at,
    updated_at: at,
  };
  return contact;
}

const delivery = (pedido: string, previsao: string) => ({ pedido, previsao });

/** Names are as long as people's are. */
const longName = 'Maria Aparecida dos Santos Albuquerque de Vasconcelos e Silva';

export const firstPeople = (at: string): ContactView[] => [
  person(at, 1, '+5511955500101', 'Ana Souza', delivery('A-1042', 'hoje entre 14h e 16h'), ['entrega']),
  person(at, 2, '+5511955500102', 'João Conceição', delivery('A-1043', 'amanhã de manhã'), ['entrega']),
  person(at, 3, '+5521955500103', 'Márcia Lima', { profissional: 'a Dra. Helena', data: '12/12', hora: '09:30' }),
  person(at, 4, '+5531955500104', 'Zé da Padaria', { pedido: 'B-77' }),
  person(at, 5, '+5511955500105', longName, delivery('A-1050', 'até as 18h')),
  person(at, 6, unreachable, 'Paulo Nogueira', delivery('A-1044', 'hoje à tarde'), ['entrega']),
];
