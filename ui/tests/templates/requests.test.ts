// The service's side beside the editor: a template's panel, deletion and pause, and the list of what waits.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { App } from '../../src/app.svelte';
import type { Host, TemplateDoc } from '../../src/host/host';
import { liveId, memoryHost, practiceId, startRunning, type MemoryHost } from '../../src/host/memory';
import Toasts from '../../src/parts/Toasts.svelte';
import Today from '../../src/screens/Today.svelte';
import { askOnReturn } from '../../src/screens/templates/service/returning';
import Stage from '../parts/Stage.svelte';
import { blank, field, press, showAt } from './desk';

const live = (told: Partial<Host> = {}) => memoryHost(told, { start: 'live', timers: false });
const name = 'pedido_saiu_para_entrega';
const at = { screen: 'templates' as const, name, language: 'pt_BR' };
const known = (host: MemoryHost, account = liveId) => host.world.templates.get(account)!.find(({ card }) => card.name === name)!;
const panel = async () => within(await screen.findByRole('region', { name: 'Modelo' }));
const text = (element: Element) => element.textContent?.replace(/\s+/g, ' ') ?? '';
const flat = () => text(document.body);

async function waiting(host: MemoryHost, ...contents: TemplateDoc[]) {
  for (const content of contents) {
    const { id } = await host.newDraft(liveId, { from: 'json', text: JSON.stringify(content) });
    await host.requestSubmit(id);
  }
}
const several = () => ['um', 'dois', 'tres'].map((one) => blank({ name: one, components: [{ type: 'BODY', text: `Olá. O texto ${one} está aqui.` }] }));
const dialog = async () => within(await screen.findByRole('dialog'));
const lines = async () => (await dialog()).getAllByRole('listitem').map(text);

describe('the panel of a template', () => {
  test('says when the service was looked at, and looks again on demand', async () => {
    const host = live();
    await showAt(host, at);
    const shown = await panel();
    expect(await shown.findByText('O Recado ainda não olhou este modelo na Meta.')).toBeTruthy();
    await fireEvent.click(shown.getByRole('button', { name: 'Olhar agora' }));
    await waitFor(() => expect(shown.getByText(/Última olhada na Meta/).textContent).toMatch(/hoje às/));
  });

  test('that cannot look says why, and keeps what it shows', async () => {
    const host = live();
    host.world.service.online = false;
    await showAt(host, at);
    await press('Olhar agora');
    expect((await screen.findByRole('alert')).textContent).toContain('não consegue chegar ao serviço da Meta');
    expect((await panel()).getByText(name)).toBeTruthy();
  });

  test('tells the price, and how many changes are left', async () => {
    await showAt(live(), at);
    await screen.findByText('A Meta ainda aceita 1 mudança em 24 horas e 10 em 30 dias.');
    expect(flat()).toMatch(/utilidade, US\$\s0,0068 por notificação/);
  });

  test('of practice says that nothing costs', async () => {
    await showAt(memoryHost({}, { start: 'practice', timers: false }), at);
    await screen.findByText('sem custo no treino');
  });

  test('that moves to another category tells both prices', async () => {
    const host = live();
    known(host).card.correct_category = 'MARKETING';
    await showAt(host, at);
    const shown = await panel();
    expect((await shown.findByText('Hoje')).nextElementSibling?.textContent).toMatch(/utilidade, US\$\s0,0068/);
    expect(shown.getByText('Depois').nextElementSibling?.textContent).toMatch(/marketing, US\$\s0,0625/);
  });

  test('that was rejected says what to change, and leads to the text', async () => {
    const host = live();
    Object.assign(known(host).card, { status: 'REJECTED', rejected_reason: 'INVALID_FORMAT', sendable: false });
    const { app } = await showAt(host, at);
    await screen.findByText('O formato do texto não serve.');
    expect(flat()).toContain('O que mudar: Escreva algo antes e depois');
    await press('Corrigir o texto');
    await waitFor(() => expect(app.route).toMatchObject({ draft: expect.any(String) }));
  });

  test('whose service cannot be asked shows what the list knows', async () => {
    const host = live({ templateService: () => Promise.reject(new Error('no')) });
    Object.assign(known(host).card, { status: 'REJECTED', rejected_reason: 'SCAM', sendable: false });
    await showAt(host, at);
    await screen.findByText(/parece golpe/);
    expect(screen.queryByRole('button', { name: 'Excluir na Meta…' })).toBeNull();
  });

  test('paused is let go again by one press, which is told', async () => {
    const host = live();
    Object.assign(known(host).card, { status: 'PAUSED', sendable: false });
    const { app } = await showAt(host, at);
    await press('Tirar da pausa');
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('Pedido saiu para entrega: O modelo saiu da pausa.'));
    await screen.findByRole('button', { name: 'Notificar com este modelo' });
  });

  test('paused and out of reach keeps the request, with the way to it', async () => {
    const host = live();
    host.world.service.online = false;
    Object.assign(known(host).card, { status: 'PAUSED', sendable: false });
    const { app } = await showAt(host, at);
    await press('Tirar da pausa');
    await screen.findByText('Continua em espera.');
    await fireEvent.click((await screen.findAllByRole('button', { name: 'Ver pedidos' }))[0] as HTMLElement);
    expect(app.route).toEqual({ screen: 'templates', part: 'requests' });
  });
});

