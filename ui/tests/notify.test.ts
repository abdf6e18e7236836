import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { mailing } from './lists/desk';
import {
  ana,
  bia,
  contact,
  draftBubble,
  enter,
  field,
  joao,
  option,
  phone,
  pieces,
  sendButton,
  shown,
  template,
  world,
} from './notify-world';

const type = async (into: HTMLElement, value: string) => fireEvent.input(into, { target: { value } });

async function chooseBoth(person = /^Ana Souza/, what = /^Pedido saiu/) {
  await fireEvent.click(await option(person));
  await fireEvent.click(await option(what));
  await waitFor(async () => expect((await sendButton()).getAttribute('aria-disabled')).not.toBe('true'));
}

describe('a first notification', () => {
  test('takes three clicks, and leaves with the values of the contact', async () => {
    const made = world();
    await shown(made);
    await fireEvent.click(await option(/^Ana Souza/));
    await fireEvent.click(await option('Pedido saiu para entrega, Olá, [nome]! O pedido [pedido] chega [previsao].'));
    await waitFor(async () => expect((await sendButton()).getAttribute('aria-disabled')).not.toBe('true'));
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Outra notificação' });
    expect(made.sends).toEqual([
      {
        account: 'acc',
        template: 'pedido_saiu_para_entrega',
        language: 'pt_BR',
        contact: 'c-ana',
        phone: null,
        variables: { nome: 'Ana Souza', pedido: 'A-1042', previsao: 'hoje à tarde', 'button.0': 'A-1042' },
        allow_differences: false,
        key: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
  });

  test('becomes a bubble of the conversation, whose ticks turn as the program tells', async () => {
    const made = world();
    await shown(made);
    await chooseBoth();
    expect(draftBubble()).toBeTruthy();
    await fireEvent.click(await sendButton());
    const bubble = await within(phone()).findByRole('group', { name: 'Sua notificação' });
    expect(bubble.textContent).toContain('Olá, Ana Souza! O pedido A-1042 chega hoje à tarde.');
    expect(within(phone()).getAllByText(/O pedido A-1042/)).toHaveLength(1);
    expect(within(bubble).getByText('na fila')).toBeTruthy();

    (made.ledger[0] as { state: string }).state = 'delivered';
    made.changed();
    expect(await within(bubble).findByText('entregue')).toBeTruthy();
    expect(screen.getByText('Para Ana Souza: entregue').getAttribute('role')).toBe('status');
  });

  test('by keyboard alone: search, Enter, search, Enter, Ctrl+Enter', async () => {
    const made = world();
    await shown(made);
    const who = screen.getByRole('combobox', { name: /^Para: nome/ });
    await waitFor(() => expect(document.activeElement).toBe(who));
    await type(who, 'an');
    await option(/^Ana Souza/);
    await fireEvent.keyDown(who, { key: 'Enter' });

    const what = screen.getByRole('combobox', { name: /^O que avisar/ });
    await waitFor(() => expect(document.activeElement).toBe(what));
    await type(what, 'saiu');
    await fireEvent.keyDown(what, { key: 'Enter' });

    const send = await sendButton();
    await waitFor(() => expect(document.activeElement).toBe(send));
    await fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', ctrlKey: true });
    await screen.findByRole('button', { name: 'Outra notificação' });
    expect(made.sends.map((request) => request.contact)).toEqual(['c-ana']);
    // A second Enter meets no button.
    expect(document.activeElement?.tagName).not.toBe('BUTTON');
  });

  test('goes on with the next person: the template stays, and what was typed for it, marked as such', async () => {
    const made = world();
    await shown(made);
    await fireEvent.click(await option(/^João/));
    await fireEvent.click(await option(/^Aviso simples/));
    await type(await field('Aviso'), 'Fechamos às 18h');
    await fireEvent.click(await sendButton());
    await fireEvent.click(await screen.findByRole('button', { name: 'Outra notificação' }));
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Para: nome/ }));
    await fireEvent.click(await option(/^Bia Lima/));
    await waitFor(async () => expect((await field('Nome')).value).toBe('Bia Lima'));
    expect((await field('Aviso')).value).toBe('Fechamos às 18h');
    expect(screen.getByText(/da notificação anterior/)).toBeTruthy();
  });

  test('leads to its story', async () => {
    const made = world();
    await shown(made);
    await chooseBoth();
    await fireEvent.click(await sendButton());
    await fireEvent.click(await screen.findByRole('button', { name: 'História' }));
    expect(made.app.route).toEqual({ screen: 'mailings', batch: 'b-1', message: 'm-1' });
  });
});

