import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import Contacts from '../src/screens/Contacts.svelte';
import { ana, answered, everybody, listed, people, rowsOf, show } from './lists/desk';

const field = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
const type = (input: HTMLElement, value: string) => fireEvent.input(input, { target: { value } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const list = { screen: 'contacts' } as const;
const card = { screen: 'contacts', contact: 'c1' } as const;
const many = Array.from({ length: 350 }, (_, at) => ana({ id: `c${at}`, name: `Pessoa ${String(at).padStart(3, '0')}` }));
const lines = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);
const marked = () => lines().filter((line) => line.getAttribute('aria-selected') === 'true').map((line) => line.dataset['key']);
const detail = { removed: false, purposes: [], rows: 0, added: 0, updated: 0, unchanged: 0, rejected: 0 };
const edited = { id: 'e1', kind: 'tags' as const, at: '', contacts: 349, detail, can_undo: true };

describe('the list of contacts', () => {
  test('narrows as one types, and says how many of how many', async () => {
    const told = people(ana(), ana({ id: 'c2', name: 'Beto' }), ana({ id: 'c3', name: 'Anabela' }));
    show(Contacts, list, told);
    await screen.findByText('3 contatos');
    await type(await field('Procurar'), 'ana');
    await screen.findByText('3 contatos, 2 encontrados');
    expect(screen.queryByText('Beto')).toBeNull();
    expect(told.contactRows).toHaveBeenLastCalledWith({ ...everybody, text: 'ana' }, 0, 100);
  });

  test.each([
    ['pt-BR', 'Procurar', /1\.200\.000 contatos, mais de 1\.000 encontrados\. Escreva mais/],
    ['en', 'Search', /1,200,000 contacts, more than 1,000 found\. Type more/],
    ['es', 'Buscar', /1\.200\.000 contactos, más de 1000 encontrados\. Escribe más/],
  ])('in %s says that it stopped counting', async (language, label, said) => {
    const contactRows = answered({ ...rowsOf([ana()]), found: 1000, more: true, total: 1_200_000 });
    show(Contacts, list, { ...people(), contactRows }, language);
    await type(await field(label), 'a');
    await screen.findByText(said);
  });

  test('says which words it looked for instead', async () => {
    const contactRows = answered({ ...rowsOf([ana()]), instead: ['jose', 'joze'] });
    show(Contacts, list, { ...people(), contactRows });
    await type(await field('Procurar'), 'jsoe');
    await screen.findByText('Nada com “jsoe”. Em vez disso: jose, joze');
  });

  test('is narrowed by tag, group and consent at once', async () => {
    const segments = answered([{ id: 's1', name: 'Mensalistas', conditions: [], contacts: 2 }]);
    const told = { ...people(ana()), tags: answered([{ name: 'vip', contacts: 1 }]), segments };
    show(Contacts, list, told);
    await screen.findByRole('option', { name: 'vip (1)' });
    await fireEvent.change(await field('Etiqueta'), { target: { value: 'vip' } });
    await fireEvent.change(await field('Grupo'), { target: { value: 's1' } });
    await fireEvent.change(await field('Autorização'), { target: { value: 'opted_out' } });
    await waitFor(() =>
      expect(told.contactRows).toHaveBeenLastCalledWith({ ...everybody, tag: 'vip', segment: 's1', consent: 'opted_out' }, 0, 100),
    );
    await screen.findByText('1 contato, 1 encontrado');
  });

  test('keeps its rows while they are asked for anew', async () => {
    const told = people(ana());
    const { app } = show(Contacts, list, told);
    await screen.findByText('Ana Lima');
    let answer = (_: ReturnType<typeof rowsOf>) => {};
    told.contactRows.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    app.changes += 1;
    await waitFor(() => expect(told.contactRows).toHaveBeenCalledTimes(2));
    expect(screen.getByText('Ana Lima')).toBeTruthy();
    answer(rowsOf([ana({ name: 'Ana Souza' })]));
    await screen.findByText('Ana Souza');
  });

  test('asks for the pages in sight and not for those that were passed over', async () => {
    const told = people(...many);
    show(Contacts, list, told);
    const grid = await screen.findByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('351');
    grid.scrollTop = 300 * 48;
    await fireEvent.scroll(grid);
    await screen.findByText('Pessoa 305');
    expect(told.contactRows.mock.calls.map(([, offset]) => offset)).toEqual([0, 200, 300]);
    expect(lines().every((line) => line.dataset['key'] !== undefined)).toBe(true);
  });

  test('shows the shape of rows that are on their way, each in its place', async () => {
    const told = people(...many);
    show(Contacts, list, told);
    const grid = await screen.findByRole('grid');
    told.contactRows.mockImplementation(() => new Promise(() => {}));
    grid.scrollTop = 200 * 48;
    await fireEvent.scroll(grid);
    await waitFor(() => expect(lines().some((line) => line.getAttribute('aria-busy') === 'true')).toBe(true));
    expect(grid.getAttribute('aria-rowcount')).toBe('351');
  });

  test('of a million is a box that a browser can lay out, and reaches the last one', async () => {
    const contactRows = vi.fn((_: unknown, offset: number, limit: number) =>
      Promise.resolve({ ...rowsOf(Array.from({ length: limit }, (_row, at) => ana({ id: `p${offset + at}`, name: `P${offset + at}` }))), offset, found: 1_000_000, total: 1_000_000 }),
    );
    show(Contacts, list, { ...people(), contactRows });
    const grid = await screen.findByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('1000001');
    await fireEvent.keyDown(grid, { key: 'End' });
    await screen.findByText('P999999');
    expect(Number.parseInt(within(grid).getAllByRole('rowgroup')[1]?.style.height ?? '')).toBeLessThan(8_000_000);
    await fireEvent.keyDown(grid, { key: 'ArrowUp' });
    expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.dataset['key']).toBe('p999998');
    expect(contactRows.mock.calls.length).toBeLessThan(6);
  });

  test('with nobody in it teaches the first step: the list that the shop has', async () => {
    const { app } = show(Contacts, list, people());
    await press('Importar uma lista');
    expect(app.route).toEqual({ screen: 'contacts', part: 'import' });
  });

  test('that finds nobody says what was asked, as text, and offers the way back', async () => {
    show(Contacts, list, people(ana()));
    await type(await field('Procurar'), '<b>zé</b>');
    await screen.findByText('Ninguém com “<b>zé</b>”');
    await press('Limpar a busca');
    await screen.findByText('Ana Lima');
  });

  test('opens a person by Enter and closes by Esc', async () => {
    const { app } = show(Contacts, list, { ...people(ana()), contact: answered(ana()) });
    await fireEvent.keyDown(await screen.findByRole('grid'), { key: 'Enter' });
    expect(app.route).toEqual(card);
    // The first press leaves the field, as everywhere in the window.
    await fireEvent.keyDown(await field('Nome'), { key: 'Escape' });
    expect(app.route).toEqual(card);
    await fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    expect(app.route).toEqual(list);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')));
  });

  test('that was closed is not on the way back', async () => {
    const { app } = show(Contacts, { screen: 'today' }, { ...people(ana()), contact: answered(ana()) });
    app.go(list);
    app.go(card);
    app.go({ ...card, contact: 'c2' });
    await press('Fechar');
    expect(app.route).toEqual(list);
    app.back();
    expect(app.route).toEqual({ screen: 'today' });
  });

  test('shows a hostile name as text', async () => {
    const name = '<img src=x onerror=alert(1)> {{1}}';
    const { container } = show(Contacts, card, { ...people(ana({ name })), contact: answered(ana({ name })) });
    expect((await screen.findAllByText(name)).length).toBeGreaterThan(0);
    expect(container.querySelector('img')).toBeNull();
  });

  test('tells consent by a word for each shape', async () => {
    const contactRows = answered(rowsOf([ana()], { utility: 'given', marketing: 'opted_out' }));
    show(Contacts, list, { ...people(), contactRows });
    const cells = within((await screen.findByText('Ana Lima')).closest('[role=row]') as HTMLElement).getAllByRole('gridcell');
    expect(cells[4]?.textContent?.replace(/\s+/g, ' ').trim()).toBe('autorizou avisos descadastro marketing');
    expect(listed(ana()).notified_at).toBeNull();
  });
});