describe('deleting at the service', () => {
  const deleting = async (host: MemoryHost) => {
    const shown = await showAt(host, at);
    await press('Excluir na Meta…');
    return { ...shown, box: await dialog() };
  };

  test('tells what it means before: days, who is on the way, what has not left', async () => {
    const host = live();
    startRunning(host.world, { people: 5, account: liveId });
    const { box } = await deleting(host);
    const told = box.getAllByRole('listitem').map(text);
    expect(told[0]).toContain('Ninguém mais pode ser notificado com este modelo em português (Brasil).');
    expect(told[1]).toContain('Por 30 dias, a Meta não aceita outro modelo com este nome.');
    await box.findByText('5 notificações ainda não saíram com este modelo, e não vão sair.');
    expect(host.world.service.asked).toEqual([]);
  });

  test('leaves only when its toast has gone, and is taken back before', async () => {
    const host = live();
    const { app, box } = await deleting(host);
    await fireEvent.click(box.getByRole('button', { name: 'Excluir' }));
    await waitFor(() => expect(app.toasts.at(-1)).toMatchObject({ seconds: 8, text: '“Pedido saiu para entrega” vai ser excluído na Meta.' }));
    expect((await screen.findByRole('button', { name: 'Excluir na Meta…' })).textContent).toContain('A exclusão já foi pedida.');
    // Nobody is asked about what goes by itself.
    expect(screen.queryByRole('button', { name: 'Ver pedidos' })).toBeNull();
    app.toasts.at(-1)?.action?.run();
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('“Pedido saiu para entrega” fica. Nada foi pedido à Meta.'));
    expect(host.world.service.asked).toEqual([]);
    expect(known(host)).toBeTruthy();
  });

  test('is told when it is done, and the route that is gone is told too', async () => {
    const host = live();
    const { app, box } = await deleting(host);
    await fireEvent.click(box.getByRole('button', { name: 'Excluir' }));
    await waitFor(() => expect(app.toasts).toHaveLength(1));
    app.toasts.at(-1)?.ended?.();
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('Pedido saiu para entrega: A Meta excluiu o modelo.'));
    await screen.findByText(`O modelo “${name}” não está mais nesta conta.`);
  });

  test('out of reach waits in the list, and nothing is lost', async () => {
    const host = live();
    host.world.service.online = false;
    const { app, box } = await deleting(host);
    await fireEvent.click(box.getByRole('button', { name: 'Excluir' }));
    await waitFor(() => expect(app.toasts).toHaveLength(1));
    app.toasts.at(-1)?.ended?.();
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('Pedido saiu para entrega: Continua em espera.'));
    await screen.findByText('1 pedido espera para ir à Meta');
  });

  test('of several languages asks which, and says which they are', async () => {
    const host = live();
    const one = known(host);
    host.world.templates.get(liveId)!.push({ ...one, card: { ...one.card, language: 'es' } });
    const { box } = await deleting(host);
    await fireEvent.click(box.getByRole('radio', { name: /^Em todos os idiomas: português \(Brasil\) e espanhol/ }));
    expect(box.getByText(/em nenhum idioma/)).toBeTruthy();
    await fireEvent.click(box.getByRole('button', { name: 'Excluir os 2 idiomas' }));
    await waitFor(() => expect(host.world.service.asked).toMatchObject([{ kind: 'delete', name, language: null }]));
  });

  test('is not offered where the platform refuses it, and says why', async () => {
    const host = live();
    Object.assign(known(host).card, { status: 'DISABLED', sendable: false });
    await showAt(host, at);
    expect((await screen.findByRole('button', { name: 'Excluir na Meta…' })).textContent).toContain('não deixa excluir um modelo desativado');
  });
});

