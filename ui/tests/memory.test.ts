import { describe, expect, test, vi } from 'vitest';
import type { MessageState, SendRequest } from '../src/host/host';
import { leave, liveId, memoryHost, practiceId, startRunning, unreachable, type MemoryHost } from '../src/host/memory';

const still = (start: 'empty' | 'practice' | 'live' = 'practice') => memoryHost({}, { start, timers: false });
const values = { nome: 'Ana', pedido: 'A-1', previsao: 'hoje', 'button.0': 'A-1' };

async function request(host: MemoryHost, changes: Partial<SendRequest> = {}): Promise<SendRequest> {
  const ana = (await host.contacts('ana souza', 0, 1)).contacts[0];
  return {
    account: practiceId,
    template: 'pedido_saiu_para_entrega',
    language: 'pt_BR',
    contact: ana?.id ?? null,
    phone: null,
    variables: values,
    key: 'one',
    allow_differences: false,
    ...changes,
  };
}

describe('the host from memory', () => {
  test('begins with nothing, and practises with people in the list', async () => {
    const host = still('empty');
    expect(await host.opening()).toMatchObject({ accounts: [], account: null, language: 'pt-BR' });
    const opening = await host.startPractice();
    expect(opening).toMatchObject({ account: practiceId, accounts: [{ kind: 'practice' }] });
    expect(await host.startPractice()).toEqual(opening);
    expect((await host.contacts('', 0, 3)).contacts).toHaveLength(3);
  });

  test('finds people without their accents, by number, and says how many', async () => {
    const host = still();
    expect((await host.contacts('jOAO conceicao', 0, 10)).contacts.map(({ name }) => name)).toEqual(['João Conceição']);
    const { total } = await host.contacts('', 0, 1);
    expect(await host.contacts('0103', 0, 10)).toMatchObject({ found: 1, total });
    expect(await host.contacts('nobody', 0, 10)).toMatchObject({ found: 0, contacts: [] });
  });

  test('fills a form from the contact, and one field follows another', async () => {
    const host = still();
    const { contact, account, template, language } = await request(host);
    const { fields, paid, price, blocked } = await host.form({ account, template, language, contact, phone: null });
    expect(fields.map(({ name, value, follows }) => [name, value, follows])).toEqual([
      ['nome', 'Ana Souza', null],
      ['pedido', 'A-1042', null],
      ['previsao', 'hoje entre 14h e 16h', null],
      ['button.0', '', 'pedido'],
    ]);
    expect({ paid, price, blocked }).toEqual({ paid: false, price: null, blocked: null });
  });

  test.each([
    ['modelo_recusado', 'template_not_approved'],
    ['modelo_pausado', 'template_not_approved'],
  ])('does not send %s', async (template, code) => {
    const host = still();
    const asked = await request(host, { template, variables: { nome: 'Ana', pedido: 'A-1' } });
    expect((await host.form(asked)).blocked?.code).toBe(code);
    await expect(host.send(asked)).rejects.toMatchObject({ code });
    expect((await host.mailings(practiceId, 0, 10)).total).toBe(0);
  });

  test('walks a message through its states, tells each, and keeps its story', async () => {
    const host = still();
    const changed = vi.fn();
    const end = host.onChange(changed);
    const sent = await host.send(await request(host));
    const states: (MessageState | undefined)[] = [sent.state];
    for (let step = 0; step < 6; step += 1) {
      host.step();
      states.push((await host.message(sent.message)).row.state);
    }
    expect(states).toEqual(['queued', 'sending', 'accepted', 'sent', 'delivered', 'read', 'read']);
    expect(changed).toHaveBeenCalledTimes(6);
    end();
    host.world.changed();
    expect(changed).toHaveBeenCalledTimes(6);
    const story = await host.message(sent.message);
    expect(story.history).toMatchObject([{ number: 1, outcome: 'accepted' }]);
    expect(story.statuses.map(({ status }) => status)).toEqual(['sent', 'delivered', 'read']);
    expect(story.preview?.body).toContain('Olá, Ana! O seu pedido A-1 saiu para entrega');
    expect(story.preview?.buttons[0]?.url).toBe('https://loja-recado.example/pedidos/A-1');
    expect((await host.today(practiceId)).states).toEqual({ read: 1 });
  });

  test('walks by itself where nobody holds the clock', async () => {
    vi.useFakeTimers();
    try {
      const host = memoryHost({}, { start: 'practice', pace: 100 });
      const sent = await host.send(await request(host));
      await vi.advanceTimersByTimeAsync(1000);
      expect((await host.message(sent.message)).row.state).toBe('read');
    } finally {
      vi.useRealTimers();
    }
  });

  test('sends once however often the same form is pressed', async () => {
    const host = still();
    const first = await host.send(await request(host));
    expect((await host.send(await request(host))).message).toBe(first.message);
    expect((await host.send(await request(host, { key: 'two' }))).message).not.toBe(first.message);
  });

  test('holds what costs money, and takes it back while it waits', async () => {
    const host = still('live');
    const asked = await request(host, { account: liveId });
    expect(await host.form(asked)).toMatchObject({ paid: true, price: { currency: 'USD' } });
    const sent = await host.send(asked);
    expect(sent.state).toBe('scheduled');
    expect(Date.parse(sent.holds_until ?? '') - Date.now()).toBeGreaterThan(9000);
    expect(await host.cancel(liveId, sent.batch)).toBe(1);
    host.step();
    expect((await host.message(sent.message)).row.state).toBe('cancelled');
    expect(await host.cancel(liveId, sent.batch)).toBe(0);
  });

  test('fails where nobody has WhatsApp, with the platform’s code, and today says so', async () => {
    const host = still();
    const sent = await host.send(await request(host, { contact: null, phone: unreachable }));
    for (let step = 0; step < 5; step += 1) host.step();
    const { row } = await host.message(sent.message);
    expect(row).toMatchObject({ state: 'failed', error: { platform: { code: 131026 } } });
    expect((await host.today(practiceId)).needs).toMatchObject([{ kind: 'failed', message: sent.message }]);
  });

  test('settles an uncertain message by a person’s word, once', async () => {
    const host = still();
    const sent = await host.send(await request(host));
    const [message] = host.world.messages;
    if (message) message.story.row.state = 'unknown';
    expect((await host.today(practiceId)).needs).toMatchObject([{ kind: 'uncertain' }]);
    expect((await host.resolve(sent.message, false)).row.state).toBe('failed');
    await expect(host.resolve(sent.message, true)).rejects.toMatchObject({ code: 'message_not_uncertain' });
  });

  test('answers from the practice phone', async () => {
    const host = still();
    const sent = await host.send(await request(host));
    const { phone } = (await host.message(sent.message)).row;
    await host.answer({ account: practiceId, phone, message: sent.message, button: 1, text: null });
    await host.answer({ account: practiceId, phone, message: null, button: null, text: 'obrigada' });
    const thread = await host.thread(practiceId, phone);
    expect(thread.can_answer).toBe(true);
    expect(thread.items.map(({ from, text }) => [from, text])).toEqual([
      ['business', null],
      ['customer', 'Preciso de ajuda'],
      ['customer', 'obrigada'],
    ]);
    expect((await host.message(sent.message)).answers).toMatchObject([{ text: 'Preciso de ajuda' }]);
  });

  test('keeps a contact, and refuses a number twice or one that is none, in words', async () => {
    const host = still();
    const draft = { id: null, phone: '(11) 97777-6666', name: 'Bia', tags: [], fields: {}, notes: '', language: null, opt_in: 'balcão' };
    const { contact } = await host.saveContact(draft, null);
    expect(contact).toMatchObject({ phone: '+5511977776666', opt_in: [{ source: 'balcão' }] });
    const changed = await host.saveContact({ ...draft, id: contact.id, name: 'Beatriz', opt_in: null }, null);
    expect(changed.contact).toMatchObject({ name: 'Beatriz', opt_in: [{ source: 'balcão' }] });
    await expect(host.saveContact(draft, null)).rejects.toMatchObject({ code: 'contact_exists' });
    await expect(host.saveContact({ ...draft, phone: '12' }, null)).rejects.toMatchObject({
      code: 'phone_invalid',
      view: { message: '“12” não é um telefone que o Recado reconhece.' },
    });
  });

  test('does as a test tells it', async () => {
    const host = memoryHost({ painted: () => Promise.reject(new Error('no')) }, { timers: false });
    await expect(host.painted()).rejects.toThrow('no');
  });

  test('a mailing to many leaves, is paused, goes on, and is taken back; its numbers add up', async () => {
    const host = still();
    const batch = startRunning(host.world, { people: 1000, rate: 50 });
    leave(host.world, batch, 400);
    const view = await host.mailing(practiceId, batch);
    expect(view).toMatchObject({ total: 1000, source: 'pedidos-novembro.csv', priority: 'normal', stopped: null, waits: null });
    expect(Object.values(view.states).reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect(view.progress).toEqual({ rate: 50, left: view.states.queued, seconds_left: Math.ceil((view.states.queued ?? 0) / 50) });
    expect(await host.pause(practiceId, batch)).toBe(1);
    leave(host.world, batch, 400);
    expect(await host.mailing(practiceId, batch)).toMatchObject({ progress: null, stopped: { code: 'person' }, states: { queued: view.states.queued } });
    expect(await host.resume(practiceId, null)).toBe(1);
    expect(await host.cancel(practiceId, batch)).toBe(view.states.queued);
    expect((await host.mailing(practiceId, batch)).states.cancelled).toBe(view.states.queued);
  });

  test('messages come by state, with how many there are of it', async () => {
    const host = still();
    const batch = startRunning(host.world, { people: 1000 });
    const skipped = await host.messages(practiceId, batch, 2, 3, ['skipped']);
    expect(skipped.messages.map(({ row, state }) => [row, state])).toEqual([[224, 'skipped'], [443, 'skipped'], [492, 'skipped']]);
    expect(skipped.total).toBe(8);
    expect((await host.messages(practiceId, batch, 0, 5, null)).total).toBe(1000);
  });

  test('only what may be tried again is, and what missed its hour leaves when it is let go', async () => {
    const host = still();
    const batch = startRunning(host.world, { people: 600 });
    leave(host.world, batch, 600);
    const failed = (await host.messages(practiceId, batch, 0, 100, ['failed'])).messages;
    const may = failed.filter(({ retry }) => retry === 'now');
    expect((await host.mailing(practiceId, batch)).retryable).toBe(may.length);
    const told = await host.retry(practiceId, failed.map(({ id }) => id));
    expect(told).toMatchObject({ retried: may.length, refused: failed.length - may.length });
    expect(told.view?.message).toBeTruthy();
    expect(await host.retryMailing(practiceId, batch)).toEqual({ retried: 0, refused: 0, view: null });
    leave(host.world, batch, 600);
    expect((await host.message(may[0]?.id ?? '')).history.map(({ number, outcome }) => [number, outcome])).toEqual([[1, 'refused'], [2, 'accepted']]);
    for (const { story } of host.world.messages.slice(0, 3)) story.row.state = 'missed';
    expect(await host.letGo(practiceId, batch)).toBe(3);
  });
});
