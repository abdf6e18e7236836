// A notification to many, from the contacts: whom, what it will do in people and money, and the way back.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../src/app.svelte';
import type { ContactFilter, Host } from '../src/host/host';
import { liveId, memoryHost, practiceId, type MemoryHost } from '../src/host/memory';
import DropHint from '../src/screens/contacts/import/DropHint.svelte';
import Contacts from '../src/screens/Contacts.svelte';
import { ofFilter, ofGroup } from '../src/screens/contacts/people/whom';
import { wordsFor } from '../src/words';
import { show } from './lists/desk';
import Stage from './parts/Stage.svelte';

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const option = async (name: RegExp) => fireEvent.click(await screen.findByRole('option', { name }));
const everybody: ContactFilter = { text: '', tag: null, segment: null, conditions: [], consent: null };

async function opened(start: 'practice' | 'live' = 'practice', told: Partial<Host> = {}) {
  const host = memoryHost(told, { start, timers: false });
  const app = new App(host);
  app.opening = await host.opening();
  await host.saveSegment({ id: null, name: 'Todos os clientes', conditions: [] });
  app.route = { screen: 'contacts', part: 'groups' };
  host.onChange(() => (app.changes += 1));
  render(Stage, { app, part: Contacts, given: {} });
  return { app, host };
}

const states = (host: MemoryHost) => host.world.messages.map(({ story }) => story.row.state);

