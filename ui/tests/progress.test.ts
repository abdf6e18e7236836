import { describe, expect, test } from 'vitest';
import { formats } from '../src/format';
import type { MailingView, WaitKind } from '../src/host/host';
import { grouped } from '../src/screens/mailings/failures';
import { leftOf, rateOf, waitsFor } from '../src/screens/mailings/progress';
import { filters, reach, waiting } from '../src/screens/mailings/states';
import { languages, wordsFor } from '../src/words';
import { mailing, row } from './lists/desk';

const words = wordsFor('pt-BR');
const now = Date.parse('2026-11-20T18:00:00Z');
const said = (kind: WaitKind, until: string | null, language = 'pt-BR', tier?: string) =>
  waitsFor(wordsFor(language), formats(language, 'America/Sao_Paulo'), { kind, until, view: null }, tier, now);
const progress = (rate: number, seconds_left: number | null) => ({ rate, seconds_left, left: 1 });

describe('what a mailing waits for', () => {
  test.each<[WaitKind, string | null, string]>([
    ['quiet', '2026-11-21T11:00:00Z', 'Silêncio até amanhã às 08:00.'],
    ['schedule', '2026-12-12T12:00:00Z', 'Agendado: sai 12/12 às 09:00.'],
    ['schedule', null, 'Agendado para mais tarde.'],
    ['limit', '2026-11-21T12:12:00Z', 'O limite de envio de 24 horas foi alcançado: continua amanhã às 09:12.'],
    ['account', null, 'A conta não pode enviar agora.'],
    ['network', '2026-11-20T18:00:20Z', 'Sem conexão com a Meta. O Recado tenta de novo sozinho em instantes.'],
    ['network', '2026-11-20T18:10:00Z', 'Sem conexão com a Meta. O Recado tenta de novo sozinho hoje às 15:10.'],
    ['throttled', null, 'A Meta pediu para ir mais devagar. O Recado continua sozinho.'],
    ['doubt', null, 'As últimas respostas da Meta não vieram claras. O Recado tenta com uma de cada vez e segue quando ela responder.'],
  ])('%s until %s', (kind, until, sentence) => {
    expect(said(kind, until)).toBe(sentence);
  });

  test('names the limit where the account knows it, and only where it has words for it', () => {
    const until = '2026-11-21T12:12:00Z';
    expect(said('limit', until, 'pt-BR', 'TIER_250')).toBe('Limite de envio de até 250 pessoas em 24 horas: continua amanhã às 09:12.');
    expect(said('limit', until, 'pt-BR', 'TIER_7')).toContain('O limite de envio de 24 horas');
  });

  test.each(languages)('has its own sentence for each kind, with and without a time, in %s', (language) => {
    const kinds: WaitKind[] = ['schedule', 'quiet', 'limit', 'account', 'network', 'throttled', 'doubt'];
    const all = kinds.flatMap((kind) => [said(kind, null, language), said(kind, '2026-11-21T12:12:00Z', language)]);
    // An account that cannot send waits for a person, not for a time.
    expect(new Set(all).size).toBe(13);
    expect(all.filter((sentence) => /[{}$]|outbox-/.test(sentence))).toEqual([]);
    for (const kind of kinds) expect(wordsFor(language).of('waits', kind)).not.toBe(kind);
  });
});

describe('speed and time left', () => {
  test.each([
    [78.4, '78 por segundo'],
    [1000, '1.000 por segundo'],
    [2.46, '2,5 por segundo'],
    [0.01, '0,1 por segundo'],
    [0, ''],
  ])('%f a second', (rate, text) => {
    expect(rateOf(words, progress(rate, null))).toBe(text);
  });

  test.each([
    [48, 'faltam cerca de 48 s'],
    [0.2, 'faltam instantes'],
    [89, 'faltam cerca de 89 s'],
    [100, 'faltam cerca de 2 min'],
    [3600, 'falta cerca de 1 h 0 min'],
    [8000, 'faltam cerca de 2 h 13 min'],
    [null, ''],
  ])('%s seconds', (seconds, text) => {
    expect(leftOf(words, progress(1, seconds))).toBe(text);
  });
});

describe('how far it is', () => {
  const of = (states: MailingView['states'], total: number) => mailing({ states, total, only: null });

  test('counts what was ever to leave, and nothing as gone that is not', () => {
    const states = { queued: 3, sending: 2, accepted: 5, missed: 1, skipped: 4, cancelled: 6, unknown: 1 };
    expect(reach(of(states, 22))).toEqual({ done: 6, of: 12, left: 5 });
    // What is on its way can no longer be taken back; what missed its hour can.
    expect(waiting(of(states, 22))).toBe(4);
  });

  test('has the chips of its whole path while it leaves, and of what there is when it is over', () => {
    expect(filters(of({ queued: 3 }, 3), []).map(({ state }) => state)).toEqual(['queued', 'sending', 'accepted', 'sent', 'delivered', 'read']);
    expect(filters(of({ read: 3, failed: 1 }, 4), ['unknown'])).toEqual([
      { state: 'unknown', count: 0 },
      { state: 'failed', count: 1 },
      { state: 'read', count: 3 },
    ]);
  });
});

test('failures with the same reason but another way out are two groups; what can be tried again comes first', () => {
  const error = { code: 'x', message: 'Não', advice: '' };
  const rows = [
    row({ id: '1', error, retry: 'never' }),
    row({ id: '2', error, retry: 'later', retry_at: '2026-11-21T10:00:00Z' }),
    row({ id: '3', error, retry: 'now' }),
    row({ id: '4', error, retry: 'later', retry_at: '2026-11-21T09:00:00Z' }),
    row({ id: '5', error: null, retry: null }),
  ];
  expect(grouped(rows).map(({ retry, from, rows: all }) => [retry, from, all.map(({ id }) => id)])).toEqual([
    ['now', null, ['3']],
    ['later', '2026-11-21T09:00:00Z', ['2', '4']],
    ['never', null, ['1']],
    ['never', null, ['5']],
  ]);
});