describe('the preview', () => {
  test('follows each key without asking the program, and so do fields that follow another', async () => {
    const made = world();
    await shown(made);
    await chooseBoth();
    const asked = made.calls.length;
    const pedido = await field('Pedido');
    for (const value of ['A', 'A-', 'A-9', 'A-99']) {
      await type(pedido, value);
      expect(draftBubble()?.textContent).toContain(`O pedido ${value} chega`);
      expect((await field('Final do link de “Acompanhar entrega”')).value).toBe(value);
    }
    expect(made.calls.length).toBe(asked);

    // A person's own value ends the following.
    await type(await field('Final do link de “Acompanhar entrega”'), 'outro');
    await type(pedido, 'A-1');
    expect((await field('Final do link de “Acompanhar entrega”')).value).toBe('outro');
  });

  test('does not make the conversation anew with each key', async () => {
    const made = world();
    enter(made, { account: 'acc', template: 'aviso', language: 'pt_BR', contact: 'c-ana', phone: null, variables: { nome: 'x', aviso: 'antes' }, key: '', allow_differences: false }, null);
    await shown(made);
    await chooseBoth();
    const before = await within(phone()).findByRole('group', { name: 'Sua notificação' });
    await type(await field('Pedido'), 'A-5');
    expect(within(phone()).getByRole('group', { name: 'Sua notificação' })).toBe(before);
  });

  test('says where a value is from, and keeps what was typed when the person or the template changes and comes back', async () => {
    await shown(world());
    await chooseBoth();
    expect(screen.getAllByText('da ficha de Ana').length).toBe(3);
    expect(screen.getByText('o mesmo de “Pedido”')).toBeTruthy();
    await type(await field('Previsão'), 'amanhã');

    const [person, what] = screen.getAllByRole('button', { name: 'Trocar' });
    await fireEvent.click(person as HTMLElement);
    await fireEvent.click(await option(/^Bia Lima/));
    await waitFor(async () => expect((await field('Pedido')).value).toBe('B-7'));
    expect((await field('Previsão')).value).toBe('amanhã');

    await fireEvent.click(what as HTMLElement);
    await fireEvent.click(await option(/^Aviso simples/));
    await field('Aviso');
    await fireEvent.click(screen.getAllByRole('button', { name: 'Trocar' })[1] as HTMLElement);
    await fireEvent.click(await option(/^Pedido saiu/));
    expect((await field('Previsão')).value).toBe('amanhã');
  });

  test('shows hostile text as text', async () => {
    const evil = '<img src=x onerror="document.title=1">';
    const made = world({
      contacts: [contact('c-x', evil, '+5511987654321', { pedido: evil })],
      templates: [template({ title: `${evil}!`, outline: { ...template().outline, body: pieces(`${evil} {{nome}} {{pedido}}`) } })],
    });
    await shown(made);
    await fireEvent.click(await option(`${evil}, +55 11 98765-4321`));
    await fireEvent.click(await option((name) => name.startsWith(`${evil}!`)));
    await waitFor(() => expect(draftBubble()?.textContent).toContain(`${evil} ${evil} ${evil}`));
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Outra notificação' });
    expect(document.querySelector('img')).toBeNull();
  });
});

test('templates used of late come first, and those that cannot be sent last', async () => {
  const used = mailing({ only: null });
  await shown(world({ host: () => ({ mailings: async () => ({ mailings: [used], total: 1 }) }) }));
  await option(/^Pedido saiu/);
  const titles = (await screen.findAllByRole('option')).map((option) => option.getAttribute('aria-label') ?? '').slice(3);
  expect(titles.map((title) => title.split(',')[0])).toEqual(['Pedido saiu para entrega', 'Aviso simples', 'Promoção da semana']);
});