describe('what waits for the service', () => {
  test('is counted in the templates, looked over once, sent one after the other, and each end is told', async () => {
    const host = live();
    await waiting(host, ...several(), blank({ name: 'oferta', components: [{ type: 'BODY', text: 'Olá. O cupom vale até sexta na loja.' }] }));
    await showAt(host, { screen: 'templates' });
    await screen.findByText('4 pedidos esperam para ir à Meta');
    await press('Ver pedidos');
    const box = await dialog();
    expect((await lines())[0]).toMatch(/Modelo novo: Um em espera português \(Brasil\) · utilidade, US\$\s0,0068 por notificação/);
    await fireEvent.click(box.getByRole('button', { name: 'Enviar 4 para a Meta' }));
    await box.findByText('4 de 4 saíram.');
    expect((await lines()).filter((line) => line.includes('Em análise.'))).toHaveLength(4);
    await box.findByText('A Meta pôs este modelo em marketing, e não em utilidade.');
    await fireEvent.click(box.getByRole('button', { name: 'Aceitar marketing' }));
    await waitFor(() => expect(host.world.drafts.at(-1)?.content['category']).toBe('MARKETING'));
  });

  test('can be left out one by one, and be taken back', async () => {
    const host = live();
    await waiting(host, ...several());
    const { app } = await showAt(host, { screen: 'templates', part: 'requests' });
    const box = await dialog();
    await fireEvent.click(await box.findByRole('checkbox', { name: 'Modelo novo: Dois' }));
    await fireEvent.click(within(box.getByRole('group', { name: 'Modelo novo: Tres' })).getByRole('button', { name: 'Retirar o pedido' }));
    await waitFor(() => expect(box.queryByRole('group', { name: 'Modelo novo: Tres' })).toBeNull());
    await fireEvent.click(box.getByRole('button', { name: 'Enviar para a Meta' }));
    await waitFor(async () => expect((await host.templateRequests(liveId)).map((card) => card.name)).toEqual(['dois']));
    app.toasts.at(-1)?.action?.run();
    await box.findByRole('group', { name: 'Modelo novo: Tres' });
  });

  test('stays where the network goes, with how many', async () => {
    const host = live();
    const { handIn } = host;
    host.handIn = async (account, ids, progress) => {
      const told = await handIn(account, ids, progress);
      host.world.service.online = false;
      return told;
    };
    await waiting(host, ...several());
    await showAt(host, { screen: 'templates', part: 'requests' });
    const box = await dialog();
    await fireEvent.click(await box.findByRole('button', { name: 'Enviar 3 para a Meta' }));
    expect(text(await box.findByText(/Não deu para seguir/))).toBe('1 de 3 saíram. Não deu para seguir: 1 continua em espera.'.replace('saíram', 'saiu'));
    expect(await host.templateRequests(liveId)).toHaveLength(2);
  });

  test('can be stopped between two', async () => {
    let go: () => void = () => {};
    const handIn = vi.fn<Host['handIn']>((_account, [id = '']) =>
      new Promise((done) => (go = () => done([{ id, name: '', language: null, state: 'taken', status: 'PENDING', category: null, category_changed: false, price: null, price_asked: null, error: null }]))),
    );
    const host = live({ handIn });
    await waiting(host, ...several());
    await showAt(host, { screen: 'templates', part: 'requests' });
    const box = await dialog();
    await fireEvent.click(await box.findByRole('button', { name: 'Enviar 3 para a Meta' }));
    expect(await box.findByRole('progressbar', { name: '0 de 3 pedidos' })).toBeTruthy();
    await fireEvent.click(box.getByRole('button', { name: 'Parar' }));
    go();
    await box.findByText(/Você parou: 2 continuam em espera/);
    expect(handIn).toHaveBeenCalledTimes(1);
  });

  test('that cannot go says what is in its way, and is not sent', async () => {
    const host = live();
    await waiting(host, blank());
    const draft = host.world.drafts[0]!;
    draft.content = { ...draft.content, components: [] };
    const handIn = vi.spyOn(host, 'handIn');
    const { app } = await showAt(host, { screen: 'templates', part: 'requests' });
    const box = await dialog();
    const send = await box.findByRole('button', { name: 'Enviar para a Meta' });
    await waitFor(() => expect(send.textContent).toContain('Não há pedido pronto para ir.'));
    await fireEvent.click(send);
    expect(handIn).not.toHaveBeenCalled();
    await fireEvent.click(box.getByRole('button', { name: 'Abrir o rascunho' }));
    expect(app.route).toEqual({ screen: 'templates', draft: draft.id });
    await field('Título');
  });

  test('that came back says why it is here again, and what is unsure is told once', async () => {
    const card = { kind: 'submit' as const, changes: false, draft: null, language: 'pt_BR', category: 'UTILITY', price: null, asked_at: '2026-11-20T13:00:00Z', problem: null, raw: null };
    const view = (code: string, message: string) => ({ code, message, advice: '' });
    const host = live({
      templateRequests: () =>
        Promise.resolve([
          { ...card, id: 'a', name: 'um', title: 'Um', state: 'waiting', detail: view('template_request_not_arrived', 'O pedido não chegou à Meta.') },
          { ...card, id: 'b', name: 'dois', title: 'Dois', state: 'unsure', detail: view('template_request_unsure', 'Não se sabe se chegou.') },
        ]),
    });
    await showAt(host, { screen: 'templates', part: 'requests' });
    const box = await dialog();
    expect(text(await box.findByRole('group', { name: 'Modelo novo: Um' }))).toContain('O pedido não chegou à Meta.');
    expect(box.getByRole('button', { name: 'Enviar para a Meta' }).getAttribute('aria-disabled')).toBeNull();
    const unsure = text(box.getByRole('group', { name: 'Modelo novo: Dois' }));
    expect(unsure).toContain('Saiu, e a resposta não veio.');
    expect(unsure).not.toContain('Não se sabe se chegou.');
  });

  test('shows on a phone what goes, and says where the draft went on since', async () => {
    const host = live();
    await waiting(host, blank());
    await showAt(host, { screen: 'templates', part: 'requests' });
    const details = (await (await dialog()).findByText('Ver o que vai')).closest('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    expect((await screen.findByRole('region', { name: 'Como fica no celular: Pedido pronto' })).textContent).toContain('Olá, Ana.');
  });

  test('of practice goes to practice', async () => {
    const host = memoryHost({}, { start: 'practice', timers: false });
    const { id } = await host.newDraft(practiceId, { from: 'json', text: JSON.stringify(blank()) });
    await host.requestSubmit(id);
    await showAt(host, { screen: 'templates', part: 'requests' });
    await (await dialog()).findByRole('button', { name: 'Enviar ao treino' });
  });

  test('stands on today as one thing that waits for a person, with the way to it', async () => {
    const host = live();
    await waiting(host, ...several());
    const app = new App(host);
    app.opening = await host.opening();
    render(Stage, { app, part: Today, given: {} });
    await screen.findByRole('heading', { name: '1 coisa espera por você' });
    expect(flat()).toContain('3 pedidos esperam para ir à Meta');
    expect(screen.queryByText('Nada espera por você.')).toBeNull();
    await press('Ver pedidos');
    expect(app.route).toEqual({ screen: 'templates', part: 'requests' });
  });

  test('is asked about once when the network is back', async () => {
    const host = live();
    await waiting(host, ...several());
    const app = new App(host);
    app.opening = await host.opening();
    const end = askOnReturn(app);
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(app.toasts.map(({ text }) => text)).toEqual(['A conexão voltou. 3 pedidos esperam para ir à Meta.']));
    app.toasts[0]?.action?.run();
    expect(app.route).toEqual({ screen: 'templates', part: 'requests' });
    end();
  });

  test('closes with the list behind it', async () => {
    const host = live();
    await waiting(host, blank());
    const { app } = await showAt(host, { screen: 'templates', part: 'requests' });
    await fireEvent.click((await dialog()).getAllByRole('button', { name: 'Fechar' })[0] as HTMLElement);
    await waitFor(() => expect(app.route).toEqual({ screen: 'templates' }));
  });
});

