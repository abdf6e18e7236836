import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FormView, SentView } from '../src/host/host';
import { draftBubble, enter, field, option, phone, sendButton, shown, world, type World } from './notify-world';

afterEach(() => void vi.useRealTimers());

async function ready(made: World) {
  await shown(made);
  await fireEvent.click(await option(/^Ana Souza/));
  await fireEvent.click(await option(/^Pedido saiu/));
  await waitFor(async () => expect((await sendButton()).getAttribute('aria-disabled')).not.toBe('true'));
}

const type = async (name: string, value: string) => fireEvent.input(await field(name), { target: { value } });
const leaveIn = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const holding = (seconds = 10) =>
  world({ kind: 'live', host: (made) => ({ send: async (request) => enter(made, request, leaveIn(seconds)) }) });
const undo = { key: 'z', ctrlKey: true };

describe('pressing Send', () => {
  test('twice sends once', async () => {
    let answer = (_: SentView) => {};
    const made = world({ host: () => ({ send: () => new Promise((resolve) => (answer = resolve)) }) });
    await ready(made);
    const send = await sendButton();
    await fireEvent.click(send);
    await fireEvent.click(send);
    await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
    expect(made.sends).toHaveLength(1);
    expect(send.getAttribute('aria-busy')).toBe('true');
    answer(enter(made, made.sends[0] as never, null));
    await screen.findByRole('button', { name: 'Outra notificação' });
    await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
    expect(made.sends).toHaveLength(1);
  });

  test('again after a lost answer carries the same key; another content, and the next notification, another one', async () => {
    let fails = true;
    const made = world({
      host: (made) => ({
        send: async (request) => {
          if (fails) throw { code: 'internal', params: {} };
          return enter(made, request, null);
        },
      }),
    });
    await ready(made);
    const press = async () => {
      const before = made.sends.length;
      await fireEvent.click(await sendButton());
      await waitFor(() => expect(made.sends.length).toBe(before + 1));
      const after = fails ? await sendButton() : await screen.findByRole('button', { name: 'Outra notificação' });
      await waitFor(() => expect(after.getAttribute('aria-busy')).not.toBe('true'));
    };
    await press();
    await press();
    await type('Pedido', 'A-2');
    await press();
    await type('Pedido', 'A-1042');
    fails = false;
    await press();
    // The same content once more, on purpose this time.
    await type('Pedido', 'A-1042');
    await press();
    const [first, again, other, back, anew] = made.sends.map((request) => request.key);
    expect(again).toBe(first);
    expect(back).toBe(first);
    expect(other).not.toBe(first);
    expect(anew).not.toBe(first);
  });

  test('that fails tells why in the program’s words, and keeps all that was typed and chosen', async () => {
    const view = { code: 'disk_full', message: 'O disco está cheio.', advice: 'Libere espaço e tente de novo.' };
    const made = world({ host: () => ({ send: () => Promise.reject({ code: 'disk_full', params: {}, view }) }) });
    await ready(made);
    await type('Previsão', 'amanhã cedo');
    await fireEvent.click(await sendButton());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('O disco está cheio.');
    expect(alert.textContent).toContain('Libere espaço');
    expect((await field('Previsão')).value).toBe('amanhã cedo');
    expect(draftBubble()?.textContent).toContain('Olá, Ana Souza! O pedido A-1042 chega amanhã cedo.');
    // What is changed after it is another try, without the old complaint.
    await type('Previsão', 'amanhã');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('puts line breaks together, says so before, and leaves empty optional places out', async () => {
    const made = world({
      form: (form) => ({
        ...form,
        fields: [
          ...form.fields.map((field) => (field.name === 'previsao' ? { ...field, value: 'hoje\nà tarde' } : field)),
          { name: 'button.1', place: 'other', value: '', source: 'none', example: null, follows: null, button: 'Preciso de ajuda', kind: 'text', required: false, card: null },
        ],
      }),
    });
    await ready(made);
    expect(screen.getByText(/as quebras de linha viram espaços/)).toBeTruthy();
    expect(draftBubble()?.textContent).toContain('chega hoje à tarde.');
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Outra notificação' });
    expect(made.sends[0]?.variables).toEqual({
      nome: 'Ana Souza',
      pedido: 'A-1042',
      previsao: 'hoje à tarde',
      'button.0': 'A-1042',
    });
  });

  test('waits for the values of the person who was chosen last', async () => {
    const asked: Array<() => void> = [];
    let slow = false;
    const made = world();
    const { form } = made.app.host;
    made.app.host.form = (request) =>
      slow ? new Promise((resolve) => asked.push(() => resolve(form(request)))) : form(request);
    await ready(made);
    slow = true;
    await fireEvent.click(screen.getAllByRole('button', { name: 'Trocar' })[0] as HTMLElement);
    await fireEvent.click(await option(/^Bia/));
    await fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
    expect(made.sends).toEqual([]);
    for (const answer of asked) answer();
    await waitFor(async () => expect((await field('Pedido')).value).toBe('B-7'));
    await type('Previsão', 'hoje');
    await fireEvent.click(await sendButton());
    await waitFor(() => expect(made.sends[0]?.variables.nome).toBe('Bia Lima'));
  });
});

describe('the price', () => {
  const priced = (changes: Partial<FormView>) =>
    world({ kind: 'live', form: (form) => ({ ...form, paid: true, ...changes }) });

  test('stands on the button, with its date and what is charged', async () => {
    await ready(priced({ price: { micros: 6800, currency: 'USD', since: '2026-10-01' } }));
    const send = await sendButton();
    expect(send.textContent?.replace(/\s/g, ' ')).toContain('Enviar · cerca de US$ 0,0068');
    expect(send.title).toMatch(/1 de out\. de 2026.*só cobra o que entrega/);
  });

  test('that nobody knows is said to be unknown', async () => {
    await ready(priced({ price: null }));
    expect((await sendButton()).textContent?.trim()).toBe('Enviar');
    expect(screen.getByText('É pago. O Recado não conhece o preço daqui.')).toBeTruthy();
  });

  test('of practice is nothing', async () => {
    await ready(world());
    expect(screen.getByText('Treino: não custa nada.')).toBeTruthy();
  });
});

describe('the ten seconds', () => {
  test('can be seen, are told once, and the button takes it back with the form as it was', async () => {
    const made = holding();
    await ready(made);
    await type('Previsão', 'às 15h');
    await fireEvent.click(await sendButton());
    expect(await screen.findByText(/^Sai em (10|9) segundos$/)).toBeTruthy();
    const told = screen.getByText(/sai em instantes/);
    expect(told.getAttribute('role')).toBe('status');
    expect(told.textContent).not.toMatch(/\d/);
    expect(within(phone()).getByRole('group', { name: 'Sua notificação' })).toBeTruthy();

    await fireEvent.click(screen.getByRole('button', { name: 'Desfazer' }));
    expect(await screen.findByText('Nada saiu.')).toBeTruthy();
    expect((await field('Previsão')).value).toBe('às 15h');
    await waitFor(() => expect(draftBubble()?.textContent).toContain('Olá, Ana Souza! O pedido A-1042 chega às 15h.'));
    // What was taken back was never on the phone.
    made.changed();
    await waitFor(() => expect(within(phone()).queryByRole('group', { name: 'Sua notificação' })).toBeNull());
    expect(made.ledger.map((item) => item.state)).toEqual(['cancelled']);
    // And it can be sent after all: as another one, or it would be taken for the one that was cancelled.
    await fireEvent.click(await sendButton());
    await waitFor(() => expect(made.sends).toHaveLength(2));
    expect(made.sends[1]?.key).not.toBe(made.sends[0]?.key);
  });

  test('are taken back by Ctrl+Z, but not from within a field', async () => {
    const made = holding();
    await ready(made);
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Desfazer' });
    const outside = document.body.appendChild(document.createElement('input'));
    outside.focus();
    await fireEvent.keyDown(outside, undo);
    expect(made.calls).not.toContain('cancel');
    outside.remove();
    await fireEvent.keyDown(document.body, undo);
    expect(await screen.findByText('Nada saiu.')).toBeTruthy();
    await waitFor(async () => expect(document.activeElement).toBe(await sendButton()));
  });

  test('that are over by then are told as such', async () => {
    const made = holding();
    made.app.host.cancel = async () => 0;
    await ready(made);
    await fireEvent.click(await sendButton());
    await fireEvent.click(await screen.findByRole('button', { name: 'Desfazer' }));
    expect(await screen.findByText(/^Já saiu\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Outra notificação' })).toBeTruthy();
    expect(draftBubble()).toBeNull();
  });

  test('end by themselves', async () => {
    await ready(holding(0.3));
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Desfazer' });
    await screen.findByRole('button', { name: 'Outra notificação' });
    expect(screen.queryByRole('button', { name: 'Desfazer' })).toBeNull();
  });

  test('go along to another screen, and come back', async () => {
    const made = holding();
    await ready(made);
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Desfazer' });
    made.app.go({ screen: 'today' });
    const toasts = within(screen.getByRole('region', { name: /^Avisos/ }));
    await toasts.findByText('A notificação para Ana Souza sai em instantes.');
    made.app.back();
    await screen.findByText(/^Sai em/);
    await waitFor(() => expect(toasts.queryByText(/sai em instantes/)).toBeNull());

    made.app.go({ screen: 'today' });
    await fireEvent.click(await toasts.findByRole('button', { name: 'Desfazer' }));
    await toasts.findByText('Nada saiu.');
    expect(made.ledger.map((item) => item.state)).toEqual(['cancelled']);
    made.app.back();
    await waitFor(async () => expect((await field('Pedido')).value).toBe('A-1042'));
  });

  test('stay open while one goes on to the next person', async () => {
    const made = holding();
    await ready(made);
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Desfazer' });
    await fireEvent.click(screen.getAllByRole('button', { name: 'Trocar' })[0] as HTMLElement);
    const toasts = within(screen.getByRole('region', { name: /^Avisos/ }));
    await fireEvent.click(await option(/^Bia/));
    await fireEvent.click(toasts.getByRole('button', { name: 'Desfazer' }));
    await toasts.findByText('Nada saiu.');
    // The next one stays as it is.
    expect(draftBubble()?.textContent).toContain('Olá, Bia Lima');
  });

  test('whose undo fails go on, and say why', async () => {
    const made = holding();
    made.app.host.cancel = () => Promise.reject({ code: 'database_busy', params: {}, view: { code: 'database_busy', message: 'Ocupado.', advice: '' } });
    await ready(made);
    await fireEvent.click(await sendButton());
    await fireEvent.click(await screen.findByRole('button', { name: 'Desfazer' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Ocupado.');
    expect(screen.getByRole('button', { name: 'Desfazer' })).toBeTruthy();
  });
});

describe('what became of it', () => {
  test.each([
    ['failed', 'não entregue'],
    ['unknown', 'incerta'],
  ] as const)('%s is told in words, with the next step', async (state, word) => {
    const made = world();
    await ready(made);
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Outra notificação' });
    Object.assign(made.ledger[0] as object, {
      state,
      error: { code: 'x', message: 'A Meta desistiu de entregar.', advice: 'Confirme o número.' },
    });
    made.changed();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('A Meta desistiu de entregar.');
    expect(alert.textContent).toContain('Confirme o número.');
    expect(screen.getByText(`Para Ana Souza: ${word}`)).toBeTruthy();
  });

  test('a mailing that stands still says why', async () => {
    const made = world();
    const { mailing } = made.app.host;
    made.app.host.mailing = async (account, batch) => ({
      ...(await mailing(account, batch)),
      stopped: { code: 'stop_token', message: 'A Meta recusou o token.', advice: 'Cole um token novo.' },
    });
    await ready(made);
    await fireEvent.click(await sendButton());
    expect((await screen.findByRole('alert')).textContent).toContain('A Meta recusou o token.');
  });

  test('a call that ends after one has left the screen is told there', async () => {
    let fail = (_: unknown) => {};
    const made = world({ host: () => ({ send: () => new Promise((_, reject) => (fail = reject)) }) });
    await ready(made);
    await fireEvent.click(await sendButton());
    made.app.go({ screen: 'today' });
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1 })).toBeNull());
    fail({ code: 'disk_full', params: {} });
    await screen.findByText(/O que você digitou está guardado/);
    await fireEvent.click(screen.getByRole('button', { name: 'Ver' }));
    await waitFor(async () => expect((await field('Pedido')).value).toBe('A-1042'));
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

test('a long conversation draws its end only, and a key in a field touches nothing but the bubble being written', async () => {
  const made = world();
  for (let at = 0; at < 500; at += 1) {
    enter(made, { account: 'acc', template: 'aviso', language: 'pt_BR', contact: 'c-ana', phone: null, variables: { aviso: `${at}` }, key: '', allow_differences: false }, null);
  }
  await ready(made);
  await waitFor(() => expect(within(phone()).getAllByRole('group', { name: 'Sua notificação' })).toHaveLength(40));
  const touched: Node[] = [];
  const watcher = new MutationObserver((changes) => touched.push(...changes.map((change) => change.target)));
  watcher.observe(phone(), { childList: true, subtree: true, characterData: true, attributes: true });
  const asked = made.calls.length;
  for (let at = 0; at < 20; at += 1) {
    await type('Pedido', `A-${at}`);
    expect(draftBubble()?.textContent).toContain(`O pedido A-${at} chega`);
  }
  await new Promise((done) => setTimeout(done, 20));
  watcher.disconnect();
  expect(touched.length).toBeGreaterThan(0);
  expect(touched.filter((node) => !draftBubble()?.contains(node))).toEqual([]);
  expect(made.calls.length).toBe(asked);
  await fireEvent.click(screen.getByRole('button', { name: 'Ver mais 460 mensagens' }));
  expect(within(phone()).getAllByRole('group', { name: 'Sua notificação' })).toHaveLength(80);
});
