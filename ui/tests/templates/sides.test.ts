// Beside the form: the gallery, versions, other languages, export, and the drafts in the list.
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { Host, LibraryCard } from '../../src/host/host';
import { liveId, memoryHost } from '../../src/host/memory';
import { atDesk, blank, body, editor, field, kept, press, showAt, type } from './desk';

const card = (id: string, group: LibraryCard['group'], title: string, text: string): LibraryCard => ({
  id,
  group,
  title,
  when: `Quando ${title}.`,
  language: 'pt_BR',
  category: 'UTILITY',
  outline: { header_format: null, header: [], body: [{ text, variable: null }], footer: null, buttons: [] },
  examples: {},
});
const cards = [card('ready', 'orders', 'Pedido pronto', 'Pode vir buscar.'), card('late', 'orders', 'Pedido atrasado', 'Vai demorar.'), card('visit', 'feedback', 'Visita', 'Como foi a atenção?')];

async function gallery(told: Partial<Host> = {}) {
  const host = memoryHost({ library: () => Promise.resolve(cards), ...told }, { start: 'live', timers: false });
  const shown = await showAt(host, { screen: 'templates', part: 'gallery' });
  const search = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Procurar um texto pronto' });
  return { host, search, ...shown };
}
const pointed = () => screen.getByRole('option', { selected: true }).textContent;
const arrow = (element: Element, key: string) => fireEvent.keyDown(element, { key });

describe('the gallery', () => {
  test('is worked by the keyboard from the search field: arrows point, the phone follows, Enter uses', async () => {
    const newDraft = vi.fn<Host['newDraft']>(() => new Promise(() => {}));
    const { search } = await gallery({ newDraft });
    await waitFor(() => expect(document.activeElement).toBe(search));
    expect(pointed()).toContain('Pedido pronto');
    await arrow(search, 'ArrowDown');
    await arrow(search, 'ArrowDown');
    expect(pointed()).toContain('Visita');
    await arrow(search, 'ArrowDown');
    expect(pointed()).toContain('Visita');
    expect(search.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
    expect(screen.getByRole('region', { name: 'Como fica no celular: Visita' }).textContent).toContain('Como foi a atenção?');
    await arrow(search, 'Enter');
    expect(newDraft).toHaveBeenCalledExactlyOnceWith(liveId, { from: 'library', id: 'visit', language: 'pt_BR' });
  });

  test('fills the places of a text with its examples', async () => {
    const greeting = card('hello', 'orders', 'Saudação', '');
    greeting.outline.body = [{ text: 'Olá, ', variable: null }, { text: '{{nome}}', variable: 'nome' }];
    greeting.examples = { nome: 'Ana' };
    await gallery({ library: () => Promise.resolve([greeting]) });
    expect(screen.getByRole('region', { name: 'Como fica no celular: Saudação' }).textContent).toContain('Olá, Ana');
  });

  test('finds by title, by when and by what stands in it, without accents; by subject; and says how many', async () => {
    const { search } = await gallery();
    await type(search, 'ATENCAO');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    expect(screen.getByText('1 de 3 textos')).toBeTruthy();
    await arrow(search, 'Escape');
    expect(search.value).toBe('');
    await fireEvent.click(screen.getByRole('radio', { name: /^Pedidos/ }));
    expect(screen.getAllByRole('option')).toHaveLength(2);
    await type(search, 'zzz');
    expect(screen.getByText(/Nenhum texto pronto fala disso/)).toBeTruthy();
  });

  test('begins blank in the language that is chosen', async () => {
    const { app } = await gallery();
    await fireEvent.click(screen.getByRole('radio', { name: /^espanhol$/i }));
    await press('Em branco');
    await waitFor(() => expect(app.route).toMatchObject({ screen: 'templates', draft: expect.any(String) }));
    expect((await field<HTMLSelectElement>('Idioma')).value).toBe('es');
    expect((await body()).value).toBe('');
  });

  test('takes JSON that is pasted, from the window itself or in its own, and says which part is wrong', async () => {
    const { app } = await gallery();
    await press('Colar JSON…');
    const text = await field<HTMLTextAreaElement>('O modelo em JSON');
    await type(text, '{"name":"x"}');
    await press(/^Abrir no editor/);
    await screen.findByRole('alert');
    expect(text.value).toBe('{"name":"x"}');
    await type(text, JSON.stringify(blank({ name: 'colado' })));
    await press(/^Abrir no editor/);
    await waitFor(() => expect(app.route).toMatchObject({ draft: expect.any(String) }));
    expect((await field('Nome na Meta')).value).toBe('colado');
  });

  test('takes a file, and says how many came', async () => {
    const { app } = await gallery();
    await press('Importar um arquivo…');
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('1 rascunho veio de modelo.json.'));
    expect(app.route).toMatchObject({ draft: expect.any(String) });
  });

  test('without texts teaches the first step', async () => {
    const host = memoryHost({ library: () => Promise.resolve([]) }, { start: 'live', timers: false });
    await showAt(host, { screen: 'templates', part: 'gallery' });
    await screen.findByText('Nenhum texto pronto neste idioma');
  });
});

