import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { MailingView } from '../src/host/host';
import Mailings from '../src/screens/Mailings.svelte';
import { timeline } from '../src/screens/mailings/timeline';
import { ana, answered, mailing, refusal, row, show, story, view } from './lists/desk';

const list = { screen: 'mailings' } as const;
const one = { screen: 'mailings', batch: 'b1', message: 'm1' } as const;
const page = (...mailings: MailingView[]) => ({ mailings: answered({ mailings, total: mailings.length }) });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const row1 = async () => within(await screen.findByRole('grid')).getAllByRole('row')[1] as HTMLElement;

const several = mailing({ id: 'b2', total: 12, only: null, states: { queued: 4, delivered: 7, failed: 1 } });
const stopped = mailing({ ...several, stopped: view('stop_token', 'A Meta recusou o token.') });

describe('the list of mailings', () => {
  test('tells one person’s by name, template and tick, and opens the story', async () => {
    const { app } = show(Mailings, list, { ...page(mailing()), mailing: answered(mailing()), message: answered(story()) });
    const text = (await row1()).textContent ?? '';
    for (const part of ['Ana Lima', 'Pedido saiu para entrega', 'entregue', '20/11']) expect(text).toContain(part);
    await fireEvent.keyDown(screen.getByRole('grid'), { key: 'Enter' });
    expect(app.route).toEqual(one);
    await fireEvent.keyDown(await screen.findByRole('button', { name: 'Notificar de novo' }), { key: 'Escape' });
    expect(app.route).toEqual(list);
  });

  test('tells several by how many are in each state, what needs a person first', async () => {
    show(Mailings, list, page(several));
    const text = (await row1()).textContent?.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain('12 pessoas');
    expect(text).toMatch(/1 ?não entregue ?4 ?na fila ?7 ?entregue/);
    expect(screen.getByText('1 envio')).toBeTruthy();
  });

  test('puts what stopped before everything, and lets it go on', async () => {
    const resume = answered(1);
    const { app } = show(Mailings, list, { ...page(mailing(), stopped), resume });
    const part = await screen.findByRole('region', { name: 'Pedido saiu para entrega, para 12 pessoas: parado' });
    expect(part.textContent).toContain('A Meta recusou o token.');
    await fireEvent.click(within(part).getByRole('button', { name: 'Retomar' }));
    await waitFor(() => expect(app.toasts[0]?.text).toBe('Retomado: Pedido saiu para entrega'));
    expect(resume).toHaveBeenCalledWith('acc', 'b2');
  });

  test('cancels what is left only after saying in numbers what that means', async () => {
    const cancel = answered(4);
    const { app } = show(Mailings, list, { ...page(stopped), cancel });
    await press('Cancelar o que falta');
    expect(cancel).not.toHaveBeenCalled();
    const dialog = await screen.findByRole('dialog', { name: 'Cancelar 4 notificações que ainda não saíram' });
    expect(dialog.textContent).toContain('As 8 que já saíram ficam como estão');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Cancelar 4 notificações' }));
    await waitFor(() => expect(app.toasts[0]?.text).toBe('4 notificações canceladas'));
    expect(cancel).toHaveBeenCalledWith('acc', 'b2');
  });

  test('that cannot resume says why and keeps the button', async () => {
    const resume = vi.fn(() => Promise.reject(refusal('token_refused')));
    show(Mailings, list, { ...page(stopped), resume });
    await press('Retomar');
    expect((await screen.findByRole('alert')).textContent).toContain('Frase de token_refused.');
    expect(screen.getByRole('button', { name: 'Retomar' })).toBeTruthy();
  });

  test('without any teaches the first step', async () => {
    const { app } = show(Mailings, list, page());
    await press('Fazer a primeira notificação');
    expect(app.route).toEqual({ screen: 'notify' });
  });
});