describe('choosing several', () => {
  const begin = async (told = {}) => {
    const all = { ...people(...many), ...told };
    const shown = show(Contacts, list, all);
    const grid = await screen.findByRole('grid');
    return { ...shown, told: all, grid, key: (key: string, more = {}) => fireEvent.keyDown(grid, { key, ...more }) };
  };

  test('takes one with Space, those between with Shift and the arrows, and lets go with Esc', async () => {
    const { app, key } = await begin();
    await key(' ');
    expect(marked()).toEqual(['c0']);
    await key('ArrowDown', { shiftKey: true });
    await key('ArrowDown', { shiftKey: true });
    await waitFor(() => expect(marked()).toEqual(['c0', 'c1', 'c2']));
    await screen.findByText('3 escolhidos');
    await key(' ');
    await waitFor(() => expect(marked()).toEqual(['c0', 'c1']));
    await key('Escape');
    expect(marked()).toEqual([]);
    expect(app.route).toEqual(list);
  });

  test('takes more with Ctrl, a stretch with Shift, and opens with a plain click', async () => {
    const { app } = await begin({ contact: answered(ana()) });
    await fireEvent.click(screen.getByText('Pessoa 001'), { ctrlKey: true });
    await fireEvent.click(screen.getByText('Pessoa 003'), { ctrlKey: true });
    expect(marked()).toEqual(['c1', 'c3']);
    await fireEvent.click(screen.getByText('Pessoa 005'), { shiftKey: true });
    await waitFor(() => expect(marked()).toEqual(['c1', 'c3', 'c4', 'c5']));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Escolher Pessoa 004' }));
    expect(marked()).toEqual(['c1', 'c3', 'c5']);
    expect(app.route).toEqual(list);
    await fireEvent.click(screen.getByText('Pessoa 002'));
    expect(app.route).toEqual({ ...list, contact: 'c2' });
  });

  test('takes all that the filter finds with Ctrl A, but those that were let go, without knowing them', async () => {
    const editTags = answered(edited);
    const undoEdit = answered({ removed: 0, restored: 348, kept: 1 });
    const { app, key } = await begin({ editTags, undoEdit });
    await key('a', { ctrlKey: true });
    await screen.findByText('350 escolhidos');
    await key('ArrowDown');
    await key(' ');
    await screen.findByText('349 escolhidos');
    await press('Etiquetar…');
    await screen.findByRole('heading', { name: 'Etiquetar 349 contatos' });
    await type(document.querySelector('input[name=bulk-tag]') as HTMLElement, 'natal');
    await fireEvent.submit(document.querySelector('dialog form') as HTMLFormElement);
    await waitFor(() => expect(editTags).toHaveBeenCalledWith({ ids: [], all: everybody, except: ['c1'] }, 'natal', false));
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('349 contatos receberam a etiqueta natal'));
    app.toasts.at(-1)?.action?.run();
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('Desfeito: 348 contatos voltaram ao que eram. 1 mudou depois disso e ficou como está.'));
  });

  test('forgets who was chosen when the list becomes another one', async () => {
    const { key } = await begin();
    await key('a', { ctrlKey: true });
    await screen.findByText('350 escolhidos');
    await type(await field('Procurar'), '01');
    await screen.findByText(/encontrados$/);
    await tick();
    expect(marked()).toEqual([]);
  });

  test('counts to the end what a search stopped counting, before anything is done to it', async () => {
    const selected = answered(54_321);
    const contactRows = answered({ ...rowsOf(many.slice(0, 100)), found: 1000, more: true, total: 90_000 });
    const { key } = await begin({ selected, contactRows });
    await type(await field('Procurar'), 'p');
    await screen.findByText(/mais de 1\.000/);
    await key('a', { ctrlKey: true });
    await screen.findByText('54.321 escolhidos');
  });
});

describe('going out', () => {
  test('writes what the list shows into the kind of file that was chosen', async () => {
    const exportContacts = answered({ name: 'contatos.csv', contacts: 1 });
    const { app } = show(Contacts, list, { ...people(ana()), selected: answered(1), exportContacts });
    await type(await field('Procurar'), 'ana');
    await press('Exportar…');
    await screen.findByText('Exporta 1 contato, o que a lista mostra.');
    await fireEvent.click(screen.getByRole('radio', { name: /^CSV/ }));
    await fireEvent.submit(document.querySelector('dialog form') as HTMLFormElement);
    await waitFor(() => expect(exportContacts).toHaveBeenCalledWith({ ...everybody, text: 'ana' }, 'csv'));
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('1 contato em contatos.csv'));
  });
});