describe('what is missing', () => {
  test('stands beside the button, which leads there, and nothing is sent', async () => {
    const made = world();
    await shown(made);
    const send = await sendButton();
    expect(send.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('Escolha para quem e o modelo.')).toBeTruthy();
    await fireEvent.click(await option(/^João/));
    await fireEvent.click(await option(/^Pedido saiu/));
    await screen.findByText('Falta preencher: Pedido, Previsão e Final do link de “Acompanhar entrega”.');
    // By itself the cursor stands in the first empty one.
    await waitFor(async () => expect(document.activeElement).toBe(await field('Pedido')));
    (await field('Nome')).focus();
    await fireEvent.click(await sendButton());
    expect(document.activeElement).toBe(await field('Pedido'));
    expect((await field('Pedido')).getAttribute('aria-invalid')).toBe('true');
    await fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    expect(made.sends).toEqual([]);

    await type(await field('Pedido'), 'J-1');
    await type(await field('Previsão'), '  ');
    await screen.findByText('Falta preencher: Previsão.');
  });

  test('of a template that cannot be sent is told, with what to do', async () => {
    const made = world();
    await shown(made);
    const names = (await screen.findAllByRole('option')).map((option) => option.getAttribute('aria-label'));
    const paused = names.find((name) => name?.startsWith('Promoção'));
    expect(names.at(-1)).toBe(paused);
    await fireEvent.click(await option(/^Ana/));
    await fireEvent.click(await option(/^Promoção/));
    expect((await screen.findAllByText('A Meta pausou o modelo.')).length).toBeGreaterThan(0);
    expect(screen.getByText('Espere a pausa terminar.')).toBeTruthy();
    await fireEvent.click(await sendButton());
    expect(made.sends).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Escolher outro modelo' }));
    await fireEvent.click(await option(/^Pedido saiu/));
    await fireEvent.click(await waitFor(async () => {
      const send = await sendButton();
      expect(send.getAttribute('aria-disabled')).not.toBe('true');
      return send;
    }));
    await waitFor(() => expect(made.sends).toHaveLength(1));
  });

  test('is taught where there is nobody and no template yet', async () => {
    let synced = 0;
    const made = world({
      contacts: [],
      templates: [],
      host: (world) => ({
        syncTemplates: async () => {
          synced += 1;
          world.templates = [template()];
          return { added: 1, updated: 0, removed: 0, looked_at: '2026-11-20T12:00:00Z' };
        },
      }),
    });
    await shown(made);
    await fireEvent.click(await screen.findByRole('button', { name: 'Trazer os modelos da Meta' }));
    await option(/^Pedido saiu/);
    expect(synced).toBe(1);
    await fireEvent.click(screen.getByRole('button', { name: 'Adicionar contato' }));
    expect(made.app.route).toEqual({ screen: 'contacts', contact: 'new' });
  });
});