describe('a mailing to several', () => {
  const told = () => ({
    ...page(several),
    mailing: answered(several),
    messages: answered({ messages: [row({ batch: 'b2' }), row({ id: 'm2', batch: 'b2', name: 'Beto', state: 'failed' as const })], total: 2 }),
    message: answered(story({ row: row({ id: 'm2', batch: 'b2', name: 'Beto', state: 'failed' }) })),
  });

  test('says how far it is, and leads to each person’s story and back', async () => {
    const { app } = show(Mailings, { screen: 'mailings', batch: 'b2' }, told());
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: '8 de 12 já saíram da fila' });
    expect([bar.value, bar.max]).toEqual([8, 12]);
    const grid = await screen.findByRole('grid', { name: 'Notificações deste envio' });
    await fireEvent.keyDown(grid, { key: 'ArrowDown' });
    await fireEvent.keyDown(grid, { key: 'Enter' });
    expect(app.route).toEqual({ screen: 'mailings', batch: 'b2', message: 'm2' });
    await screen.findByRole('heading', { name: 'Beto' });
    await press('Fechar');
    expect(app.route).toEqual({ screen: 'mailings', batch: 'b2' });
    await press('Todos os envios');
    expect(app.route).toEqual(list);
  });

  test('leads back to the list by Esc, also from a story that was closed', async () => {
    const { app } = show(Mailings, list, told());
    app.go({ screen: 'mailings', batch: 'b2' });
    app.go({ screen: 'mailings', batch: 'b2', message: 'm2' });
    await fireEvent.keyDown(await screen.findByRole('heading', { name: 'Beto' }), { key: 'Escape' });
    expect(app.route).toEqual({ screen: 'mailings', batch: 'b2' });
    expect(app.back()).toBe(true);
    expect(app.route).toEqual(list);
  });

  test('is told in its row of the list by how far it is, what it waits for, and its file', async () => {
    const moving = mailing({ ...several, id: 'b3', source: 'novembro.csv', progress: { rate: 78, seconds_left: 48, left: 4 } });
    const held = mailing({ ...several, id: 'b4', waits: { kind: 'quiet', until: null, view: null } });
    const paused = mailing({ ...several, id: 'b5', stopped: view('person', 'Você pausou.') });
    show(Mailings, list, page(moving, held, paused));
    const rows = within(await screen.findByRole('grid')).getAllByRole('row').slice(1);
    expect(within(rows[0]!).getByRole('progressbar', { name: '8 de 12 já saíram da fila' })).toBeTruthy();
    expect(rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining('novembro.csv'),
      expect.stringContaining('silêncio'),
      expect.stringContaining('em pausa'),
    ]);
    // What a person paused is no trouble: nothing stands before the list for it.
    expect(screen.queryByRole('region', { name: /parado/ })).toBeNull();
  });
});

