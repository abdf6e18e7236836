import { describe, expect, test, vi } from 'vitest';
import type { FieldKind, FieldView } from '../src/host/host';
import { wordsFor } from '../src/words';
import { labelOf } from '../src/screens/notify/labels';
import { faultsOf, fileOf, isCharge, orderOf, placeOf, placeValue, shownOf } from '../src/screens/notify/values';
import { instantOf, wallOf } from '../src/screens/notify/zone';
import { fieldOf } from './notify-world';

const hash = 'a'.repeat(64);
const faults = (fields: FieldView[], values: Record<string, string>) =>
  Object.fromEntries([...faultsOf(fields, new Map(Object.entries(values)))].map(([{ name }, fault]) => [name, fault]));

describe('what keeps a message from leaving', () => {
  test.each([
    ['image', `file:${hash}/vitrine.png`, 'vitrine.png'],
    ['document', 'https://loja.example/nota.pdf', 'nota'],
    ['document', '1234567890', `file:${hash.slice(1)}/nota.pdf`],
    ['location', '-23.5505,-46.6333|Loja|Rua A, 1', '-23.5505|Loja|Rua A'],
    ['location', '-23.5505,-46.6333||', '-93.5,-46.6||'],
    ['instant', '2999-01-01T12:00:00Z', '2001-01-01T12:00:00Z'],
    ['instant', '2999-01-01T12:00:00-03:00', '2999-01-01|'],
    ['link', 'https://pagar.example/1', 'http://pagar.example/1'],
    ['money', 'R$ 1.189,90', 'cem'],
    ['money', '1189.90', '1.18,9'],
    ['reference', 'ped-42', 'pedido 42'],
    ['reference', 'a'.repeat(35), 'a'.repeat(36)],
  ] as const)('a %s: “%s” may leave, “%s” may not', (kind, good, bad) => {
    const field = fieldOf('header', kind);
    expect(faults([field], { header: good })).toEqual({});
    expect(faults([field], { header: bad })).toEqual({ header: kind });
    expect(faults([field], { header: ' ' })).toEqual({ header: 'empty' });
    // What may stay empty may not be nonsense either.
    expect(faults([{ ...field, required: false }], { header: '' })).toEqual({});
    expect(faults([{ ...field, required: false }], { header: bad })).toEqual({ header: kind });
  });

  test('an order wants one way to pay, whichever it is, and says so once', () => {
    const way = (name: string, kind: FieldKind) => fieldOf(`button.1.${name}`, kind, { required: false });
    const order = [fieldOf('button.1.reference_id', 'reference'), fieldOf('button.1.total', 'money'), way('pix', 'pix'), way('boleto', 'boleto'), way('link', 'link')];
    const told = { 'button.1.reference_id': 'p1', 'button.1.total': '10' };
    expect(faults(order, told)).toEqual({ 'button.1.pix': 'no-way' });
    expect(faults(order, { ...told, 'button.1.link': 'https://pagar.example' })).toEqual({});
    expect(faults(order, {})).toEqual({ 'button.1.reference_id': 'empty', 'button.1.total': 'empty', 'button.1.pix': 'no-way' });
    expect(orderOf({ name: 'card.0.button.1.pix' })).toBe('card.0.button.1');
    expect(orderOf({ name: 'button.1' })).toBeUndefined();
    expect([isCharge(order), isCharge([fieldOf('nome', 'text')])]).toEqual([true, false]);
  });
});

test('an order is asked for in pieces, and one that has none as the object that it is', () => {
  const whole = fieldOf('button.1', 'object', { required: false });
  expect(shownOf([whole, fieldOf('button.1.total', 'money')]).map(({ name }) => name)).toEqual(['button.1.total']);
  expect(shownOf([whole])).toEqual([whole]);
});

