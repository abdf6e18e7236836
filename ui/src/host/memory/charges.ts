/** Codes to pay with, read as the engine reads them, and what a charge's amounts say to each other. */
import { dayText, reais } from '../../format';
import type { ChargeView, NoteView, Params } from '../host';
import { view } from './problems';

const nothing = { formatted: null, value_cents: null, due: null, overdue: false, bank: null, receiver: null, city: null, key: null, txid: null };
const banks: Record<string, string> = { '001': 'Banco do Brasil', '033': 'Santander', '104': 'Caixa', '237': 'Bradesco', '341': 'Itaú' };

const mod10 = (digits: string) => {
  let sum = 0;
  [...digits].reverse().forEach((digit, at) => {
    const times = Number(digit) * (at % 2 === 0 ? 2 : 1);
    sum += times > 9 ? times - 9 : times;
  });
  return (10 - (sum % 10)) % 10;
};

const mod11 = (digits: string) => {
  const sum = [...digits].reverse().reduce((sum, digit, at) => sum + Number(digit) * (2 + (at % 8)), 0);
  const rest = 11 - (sum % 11);
  return rest === 0 || rest > 9 ? 1 : rest;
};

function boleto(language: string, text: string): ChargeView {
  const wrong = (code: string, params: Params = {}): ChargeView => ({ kind: 'boleto', ok: false, ...nothing, error: view(language, `error-${code}`, params) });
  const line = text.replace(/[\s.-]/g, '');
  if (/\D/.test(line)) return wrong('boleto-not-digits');
  if (line.length !== 47 && line.length !== 48) return wrong('boleto-length', { digits: line.length });
  if (line.length === 48) return { kind: 'boleto', ok: true, error: null, ...nothing, formatted: line.replace(/(.{11})(.)/g, '$1-$2 ').trim() };
  const fields = [line.slice(0, 10), line.slice(10, 21), line.slice(21, 32)];
  for (const [at, field] of fields.entries()) if (mod10(field.slice(0, -1)) !== Number(field.at(-1))) return wrong('boleto-field', { number: at + 1 });
  const code = `${line.slice(0, 4)}${line.slice(33)}${fields.map((field, at) => (at === 0 ? field.slice(4, -1) : field.slice(0, -1))).join('')}`;
  if (mod11(code) !== Number(line[32])) return wrong('boleto-whole');
  const factor = Number(line.slice(33, 37));
  // The factor went round in February 2025: of the two days the nearer one is meant.
  const days = [Date.UTC(1997, 9, 7), Date.UTC(2025, 1, 22) - 1000 * 86_400_000].map((from) => from + factor * 86_400_000);
  const [day = 0] = days.sort((one, other) => Math.abs(one - Date.now()) - Math.abs(other - Date.now()));
  const due = factor === 0 ? null : new Date(day).toISOString().slice(0, 10);
  const value = Number(line.slice(37));
  return {
    kind: 'boleto',
    ok: true,
    error: null,
    ...nothing,
    formatted: line.replace(/^(.{5})(.{5})(.{5})(.{6})(.{5})(.{6})(.)(.{14})$/, '$1.$2 $3.$4 $5.$6 $7 $8'),
    value_cents: value === 0 ? null : value,
    due,
    overdue: due !== null && due < new Date().toISOString().slice(0, 10),
    bank: banks[line.slice(0, 3)] ?? line.slice(0, 3),
  };
}

/** CRC16-CCITT-FALSE, as the end of a Pix code has it. */
export function crc(text: string): string {
  let sum = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x8000 ? ((sum << 1) ^ 0x1021) & 0xffff : (sum << 1) & 0xffff;
  }
  return sum.toString(16).toUpperCase().padStart(4, '0');
}

function fieldsIn(code: string): Map<string, string> | undefined {
  const all = new Map<string, string>();
  for (let at = 0; at < code.length; ) {
    const length = Number(code.slice(at + 2, at + 4));
    const text = code.slice(at + 4, at + 4 + length);
    if (Number.isNaN(length) || text.length < length) return undefined;
    all.set(code.slice(at, at + 2), text);
    at += 4 + length;
  }
  return all;
}

function pix(language: string, code: string): ChargeView {
  const wrong = (code: string): ChargeView => ({ kind: 'pix', ok: false, ...nothing, error: view(language, `error-${code}`) });
  if (!code.startsWith('000201')) return wrong('pix-not-pix');
  const fields = fieldsIn(code);
  if (!fields?.has('63')) return wrong('pix-cut');
  if (crc(code.slice(0, -4)) !== code.slice(-4).toUpperCase()) return wrong('pix-checksum');
  const amount = fields.get('54');
  const account = fieldsIn(fields.get('26') ?? '');
  return {
    kind: 'pix',
    ok: true,
    error: null,
    ...nothing,
    value_cents: amount === undefined ? null : Math.round(Number(amount) * 100),
    receiver: fields.get('59') ?? null,
    city: fields.get('60') ?? null,
    key: account?.get('01') ?? null,
    txid: fieldsIn(fields.get('62') ?? '')?.get('05') ?? null,
  };
}

/** A Pix code for an amount in cents, as a bank would make it. */
export function pixFor(cents: number): string {
  const field = (id: string, text: string) => `${id}${String(text.length).padStart(2, '0')}${text}`;
  const account = field('26', field('00', 'br.gov.bcb.pix') + field('01', 'loja@example.com'));
  const amount = field('54', (cents / 100).toFixed(2));
  const open = `000201${account}520400005303986${amount}5802BR${field('59', 'LOJA RECADO')}${field('60', 'SAO PAULO')}${field('62', field('05', '***'))}6304`;
  return open + crc(open);
}

export const readCharge = (language: string, kind: 'pix' | 'boleto', text: string): ChargeView =>
  kind === 'pix' ? pix(language, text) : boleto(language, text);

const amounts = /R\$\s*(\d{1,3}(?:\.\d{3})*,\d{2}|\d+,\d{2})/g;

/** What differs in a charge: between its codes, and from the amounts in its text. */
export function differences(language: string, variables: Record<string, string>, kinds: ReadonlyMap<string, string>, body: string): NoteView[] {
  const read = Object.entries(variables).flatMap(([name, value]) => {
    const kind = kinds.get(name);
    return kind === 'pix' || kind === 'boleto' ? [readCharge(language, kind, value)] : [];
  });
  const values = read.flatMap(({ value_cents }) => value_cents ?? []);
  const said = [...body.matchAll(amounts)].map(([, text = '']) => Math.round(Number(text.replaceAll('.', '').replace(',', '.')) * 100));
  const note = (code: string, refuses: boolean, params: Params = {}): NoteView => {
    const { message, advice } = view(language, `error-${code.replaceAll('_', '-')}`, params);
    return { code, message: message || code, advice, refuses };
  };
  const notes: NoteView[] = [];
  if (new Set(values).size > 1) notes.push(note('charge_values_differ', true, { pix: reais(values[0] ?? 0, language), boleto: reais(values[1] ?? 0, language) }));
  else if (values[0] !== undefined && said.length > 0 && !said.includes(values[0])) {
    notes.push(note('charge_invoice_differs', true, { charge: reais(values[0], language), said: said.map((cents) => reais(cents, language)).join(', ') }));
  }
  const late = read.find(({ overdue }) => overdue);
  if (late?.due) notes.push(note('boleto_overdue', false, { due: dayText(late.due, language) }));
  return notes;
}