describe('a message’s story', () => {
  const told = (changes = {}, state: Parameters<typeof row>[0] = {}) => ({
    ...page(mailing()),
    mailing: answered(mailing()),
    message: answered(story({ row: row(state), ...changes })),
  });

  test('is told in words, in the order in which it happened', async () => {
    const answers = [{ id: 'x', phone: '+5511987654321', name: 'Ana Lima', text: 'Obrigada', reply_to: 'm1', received_at: '2026-11-20T13:05:00Z' }];
    show(Mailings, one, told({ answers }));
    const line = await screen.findByRole('heading', { name: 'O que aconteceu' });
    const events = within(line.nextElementSibling as HTMLElement).getAllByRole('listitem');
    expect(events.map((event) => event.querySelector('div > span')?.textContent)).toEqual([
      'Entrou na fila',
      'Tentativa 1: aceita pela Meta',
      'Enviada',
      'Entregue',
      'Ana Lima respondeu: Obrigada',
    ]);
    expect(events[0]?.querySelector('time')?.title).toContain('2026');
    expect(screen.getByText('Olá Ana, seu pedido saiu.')).toBeTruthy();
  });

  test('keeps an attempt before what the platform’s slower clock says of the same second', () => {
    const told = story({ statuses: [{ status: 'sent', at: '2026-11-20T13:00:01Z' }] });
    told.history[0] = { ...told.history[0]!, started_at: '2026-11-20T13:00:01.900Z' };
    expect(timeline(told).map(({ kind }) => kind)).toEqual(['queued', 'attempt', 'status']);
  });

  test('of a failure says what happened and keeps the platform’s code under the details', async () => {
    const error = { ...view('platform_undeliverable', 'Não dá para entregar neste número.'), platform: { code: 131026 } };
    show(Mailings, one, told({}, { state: 'failed', error }));
    const details = (await screen.findByText('131026')).closest('details');
    expect(details?.open).toBe(false);
    expect(screen.getByText('Não dá para entregar neste número.')).toBeTruthy();
    expect(screen.getByText('wamid.HBgM').closest('details')).toBeTruthy();
  });

  test.each([
    ['later', '2099-11-21T12:12:00Z', 'Dá para tentar de novo 21/11/2099 às 09:12: antes disso, a Meta recusa.'],
    ['never', null, 'Tentar de novo não muda nada aqui.'],
  ] as const)('that failed says whether it may be tried again: %s', async (retry, retry_at, said) => {
    show(Mailings, one, told({}, { state: 'failed', error: view('x'), retry, retry_at }));
    await screen.findByText(said);
    expect(screen.queryByRole('button', { name: 'Tentar de novo' })).toBeNull();
  });

  test('that may be tried again is, as another attempt, and a refusal says why', async () => {
    const refused = { retried: 0, refused: 1, view: view('too_early', 'Ainda não.') };
    const retry = answered(refused);
    const { app } = show(Mailings, one, { ...told({}, { state: 'failed', error: view('x'), retry: 'now' }), retry });
    await press('Tentar de novo');
    expect((await screen.findByRole('alert')).textContent).toContain('Ainda não.');
    expect(retry).toHaveBeenCalledWith('acc', ['m1']);
    expect(app.toasts).toEqual([]);
    retry.mockResolvedValue({ ...refused, retried: 1, refused: 0 });
    await press('Tentar de novo');
    await waitFor(() => expect(app.toasts[0]?.text).toBe('1 voltou para a fila'));
    expect(screen.queryByText('Ainda não.')).toBeNull();
  });

  test('numbers its attempts, each with its answer in words', async () => {
    const attempt = (number: number, outcome: string, error: ReturnType<typeof view> | null) => ({
      number, id: `m1.${number}`, started_at: `2026-11-20T13:0${number}:00Z`, finished_at: `2026-11-20T13:0${number}:01Z`, outcome, error,
    });
    const late = { ...view('too_fast', 'Rápido demais.'), platform: { code: 130429 } };
    const history = [attempt(1, 'refused', late), attempt(2, 'accepted', null)];
    show(Mailings, one, told({ history, statuses: [] }, { row: 37 }));
    await screen.findByText('Tentativa 1: recusada pela Meta');
    expect(screen.getByText('Tentativa 2: aceita pela Meta')).toBeTruthy();
    expect(screen.getByText('Rápido demais.').closest('li')?.textContent).toContain('Copiar detalhes');
    expect(screen.getByText('Linha 37 do arquivo')).toBeTruthy();
  });

  test.each([
    ['Foi enviada', true, 'Anotado: foi enviada'],
    ['Não foi enviada', false, 'Anotado: não foi enviada'],
  ])('that is uncertain explains what each answer means, and “%s” settles it', async (button, taken, toast) => {
    const resolve = vi.fn(() => Promise.resolve(story({ row: row({ state: taken ? 'accepted' : 'failed' }) })));
    const { app } = show(Mailings, one, { ...told({}, { state: 'unknown' }), resolve });
    const part = await screen.findByRole('region', { name: 'Ninguém sabe ainda se esta saiu' });
    const settle = within(part).getByRole('button', { name: button });
    const means = document.getElementById(settle.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    expect(means).toMatch(/passa a contar como/);
    await fireEvent.click(settle);
    await waitFor(() => expect(app.toasts[0]?.text).toBe(toast));
    expect(resolve).toHaveBeenCalledWith('m1', taken);
  });

  test('that could not be settled says why and still asks', async () => {
    const resolve = vi.fn(() => Promise.reject(refusal('message_not_uncertain')));
    show(Mailings, one, { ...told({}, { state: 'unknown' }), resolve });
    await press('Foi enviada');
    expect((await screen.findByRole('alert')).textContent).toContain('Frase de message_not_uncertain.');
    expect(screen.getByRole('button', { name: 'Foi enviada' })).toBeTruthy();
  });

  test('follows what changes', async () => {
    const host = told({}, { state: 'queued' });
    const { app } = show(Mailings, one, host);
    await screen.findByRole('heading', { name: 'Ana Lima' });
    host.message.mockResolvedValue(story({ row: row({ state: 'read' }) }));
    app.changes += 1;
    await waitFor(() => expect(screen.getByRole('group', { name: 'Sua notificação' }).textContent).toContain('lida'));
  });

  test('leads to the form with the same person and template', async () => {
    const contacts = answered({ contacts: [ana()], found: 1, total: 1 });
    const { app } = show(Mailings, one, { ...told(), contacts });
    await press('Notificar de novo');
    const what = { screen: 'notify', template: 'pedido_saiu_para_entrega', language: 'pt_BR' };
    await waitFor(() => expect(app.route).toEqual({ ...what, contact: 'c1' }));
  });

  test('of somebody who is not in the list leads there with the number', async () => {
    const contacts = answered({ contacts: [], found: 0, total: 0 });
    const { app } = show(Mailings, one, { ...told({}, { name: null }), contacts });
    await press('Notificar de novo');
    await waitFor(() => expect(app.route).toMatchObject({ screen: 'notify', phone: '+5511987654321' }));
  });

  test('can be opened by the message alone', async () => {
    const host = told();
    show(Mailings, { screen: 'mailings', message: 'm1' }, host);
    await screen.findByRole('heading', { name: 'Ana Lima' });
    await waitFor(() => expect(host.mailing).toHaveBeenCalledWith('acc', 'b1'));
  });

  test('with a hostile name and answer stays text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const answers = [{ id: 'x', phone: '+55', name, text: '<b>oi</b>', reply_to: 'm1', received_at: '2026-11-20T13:05:00Z' }];
    const { container } = show(Mailings, one, told({ answers }, { name }));
    await screen.findByRole('heading', { name });
    expect(container.querySelector('img, b')).toBeNull();
  });
});
