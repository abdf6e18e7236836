import { describe, expect, test } from 'vitest';
import { formats } from '../src/format';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const zone = 'America/Sao_Paulo';
const now = Date.parse('2026-11-12T15:00:00Z'); // noon in São Paulo

describe('a moment is told as people say it', () => {
  const { when } = formats('pt-BR', zone);
  test.each([
    ['2026-11-12T13:42:00Z', 'hoje às 10:42'],
    ['2026-11-13T13:00:00Z', 'amanhã às 10:00'],
    ['2026-11-11T21:03:00Z', 'ontem às 18:03'],
    ['2026-11-10T13:00:00Z', '10/11'],
    ['2025-11-12T13:00:00Z', '12/11/2025'],
    // The day is the account's, not the world's: 23:30 there is tomorrow in UTC.
    ['2026-11-13T02:30:00Z', 'hoje às 23:30'],
    ['2026-11-13T03:00:00Z', 'amanhã às 00:00'],
  ])('%s: %s', (iso, said) => expect(when(iso, now)).toBe(said));

  test('in the three languages', () => {
    const moment = '2026-11-12T13:42:00Z';
    expect(plain(formats('en', zone).when(moment, now))).toBe('today at 10:42 AM');
    expect(plain(formats('es', zone).when(moment, now))).toBe('hoy, 10:42');
    expect(formats('en', zone).when('2026-11-02T13:00:00Z', now)).toBe('Nov 02');
  });

  test('over a year’s end and a change of clocks', () => {
    expect(when('2026-12-31T15:00:00Z', Date.parse('2027-01-01T15:00:00Z'))).toBe('ontem às 12:00');
    const berlin = formats('pt-BR', 'Europe/Berlin');
    // The night of 29 March 2026 has no two o'clock.
    expect(berlin.when('2026-03-28T23:30:00Z', Date.parse('2026-03-29T20:00:00Z'))).toBe('hoje às 00:30');
  });

  test('exactly on hover', () => {
    expect(plain(formats('pt-BR', zone).exact('2026-11-12T13:42:07Z'))).toMatch(
      /quinta-feira, 12 de novembro de 2026.*10:42:07/,
    );
  });

  test('and what is no date shows itself', () => {
    expect(when('—', now)).toBe('—');
    expect(formats('pt-BR', zone).time('soon')).toBe('soon');
    expect(formats('pt-BR', zone).exact('')).toBe('');
  });

  test('in the system’s zone where the account’s is unknown', () => {
    expect(formats('pt-BR', 'Mars/Olympus').time('2026-11-12T13:42:00Z')).toMatch(/^\d\d:\d\d$/);
  });
});

describe('money', () => {
  const { money } = formats('pt-BR', zone);
  test.each([
    [6_800, 'USD', 'US$ 0,0068'],
    [62_500, 'USD', 'US$ 0,0625'],
    [1, 'USD', 'US$ 0,000001'],
    [0, 'BRL', 'R$ 0,00'],
    [500_000, 'BRL', 'R$ 0,50'],
    [1_234_500, 'BRL', 'R$ 1,2345'],
    [12_345_678, 'BRL', 'R$ 12,35'],
    [1_234_567_890_000, 'BRL', 'R$ 1.234.567,89'],
    [-6_800, 'USD', '-US$ 0,0068'],
  ])('%i millionths of %s: %s', (micros, currency, said) => expect(plain(money(micros, currency))).toBe(said));

  test('of a currency nobody knows still says how much', () => {
    expect(money(6_800, '?')).toBe('? 0,0068');
  });
});

test('numbers are grouped as the language does', () => {
  expect(formats('pt-BR').count(1_234_567)).toBe('1.234.567');
  expect(formats('en').count(1_234_567)).toBe('1,234,567');
});