describe('a group', () => {
  test('is notified: what is each one’s own is filled in, who lacks a value or opted out is counted', async () => {
    const { app, host } = await opened();
    const { contacts } = await host.contacts('', 0, 10);
    const person = contacts.find(({ fields }) => fields['pedido'] && fields['previsao']);
    await host.editConsent({ ids: [person?.id ?? ''], all: null, except: [] }, { purposes: ['utility'], given: false, source: 'balcão', wording: null, at: null });
    await press('Notificar o grupo Todos os clientes');
    expect(app.route).toEqual({ screen: 'contacts', part: 'notify' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Notificar Todos os clientes' })).toBeTruthy();
    await option(/^Pedido saiu/);
    expect(await screen.findByText('1 fica de fora: pediu para não receber')).toBeTruthy();
    const check = await host.checkPeople({ account: practiceId, template: 'pedido_saiu_para_entrega', language: 'pt_BR', ...ofGroup(host.world.segments[0] as never), variables: {}, key: '' });
    expect(check.people).toBe(contacts.length);
    expect(check.leaving + check.opted_out + check.rejected).toBe(contacts.length);
    expect(screen.getAllByText(/Vem da ficha de \d+ pessoas?/).length).toBeGreaterThan(0);

    // The same for everybody: nobody lacks it any more.
    await fireEvent.input(await screen.findByRole('textbox', { name: /^Previsão/ }), { target: { value: 'hoje' } });
    await fireEvent.input(screen.getByRole('textbox', { name: /^Pedido/ }), { target: { value: 'A-1' } });
    await waitFor(() => expect(screen.queryByText(/falta um dado/)).toBeNull());
    const send = await screen.findByRole('button', { name: `Enviar para ${contacts.length - 1} pessoas` });
    expect(screen.getByText('Treino: não custa nada.')).toBeTruthy();
    await waitFor(() => expect(send.getAttribute('aria-disabled')).not.toBe('true'));
    await fireEvent.click(send);
    expect(await screen.findByText(`${contacts.length - 1} notificações estão na fila.`)).toBeTruthy();
    expect(host.world.messages).toHaveLength(contacts.length - 1);
    expect(new Set(host.world.messages.map(({ values }) => values['previsao']))).toEqual(new Set(['hoje']));
    await press('Ver o envio');
    expect(app.route).toMatchObject({ screen: 'mailings', batch: host.world.messages[0]?.story.row.batch });
  });

  test('of a real account costs money, which stands on the button, and can be taken back', async () => {
    const { host } = await opened('live');
    await press('Notificar o grupo Todos os clientes');
    await option(/^Hello world/);
    const total = host.world.contacts.length;
    const send = await screen.findByRole('button', { name: new RegExp(`^Enviar para ${total} pessoas · cerca de US\\$`) });
    await waitFor(() => expect(send.getAttribute('aria-disabled')).not.toBe('true'));
    await fireEvent.click(send);
    await press('Desfazer');
    await waitFor(() => expect(new Set(states(host))).toEqual(new Set(['cancelled'])));
    // Another press is another mailing, not the one that was taken back.
    const again = await screen.findByRole('button', { name: /^Enviar para/ });
    await waitFor(() => expect(again.getAttribute('aria-disabled')).not.toBe('true'));
    await fireEvent.click(again);
    await waitFor(() => expect(host.world.messages).toHaveLength(2 * total));
    expect(liveId).toBeTruthy();
  });

  test('says what is wrong where it cannot be sent, and a second try after a lost answer is the same mailing', async () => {
    const keys: string[] = [];
    const sendPeople = vi.fn(async (request: { key: string }) => {
      keys.push(request.key);
      throw { code: 'program_silent', params: {}, view: { code: 'program_silent', message: 'O Recado não respondeu.', advice: '' } };
    });
    await opened('practice', { sendPeople });
    await press('Notificar o grupo Todos os clientes');
    await option(/^Hello world/);
    for (const turn of [1, 2]) {
      const send = await screen.findByRole('button', { name: /^Enviar para/ });
      await waitFor(() => expect(send.getAttribute('aria-disabled')).not.toBe('true'));
      await fireEvent.click(send);
      expect((await screen.findByRole('alert')).textContent).toContain('O Recado não respondeu.');
      expect(keys).toHaveLength(turn);
    }
    expect(keys[0]).toBe(keys[1]);
  });

  test('for whom nothing is missing but a value wants that value first', async () => {
    const { host } = await opened();
    for (const contact of host.world.contacts) contact.fields = {};
    await press('Notificar o grupo Todos os clientes');
    await option(/^Pedido saiu/);
    await screen.findAllByText('Ninguém tem isto na ficha. Escreva o que vale para todos.');
    await press(/^Enviar/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Pedido' })));
    expect(screen.getAllByText('Preencha este campo.').length).toBeGreaterThan(0);
    expect(host.world.messages).toHaveLength(0);
  });
});

describe('those chosen, or found', () => {
  test('are notified from the list', async () => {
    const { app, host } = await opened();
    app.route = { screen: 'contacts' };
    await fireEvent.click(await screen.findByRole('checkbox', { name: /^Escolher Ana/ }));
    const bulk = screen.getByRole('group', { name: 'Os escolhidos' });
    await fireEvent.click(within(bulk).getByRole('button', { name: 'Notificar' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Notificar os escolhidos' })).toBeTruthy();
    expect(await screen.findByText('Assim recebe Ana Souza')).toBeTruthy();
    await option(/^Pedido saiu/);
    const phone = document.querySelector<HTMLElement>('section.phone') as HTMLElement;
    await waitFor(() => expect(phone.textContent).toContain('Olá, Ana Souza'));
    expect(await screen.findByRole('button', { name: 'Enviar para 1 pessoa' })).toBeTruthy();
    expect(host.world.messages).toHaveLength(0);
  });

  test('are called by what the list is narrowed to', () => {
    const words = wordsFor('pt-BR');
    const group = { id: 's1', name: 'Vips', conditions: [], contacts: 3 };
    const called = (changes: Partial<ContactFilter>) => ofFilter({ ...everybody, ...changes }, [group], words).called;
    expect(called({})).toBe('todos os contatos');
    expect(called({ tag: 'vip' })).toBe('etiqueta vip');
    expect(called({ segment: 's1' })).toBe('Vips');
    expect(called({ segment: 's1', text: 'ana' })).toBe('contatos encontrados');
    expect(called({ tag: 'vip', consent: 'none' })).toBe('contatos encontrados');
  });

  test('nobody: the way back', async () => {
    const { app } = show(Contacts, { screen: 'contacts', part: 'notify' }, {});
    await screen.findByText('Ninguém foi escolhido');
    await press('Todos os contatos');
    expect(app.route).toEqual({ screen: 'contacts' });
  });
});

describe('a file held over the window', () => {
  beforeEach(() => vi.useRealTimers());
  afterEach(() => vi.restoreAllMocks());

  test('is told where it may fall, as long as it is there', async () => {
    const host = memoryHost({}, { start: 'practice', timers: false });
    const app = new App(host);
    app.opening = await host.opening();
    render(Stage, { app, part: DropHint, given: {} });
    expect(screen.queryByText('Solte o arquivo aqui')).toBeNull();
    host.drag(true);
    expect(await screen.findByText('Solte o arquivo aqui')).toBeTruthy();
    host.drag(false);
    await waitFor(() => expect(screen.queryByText('Solte o arquivo aqui')).toBeNull());
  });

  test('means nothing before there is an account', async () => {
    const host = memoryHost({}, { timers: false });
    const app = new App(host);
    app.opening = await host.opening();
    render(Stage, { app, part: DropHint, given: {} });
    host.drag(true);
    await Promise.resolve();
    expect(screen.queryByText('Solte o arquivo aqui')).toBeNull();
  });
});
