import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { Need, Today as Day } from '../src/host/host';
import Today from '../src/screens/Today.svelte';
import { answered, mailing, refusal, show, view } from './lists/desk';

const route = { screen: 'today' } as const;
const day = (changes: Partial<Day> = {}) => ({
  today: answered<Day>({ needs: [], states: {}, answers: [], latest: [mailing()], contacts: 3, templates: 5, ...changes }),
});
const need = (kind: Need['kind'], changes: Partial<Need> = {}): Need => ({
  kind, count: 1, error: null, batch: null, message: null, name: null, at: null, ...changes,
});
const card = async () => (await screen.findAllByRole('listitem'))[0] as HTMLElement;

describe('today', () => {
  test('puts what needs a person first, each with its next step', async () => {
    const needs = [need('token', { error: view('stop_token', 'A Meta recusou o token.') }), need('failed', { count: 3 })];
    show(Today, route, day({ needs, states: { delivered: 2 } }));
    const headings = (await screen.findAllByRole('heading', { level: 2 })).map((heading) => heading.textContent);
    expect(headings).toEqual(['2 coisas esperam por você', 'O dia', 'Últimos envios']);
    const first = await card();
    expect(first.textContent).toContain('A Meta recusou o token.');
    expect(screen.getByText('3 notificações não foram entregues')).toBeTruthy();
    expect(screen.queryByText('Nada espera por você.')).toBeNull();
  });

  test.each([
    ['uncertain', { batch: 'b1', message: 'm1', name: 'Ana' }, 'Ver e resolver', { screen: 'mailings', batch: 'b1', message: 'm1' }],
    ['uncertain', { count: 3 }, 'Ver e resolver', { screen: 'mailings' }],
    ['failed', { batch: 'b1', message: 'm1' }, 'Ver o que houve', { screen: 'mailings', batch: 'b1', message: 'm1' }],
    ['stopped', { batch: 'b1' }, 'Ver envio', { screen: 'mailings', batch: 'b1' }],
    ['token', {}, 'Colar um token novo', { screen: 'settings' }],
    ['template', { name: 'Lembrete' }, 'Ver modelo', { screen: 'templates', name: 'Lembrete' }],
  ] as const)('of kind %s leads to it: %#', async (kind, changes, button, to) => {
    const { app } = show(Today, route, day({ needs: [need(kind, changes)] }));
    await fireEvent.click(within(await card()).getByRole('button', { name: button }));
    expect(app.route).toEqual(to);
  });

  test('says calmly how a mailing leaves, or what it waits for, with a way to it', async () => {
    const several = { only: null, total: 5000, states: { queued: 3760, accepted: 1240 } };
    const moving = mailing({ ...several, id: 'b7', progress: { rate: 78, seconds_left: 48, left: 3760 } });
    const held = mailing({ ...several, id: 'b8', waits: { kind: 'throttled', until: null, view: null } });
    const over = mailing({ ...several, id: 'b9', states: { read: 5000 } });
    const { app } = show(Today, route, day({ latest: [moving, held, over] }));
    const part = await screen.findByRole('region', { name: 'Em andamento' });
    const lines = within(part).getAllByRole('listitem');
    expect(lines).toHaveLength(2);
    expect(lines[0]?.textContent?.replace(/\s+/g, ' ')).toMatch(/1\.240 de 5\.000 78 por segundo faltam cerca de 48 s/);
    expect(lines[1]?.textContent).toContain('A Meta pediu para ir mais devagar.');
    await fireEvent.click(within(lines[0] as HTMLElement).getByRole('button', { name: 'Ver Pedido saiu para entrega, para 5.000 pessoas' }));
    expect(app.route).toEqual({ screen: 'mailings', batch: 'b7' });
  });

  test('lets what stopped go on', async () => {
    const resume = answered(2);
    const { app } = show(Today, route, { ...day({ needs: [need('stopped', { count: 12, error: view('stop_payment') })] }), resume });
    await fireEvent.click(await screen.findByRole('button', { name: 'Retomar' }));
    await waitFor(() => expect(app.toasts[0]?.text).toBe('2 envios retomados'));
    expect(resume).toHaveBeenCalledWith('acc', null);
  });

  test('that cannot let it go on says why and keeps the card', async () => {
    const resume = vi.fn(() => Promise.reject(refusal('database_busy')));
    show(Today, route, { ...day({ needs: [need('stopped')] }), resume });
    await fireEvent.click(await screen.findByRole('button', { name: 'Retomar' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Frase de database_busy.');
    expect(screen.getByRole('button', { name: 'Retomar' })).toBeTruthy();
  });

  test('says that another program sends, without a button', async () => {
    show(Today, route, day({ needs: [need('engine')] }));
    const one = await card();
    expect(one.textContent).toContain('Outro Recado está cuidando dos envios.');
    expect(within(one).queryByRole('button')).toBeNull();
  });

  test('keeps what went well quiet: a sentence and a small table', async () => {
    show(Today, route, day({ states: { delivered: 7, read: 4, queued: 1 } }));
    await screen.findByText('12 notificações hoje: 11 chegaram, 4 foram lidas.');
    expect(screen.getByText('Nada espera por você.')).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Notificações de hoje por estado' });
    const lines = within(table).getAllByRole('row');
    expect(lines.map((row) => [row.querySelector('th')?.textContent?.trim(), row.querySelector('td')?.textContent])).toEqual([
      ['na fila', '1'],
      ['entregue', '7'],
      ['lida', '4'],
    ]);
  });

  test('shows what people answered, with the way to the message', async () => {
    const answer = { id: 'x', phone: '+5511987654321', name: 'Ana', text: '<b>Pode vir</b>', reply_to: 'm1', received_at: '2026-11-20T13:05:00Z' };
    const { app, container } = show(Today, route, day({ answers: [answer] }));
    await screen.findByText('Ana respondeu: <b>Pode vir</b>');
    expect(container.querySelector('b')).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Ver a notificação que Ana respondeu' }));
    expect(app.route).toEqual({ screen: 'mailings', message: 'm1' });
  });

  test.each([
    [{ templates: 0 }, 'Ir para os modelos', { screen: 'templates' }],
    [{ contacts: 0 }, 'Cadastrar um contato', { screen: 'contacts', contact: 'new' }],
    [{}, 'Fazer a primeira notificação', { screen: 'notify' }],
  ])('before the first send teaches the next step: %#', async (changes, button, to) => {
    const { app } = show(Today, route, day({ latest: [], ...changes }));
    await fireEvent.click(await screen.findByRole('button', { name: button }));
    expect(app.route).toEqual(to);
  });

  test('follows what changes, and keeps the day on the screen when a question fails', async () => {
    const host = day({ states: { queued: 1 } });
    const { app } = show(Today, route, host);
    await screen.findByText(/1 notificação hoje/);
    host.today.mockRejectedValue(refusal('database_error'));
    app.changes += 1;
    await screen.findByText('Frase de database_error.');
    expect(screen.getByText(/1 notificação hoje/)).toBeTruthy();
  });
});