describe('versions', () => {
  test('are compared word by word, told by element and not by colour alone', async () => {
    const { host, draft, container } = await atDesk().then(async ({ host, draft }) => {
      await host.saveDraft(draft.id, 1, blank({ components: [{ type: 'BODY', text: 'Olá. O seu pedido saiu.' }] }), {});
      host.world.drafts.find(({ id }) => id === draft.id)!.versions.push({ number: 1, at: host.world.now(), reason: 'start', content: blank(), sources: {} });
      return { host, draft, ...(await showAt(host, { screen: 'templates', draft: draft.id, part: 'versions' })) };
    });
    await screen.findByText('como começou');
    await waitFor(() => expect([...container.querySelectorAll('dd del')].map((one) => one.textContent).join('')).toContain('está'));
    expect([...container.querySelectorAll('dd ins')].map((one) => one.textContent).join('')).toContain('saiu');
    expect(container.querySelector('dd del .visually-hidden')?.textContent).toContain('saiu:');
    expect((await kept(host, draft)).versions).toBe(1);
  });

  test('come back by one click, and that can be undone', async () => {
    const { host, draft, app } = await atDesk().then(async ({ host, draft }) => {
      await host.saveDraft(draft.id, 1, blank({ components: [{ type: 'BODY', text: 'Agora.' }] }), {});
      host.world.drafts.find(({ id }) => id === draft.id)!.versions.push({ number: 1, at: host.world.now(), reason: 'start', content: blank(), sources: {} });
      return { host, draft, ...(await showAt(host, { screen: 'templates', draft: draft.id, part: 'versions' })) };
    });
    await press('Restaurar esta versão');
    await waitFor(async () => expect(JSON.stringify((await kept(host, draft)).content)).toContain('está pronto na loja'));
    app.toasts.at(-1)?.action?.run();
    await press('Versões');
    expect((await body()).value).toBe('Agora.');
    await waitFor(async () => expect(JSON.stringify((await kept(host, draft)).content)).toContain('Agora.'), { timeout: 3000 });
  });

  test('are none yet, and the panel says when there will be', async () => {
    const { host, draft } = await atDesk();
    await showAt(host, { screen: 'templates', draft: draft.id, part: 'versions' });
    await screen.findByText('Nenhuma versão ainda');
  });
});

describe('languages', () => {
  test('are added, stand side by side, and can both be written', async () => {
    const { host, draft } = await editor(blank(), {}, 'languages');
    await screen.findByText(/só existe em um idioma/);
    await fireEvent.change(await field<HTMLSelectElement>('Outro idioma'), { target: { value: 'es' } });
    await press('Adicionar tradução');
    const spanish = await screen.findByRole('region', { name: /^espanhol/i });
    const text = await within(spanish).findByLabelText<HTMLTextAreaElement>('Texto');
    await waitFor(() => expect(text.readOnly).toBe(false));
    await type(text, 'Hola, {{nome}}. Tu pedido está listo en la tienda.');
    expect((within(screen.getByRole('region', { name: /^português/i })).getByLabelText<HTMLTextAreaElement>('Texto')).value).toContain('Olá');
    const other = (await kept(host, draft)).translations[0];
    expect(other).toMatchObject({ language: 'es', status: 'DRAFT' });
    await waitFor(async () => expect(JSON.stringify((await host.draft(other?.id ?? '')).content)).toContain('Hola'), { timeout: 3000 });
    await fireEvent.click(await field('Escrever nos dois'));
    await waitFor(() => expect(within(spanish).getByLabelText<HTMLTextAreaElement>('Texto').readOnly).toBe(true));
  });

  test('that only the platform has can be read', async () => {
    const { host } = await atDesk();
    const made = await host.newDraft(liveId, { from: 'json', text: JSON.stringify({ ...blank(), name: 'pedido_saiu_para_entrega', language: 'es' }) });
    await showAt(host, { screen: 'templates', draft: made.id, part: 'languages' });
    const platform = await screen.findByRole('region', { name: /^português \(Brasil\)/i });
    expect((await within(platform).findByLabelText<HTMLTextAreaElement>('Texto')).readOnly).toBe(true);
    expect(screen.getByText(/aqui é só para ler/)).toBeTruthy();
  });
});

describe('the whole draft', () => {
  test('is shown as JSON and saved into a file', async () => {
    const { app, container } = await editor(blank({ future: { x: 1 } }));
    await press('Exportar JSON');
    await waitFor(() => expect(JSON.parse(container.querySelector('[data-json]')?.textContent ?? '{}')).toMatchObject({ name: 'pedido_pronto', future: { x: 1 } }));
    await press('Salvar em um arquivo…');
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('O modelo está em pedido_pronto.json.'));
  });

  test('is duplicated', async () => {
    await editor();
    await press('Duplicar');
    await waitFor(async () => expect((await field('Nome na Meta')).value).toBe('pedido_pronto_2'));
  });

  test('is deleted without a question, and comes back by the toast', async () => {
    const { app, host } = await editor();
    await press('Excluir');
    await waitFor(() => expect(app.route).toEqual({ screen: 'templates' }));
    expect(await host.drafts(liveId)).toEqual([]);
    expect(app.toasts.at(-1)?.text).toBe('O rascunho “Pedido pronto” foi excluído.');
    app.toasts.at(-1)?.action?.run();
    await waitFor(async () => expect((await field('Nome na Meta')).value).toBe('pedido_pronto'));
  });
});