describe('a number that was typed', () => {
  test('is offered when it is whole, and the message goes there', async () => {
    const made = world();
    await shown(made);
    await type(screen.getByRole('combobox', { name: /^Para: nome/ }), '11 97777-6666');
    await fireEvent.click(await option('Enviar para +55 11 97777-6666 (fora da lista)'));
    await fireEvent.click(await option(/^Aviso simples/));
    await type(await field('Nome'), 'Rui');
    await type(await field('Aviso'), 'Pronto');
    await fireEvent.click(await sendButton());
    await waitFor(() => expect(made.sends).toHaveLength(1));
    expect(made.sends[0]).toMatchObject({ contact: null, phone: '+5511977776666', variables: { nome: 'Rui', aviso: 'Pronto' } });
  });

  test('of somebody in the list is that person', async () => {
    await shown(world());
    await type(screen.getByRole('combobox', { name: /^Para: nome/ }), '11987654321');
    await waitFor(() => expect(screen.getByText('1 de 3')).toBeTruthy());
    await new Promise((done) => setTimeout(done, 30));
    expect(screen.queryByRole('option', { name: /fora da lista/ })).toBeNull();
    expect(await option(/^Ana Souza/)).toBeTruthy();
  });

  test('without its ninth digit is explained calmly, with the number it probably is', async () => {
    await shown(world());
    await type(screen.getByRole('combobox', { name: /^Para: nome/ }), '11 7777-6666');
    expect(await screen.findByText(/Falta o nono dígito/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Usar +5511977776666' }));
    expect(await option(/fora da lista/)).toBeTruthy();
  });
});

describe('the practice phone', () => {
  test('answers with a tap and with words', async () => {
    const answers: unknown[] = [];
    const made = world({ host: () => ({ answer: async (request) => void answers.push(request) }) });
    enter(made, { account: 'acc', template: 'pedido_saiu_para_entrega', language: 'pt_BR', contact: 'c-ana', phone: null, variables: {}, key: '', allow_differences: false }, null);
    (made.ledger[0] as { state: string }).state = 'read';
    await shown(made);
    await fireEvent.click(await option(/^Ana/));
    expect(screen.getByText('Telefone de treino: é isto que Ana Souza vê')).toBeTruthy();
    await fireEvent.click(await within(phone()).findByRole('button', { name: 'Preciso de ajuda' }));
    const mouth = screen.getByRole('textbox', { name: 'Responder como Ana Souza' });
    await type(mouth, 'Obrigada');
    await fireEvent.click(screen.getByRole('button', { name: 'Responder' }));
    await waitFor(() => expect((mouth as HTMLInputElement).value).toBe(''));
    const to = { account: 'acc', phone: ana.phone, message: 'm-1' };
    expect(answers).toEqual([
      { ...to, button: 1, text: null },
      { ...to, button: null, text: 'Obrigada' },
    ]);
  });

  test('does not exist in a real account', async () => {
    const made = world({ kind: 'live' });
    await shown(made);
    await fireEvent.click(await option(/^Ana/));
    await waitFor(() => expect(made.calls).toContain('thread'));
    expect(screen.queryByText(/^Telefone de treino/)).toBeNull();
    expect(screen.queryByRole('textbox', { name: /^Responder/ })).toBeNull();
  });
});

describe('a route', () => {
  test('chooses whom and what, also while the screen stands there', async () => {
    const made = world();
    made.app.route = { screen: 'notify', contact: 'c-ana', template: 'pedido_saiu_para_entrega', language: 'pt_BR' };
    await shown(made);
    await waitFor(() => expect(draftBubble()?.textContent).toContain('Olá, Ana Souza'));
    made.app.go({ screen: 'notify', phone: bia.phone });
    await waitFor(() => expect(draftBubble()?.textContent).toContain('Olá, Bia Lima! O pedido B-7'));
  });

  test('without wishes begins the next one after a sent one, and leaves an unfinished one alone', async () => {
    const made = world();
    await shown(made);
    await chooseBoth();
    made.app.go({ screen: 'notify' });
    await waitFor(() => expect(draftBubble()?.textContent).toContain('Olá, Ana Souza'));
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Outra notificação' });
    made.app.go({ screen: 'notify' });
    const who = await screen.findByRole('combobox', { name: /^Para: nome/ });
    await waitFor(() => expect(document.activeElement).toBe(who));
    expect(screen.queryByRole('combobox', { name: /^O que avisar/ })).toBeNull();
  });

  test('to somebody who is gone says so', async () => {
    const made = world();
    made.app.route = { screen: 'notify', contact: 'nobody' };
    await shown(made);
    expect(await screen.findByText(/não está mais aqui/)).toBeTruthy();
    expect(await option(new RegExp(`^${joao.name}`))).toBeTruthy();
  });

  test('away and back finds what was typed', async () => {
    const made = world();
    await shown(made);
    await chooseBoth();
    await type(await field('Pedido'), 'X-1');
    made.app.go({ screen: 'settings' });
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1 })).toBeNull());
    made.app.back();
    await waitFor(async () => expect((await field('Pedido')).value).toBe('X-1'));
    expect(draftBubble()?.textContent).toContain('Olá, Ana Souza! O pedido X-1');
  });
});

test.each(['en', 'es'])('speaks %s without a key showing', async (language) => {
  const said = vi.spyOn(console, 'error');
  await shown(world({ language }));
  await fireEvent.click(await option(/^Ana/));
  await fireEvent.click(await option(/^Pedido saiu/));
  await waitFor(() => expect(document.body.textContent).not.toMatch(/\bnotify-/));
  expect(said).not.toHaveBeenCalled();
});