describe('values of several parts', () => {
  test('a place is put together and taken apart, whole or not', () => {
    const parts = { latitude: '-23.5505', longitude: '-46.6333', name: 'Loja', address: 'Rua A, 1 – sala 2' };
    const whole = '-23.5505,-46.6333|Loja|Rua A, 1 – sala 2';
    expect(placeValue(parts)).toBe(whole);
    expect(placeOf(whole)).toEqual(parts);
    expect(placeOf(placeValue({ ...parts, longitude: '' }))).toEqual({ ...parts, longitude: '' });
    expect(placeValue({ latitude: '', longitude: '', name: '', address: '' })).toBe('');
  });

  test('takes degrees as maps copy them and as people write them, and no bar in a name', () => {
    const none = { longitude: '', name: '', address: '' };
    expect(placeValue({ ...none, latitude: '-23.5505, -46.6333' })).toBe('-23.5505,-46.6333||');
    expect(placeValue({ ...none, latitude: '−23,5505' })).toBe('-23.5505,||');
    expect(placeValue({ ...none, latitude: '1', name: 'A|B' })).toBe('1,|A/B|');
  });

  test('a file is called by its name, kept here or not', () => {
    expect(fileOf(`file:${hash}/nota de março.pdf`)).toEqual({ hash, name: 'nota de março.pdf' });
    expect(fileOf(`file:${hash}`)).toEqual({ hash, name: '' });
    expect(fileOf('https://loja.example/a/nota.pdf?x=1')).toEqual({ name: 'nota.pdf' });
    expect(fileOf('1234')).toBeUndefined();
  });

  test.each([
    ['2026-11-20', '18:00', 'America/Sao_Paulo', '2026-11-20T21:00:00Z'],
    ['20/11/2026', '18h30', 'America/Sao_Paulo', '2026-11-20T21:30:00Z'],
    ['2026-07-01', '09:00', 'America/New_York', '2026-07-01T13:00:00Z'],
    ['2026-12-01', '09:00', 'America/New_York', '2026-12-01T14:00:00Z'],
    ['2026-02-30', '09:00', 'America/New_York', undefined],
    ['2026-11-20', '25:00', 'America/Sao_Paulo', undefined],
    ['', '', 'America/Sao_Paulo', undefined],
  ])('%s %s on the clock of %s', (day, hour, zone, wanted) => {
    const found = instantOf(day, hour, zone);
    expect(found).toBe(wanted);
    if (found && /^\d{4}-/.test(day)) expect(wallOf(found, zone)).toEqual({ day, hour });
  });

  test('a zone that nobody knows is the system’s', () => {
    vi.stubEnv('TZ', 'UTC');
    expect(instantOf('2026-11-20', '18:00', 'Mars/Olympus')).toMatch(/^2026-11-2\dT/);
  });
});

test.each([
  [fieldOf('header', 'document'), 'Documento'],
  [fieldOf('header', 'location'), 'Local no mapa'],
  [fieldOf('button.0', 'pix', { button: 'Copy Pix code' }), 'Código Pix'],
  [fieldOf('button.1.reference_id', 'reference', { button: 'Revisar' }), 'Número do pedido'],
  [fieldOf('button.1.total', 'money', { button: 'Revisar' }), 'Total a pagar'],
  [fieldOf('button.1.item', 'text', { button: 'Revisar' }), 'O que se paga'],
  [fieldOf('button.1', 'object', { button: 'Revisar' }), 'Dados de “Revisar”'],
  [fieldOf('button.1', 'code', { button: 'Copiar' }), 'Cupom de “Copiar”'],
  [fieldOf('card.0.nome', 'text', { card: 0 }), 'Nome'],
  [fieldOf('card.0.1', 'text', { card: 0 }), 'Valor 1'],
  [fieldOf('card.0.button.0', 'text', { card: 0, button: 'Ver' }), 'Final do link de “Ver”'],
  [fieldOf('header.1', 'text', { place: 'header' }), 'Valor 1 do título'],
  [fieldOf('offer', 'instant'), 'Até quando vale a oferta'],
])('%o is called %s', (field, label) => {
  expect(labelOf(field, wordsFor('pt-BR'), 'pt_BR')).toBe(label);
});