describe('the list', () => {
  test('has drafts beside the platform’s, with how they stand, and opens them in the editor', async () => {
    const { host, draft } = await atDesk(blank({ components: [] }));
    await host.newDraft(liveId, { from: 'json', text: JSON.stringify(blank({ name: 'certo' })) });
    const { app } = await showAt(host, { screen: 'templates' });
    const grid = within(await screen.findByRole('grid'));
    await waitFor(() => expect(grid.getByText('1 apontamento')).toBeTruthy());
    expect(grid.getByText('pronto para pedir')).toBeTruthy();
    await fireEvent.click(screen.getByRole('radio', { name: 'rascunho 2' }));
    expect(screen.getByText('2 de 22 modelos')).toBeTruthy();
    await fireEvent.click(grid.getByText('Pedido pronto'));
    await waitFor(() => expect(app.route).toEqual({ screen: 'templates', draft: draft.id }));
  });

  test('opens the gallery by its one main button, and by a key', async () => {
    const { host } = await atDesk();
    const { app } = await showAt(host, { screen: 'templates' });
    await press('Novo modelo');
    expect(app.route).toEqual({ screen: 'templates', part: 'gallery' });
    app.route = { screen: 'templates' };
    await screen.findByRole('grid');
    await fireEvent.keyDown(window, { key: 'N', ctrlKey: true, shiftKey: true });
    expect(app.route).toEqual({ screen: 'templates', part: 'gallery' });
  });

  test('lets an approved one be edited as a draft, translated, and exported; a second time the same draft opens', async () => {
    const { host } = await atDesk();
    const { app } = await showAt(host, { screen: 'templates', name: 'pedido_saiu_para_entrega', language: 'pt_BR' });
    await press('Editar como rascunho');
    await waitFor(() => expect(app.route).toMatchObject({ draft: expect.any(String) }));
    const first = app.route;
    app.route = { screen: 'templates', name: 'pedido_saiu_para_entrega', language: 'pt_BR' };
    await press('Continuar o rascunho');
    expect(app.route).toEqual(first);
    app.route = { screen: 'templates', name: 'pedido_saiu_para_entrega', language: 'pt_BR' };
    await press('Traduzir');
    expect(app.route).toMatchObject({ ...first, part: 'languages' });
    app.route = { screen: 'templates', name: 'pedido_saiu_para_entrega', language: 'pt_BR' };
    await press('Duplicar');
    await waitFor(async () => expect((await field('Nome na Meta')).value).toBe('pedido_saiu_para_entrega_2'));
  });

  test('of six thousand is narrowed in a moment', async () => {
    const one = (await memoryHost({}, { start: 'live' }).templates(liveId))[0];
    const many = Array.from({ length: 6000 }, (_, index) => ({ ...one!, name: `modelo_${index}`, title: `Modelo ${index}` }));
    const { host } = await atDesk(blank(), { templates: () => Promise.resolve(many) });
    await showAt(host, { screen: 'templates' });
    await screen.findByText(/^6\.?001 modelos$/);
    await type(await field('Procurar por nome ou texto'), '5999');
    await screen.findByText(/^1 de/);
  });
});

describe.each(['light', 'dark'] as const)('in %s axe finds nothing wrong with', (theme) => {
  const long = 'Maria Aparecida do Perpétuo Socorro de Albuquerque Cavalcanti Montenegro da Silva Figueiredo';
  const wrong = async (container: Element) => {
    // Colours and what is in sight a real window's test looks at; here is no layout.
    const found = await axe.run(container, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  };

  test.each([
    ['the editor', undefined],
    ['the versions', 'versions'],
    ['the languages', 'languages'],
  ] as const)('%s', async (_, part) => {
    document.documentElement.dataset['theme'] = theme;
    const content = blank({
      name: 'x'.repeat(200),
      category: 'MARKETING',
      components: [
        { type: 'HEADER', format: 'TEXT', text: `Para {{nome}} ${long}` },
        { type: 'BODY', text: `{{nome}} ${long}` },
        { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Já', has_expiration: true } },
        { type: 'BUTTONS', buttons: [{ type: 'URL', text: long, url: 'https://a.example/{{1}}' }, { type: 'HOLOGRAM' }] },
        { type: 'CAROUSEL', cards: [{ components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BODY', text: 'Oi' }] }] },
      ],
    });
    const { container } = await editor(content, {}, part);
    if (part === undefined) await screen.findAllByLabelText('Texto');
    expect(await wrong(container)).toEqual([]);
  });

  test('the gallery', async () => {
    document.documentElement.dataset['theme'] = theme;
    const { container } = await gallery();
    expect(await wrong(container)).toEqual([]);
  });
});
