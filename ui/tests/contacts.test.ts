import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import type { ContactView } from '../src/host/host';
import Contacts from '../src/screens/Contacts.svelte';
import { ana, answered, refusal, reopen, show } from './lists/desk';

const people = (...contacts: ContactView[]) =>
  vi.fn((text: string, offset: number, limit: number) => {
    const found = contacts.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    return Promise.resolve({ contacts: found.slice(offset, offset + limit), found: found.length, total: contacts.length });
  });

const field = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
const type = (input: HTMLElement, value: string) => fireEvent.input(input, { target: { value } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const list = { screen: 'contacts' } as const;
const card = { screen: 'contacts', contact: 'c1' } as const;

describe('the list of contacts', () => {
  test('narrows as one types, and says how many of how many', async () => {
    const contacts = people(ana(), ana({ id: 'c2', name: 'Beto' }), ana({ id: 'c3', name: 'Anabela' }));
    show(Contacts, list, { contacts });
    await screen.findByText('3 contatos');
    await type(await field('Procurar por nome ou número'), 'ana');
    await screen.findByText('2 de 3 contatos');
    expect(screen.queryByText('Beto')).toBeNull();
    expect(contacts).toHaveBeenLastCalledWith('ana', 0, 100);
  });

  test('keeps its rows while they are asked for anew', async () => {
    const page = { contacts: [ana()], found: 1, total: 1 };
    let answer = (_: typeof page | PromiseLike<typeof page>) => {};
    const contacts = vi.fn(() => Promise.resolve(page));
    const { app } = show(Contacts, list, { contacts });
    await screen.findByText('Ana Lima');
    contacts.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    app.changes += 1;
    await waitFor(() => expect(contacts).toHaveBeenCalledTimes(2));
    expect(screen.getByText('Ana Lima')).toBeTruthy();
    answer({ ...page, contacts: [ana({ name: 'Ana Souza' })] });
    await screen.findByText('Ana Souza');
  });

  test('is asked for once more, not once each, for changes that come while it is', async () => {
    const page = { contacts: [ana()], found: 1, total: 1 };
    const answers: ((_: typeof page) => void)[] = [];
    const contacts = vi.fn(() => new Promise<typeof page>((resolve) => answers.push(resolve)));
    const { app } = show(Contacts, list, { contacts });
    for (let change = 0; change < 5; change += 1) {
      app.changes += 1;
      await tick();
    }
    expect(contacts).toHaveBeenCalledTimes(1);
    answers[0]?.(page);
    await waitFor(() => expect(contacts).toHaveBeenCalledTimes(2));
    answers[1]?.({ ...page, contacts: [ana({ name: 'Ana Souza' })] });
    await screen.findByText('Ana Souza');
    expect(contacts).toHaveBeenCalledTimes(2);
  });

  test('loads the next hundred when the end is in sight', async () => {
    const many = Array.from({ length: 130 }, (_, at) => ana({ id: `c${at}`, name: `Pessoa ${String(at).padStart(3, '0')}` }));
    const contacts = people(...many);
    show(Contacts, list, { contacts });
    const grid = await screen.findByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('131');
    await fireEvent.keyDown(grid, { key: 'End' });
    grid.scrollTop = 100_000;
    await fireEvent.scroll(grid);
    await waitFor(() => expect(contacts).toHaveBeenCalledWith('', 100, 100));
  });

  test('with nobody in it teaches the first step', async () => {
    const { app } = show(Contacts, list, { contacts: people() });
    await press('Cadastrar o primeiro contato');
    expect(app.route).toEqual({ screen: 'contacts', contact: 'new' });
  });

  test('that finds nobody says what was asked, as text, and offers the way back', async () => {
    show(Contacts, list, { contacts: people(ana()) });
    await type(await field('Procurar por nome ou número'), '<b>zé</b>');
    await screen.findByText('Ninguém com “<b>zé</b>”');
    await press('Limpar a busca');
    await screen.findByText('Ana Lima');
  });

  test('opens a person by Enter and closes by Esc', async () => {
    const { app } = show(Contacts, list, { contacts: people(ana()), contact: answered(ana()) });
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
    const { app } = show(Contacts, { screen: 'today' }, { contacts: people(ana()), contact: answered(ana()) });
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
    const { container } = show(Contacts, card, { contacts: people(ana({ name })), contact: answered(ana({ name })) });
    expect((await screen.findAllByText(name)).length).toBeGreaterThan(0);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('a contact', () => {
  test('that was changed is saved whole, and the toast takes it back', async () => {
    const saveContact = vi.fn((draft) => Promise.resolve({ contact: ana({ name: draft.name }), alike: 0 }));
    const { app } = show(Contacts, card, { contacts: people(ana()), contact: answered(ana()), saveContact });
    await type(await field('Nome'), 'Ana Souza');
    await press('Salvar');
    await waitFor(() => expect(app.toasts[0]?.text).toBe('Contato salvo'));
    expect(saveContact).toHaveBeenCalledWith(
      { id: 'c1', phone: '+55 11 98765-4321', name: 'Ana Souza', tags: ['vip'], fields: { pedido: 'A-1' }, notes: '', opt_in: null },
      'acc',
    );
    app.toasts[0]?.action?.run();
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('O contato voltou ao que era'));
    expect(saveContact.mock.lastCall?.[0].name).toBe('Ana Lima');
  });

  test('whose number is refused says so at the number and loses nothing', async () => {
    const saveContact = vi.fn(() => Promise.reject(refusal('phone_invalid', { value: '12' })));
    show(Contacts, { screen: 'contacts', contact: 'new' }, { contacts: people(), saveContact });
    await type(await field('Nome'), 'Zé');
    await type(await field('Número'), '12');
    await press('Salvar');
    const number = await field('Número');
    await waitFor(() => expect(number.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(number.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Frase de phone_invalid.');
    expect([(await field('Nome')).value, number.value]).toEqual(['Zé', '12']);
  });

  test('that exists already leads to the one that does', async () => {
    const saveContact = vi.fn(() => Promise.reject(refusal('contact_exists', { phone: ana().phone })));
    const { app } = show(Contacts, { screen: 'contacts', contact: 'new' }, {
      contacts: vi.fn(() => Promise.resolve({ contacts: [ana()], found: 1, total: 1 })),
      contact: answered(ana()),
      saveContact,
    });
    await type(await field('Número'), '11 98765-4321');
    await press('Salvar');
    await press('Ver o contato que tem este número');
    await waitFor(() => expect(app.route).toEqual(card));
  });

  test('outlives a change of screen unsaved, and says so', async () => {
    const told = { contacts: people(ana()), contact: answered(ana()) };
    const { app, unmount } = show(Contacts, card, told);
    await type(await field('Observações'), 'Prefere à tarde');
    await screen.findByText('Há mudanças que ainda não foram salvas.');
    unmount();
    reopen(app, Contacts);
    await screen.findByText('O que você escreveu antes continua aqui, e ainda não foi salvo.');
    expect((await field('Observações')).value).toBe('Prefere à tarde');
    await press('Descartar mudanças');
    expect((await field('Observações')).value).toBe('');
    app.toasts.at(-1)?.action?.run();
    await waitFor(async () => expect((await field('Observações')).value).toBe('Prefere à tarde'));
  });

  test('that somebody writes in is not overwritten by news from the database', async () => {
    const contact = answered(ana());
    const { app } = show(Contacts, card, { contacts: people(ana()), contact });
    await type(await field('Nome'), 'Ana M');
    contact.mockResolvedValue(ana({ name: 'Outro' }));
    app.changes += 1;
    await screen.findByRole('heading', { name: 'Outro' });
    expect((await field('Nome')).value).toBe('Ana M');
  });

  test('with a field without a name is not saved, and the field says why', async () => {
    const saveContact = vi.fn();
    show(Contacts, card, { contacts: people(ana()), contact: answered(ana()), saveContact });
    await press('Adicionar campo');
    const values = await screen.findAllByLabelText('Valor');
    await type(values.at(-1) as HTMLElement, 'A-2');
    await press('Salvar');
    await screen.findByText('Dê um nome a este campo.');
    expect(saveContact).not.toHaveBeenCalled();
  });

  test('that may be the same person as another says so after it is added', async () => {
    const saveContact = answered({ contact: ana(), alike: 1 });
    const { app } = show(Contacts, { screen: 'contacts', contact: 'new' }, { contacts: people(), contact: answered(ana()), saveContact });
    await type(await field('Número'), '11 98765-4321');
    await press('Salvar');
    await screen.findByText(/só difere pelo nono dígito/);
    expect(app.route).toEqual(card);
    expect(app.drafts.has('contact:new')).toBe(false);
  });

  test('tells what was authorised and what was stopped, with where it came from', async () => {
    const consent = ana({
      opt_in: [
        { purpose: 'utility', at: '2026-03-01T12:00:00Z', source: 'balcão', wording: null },
        { purpose: 'marketing', at: '2026-03-01T12:00:00Z', source: 'balcão', wording: null },
      ],
      opt_out: [{ purpose: 'marketing', at: '2026-04-01T12:00:00Z', how: 'respondeu PARAR' }],
    });
    show(Contacts, card, { contacts: people(consent), contact: answered(consent) });
    const lines = within(await screen.findByRole('region', { name: 'Autorização' })).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining('autorizou avisos e marketing: balcão'),
      expect.stringContaining('descadastro marketing: respondeu PARAR'),
    ]);
  });

  test('goes to the form with the person in it', async () => {
    const { app } = show(Contacts, card, { contacts: people(ana()), contact: answered(ana()) });
    await press('Notificar');
    expect(app.route).toEqual({ screen: 'notify', contact: 'c1' });
  });
});