test('a toast says when it has gone, unless its way back was taken', async () => {
  vi.useFakeTimers();
  try {
    const app = new App({} as Host);
    app.opening = await live().opening();
    const [gone, kept, back] = [vi.fn(), vi.fn(), vi.fn()];
    render(Stage, { app, part: Toasts, given: {} });
    app.toast({ text: 'Um', seconds: 2, ended: gone });
    app.toast({ text: 'Dois', seconds: 5, ended: kept, action: { text: 'Desfazer', run: back } });
    await vi.advanceTimersByTimeAsync(2100);
    expect(gone).toHaveBeenCalledTimes(1);
    await fireEvent.click(screen.getByRole('button', { name: 'Desfazer' }));
    await vi.advanceTimersByTimeAsync(9000);
    expect(back).toHaveBeenCalledTimes(1);
    expect(kept).not.toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});

test.each(['light', 'dark'] as const)('in %s axe finds nothing wrong with the panel, the requests, the deletion', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const wrong = async (container: Element) => {
    // Landmarks are the shell's, and here is no shell around the screen.
    const off = ['color-contrast', 'region', 'landmark-no-duplicate-banner', 'landmark-unique'].map((rule) => [rule, { enabled: false }]);
    const found = await axe.run(container, { resultTypes: ['violations'], rules: Object.fromEntries(off) as Record<string, { enabled: boolean }> });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  };
  const host = live();
  known(host).card.correct_category = 'MARKETING';
  await waiting(host, blank({ name: 'x'.repeat(200), components: [{ type: 'BODY', text: 'Olá. Há cupom na loja hoje.' }] }));
  const shown = await showAt(host, at);
  await screen.findByText('Depois');
  expect(await wrong(shown.container)).toEqual([]);
  await press('Excluir na Meta…');
  expect(await wrong(await screen.findByRole('dialog'))).toEqual([]);
  shown.unmount();
  await showAt(host, { screen: 'templates', part: 'requests' });
  await (await dialog()).findByRole('button', { name: 'Enviar para a Meta' });
  expect(await wrong(screen.getByRole('dialog'))).toEqual([]);
  await press('Enviar para a Meta');
  await screen.findByText('Você pediu');
  expect(await wrong(screen.getByRole('dialog'))).toEqual([]);
});
