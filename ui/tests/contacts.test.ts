import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import Contacts from '../src/screens/Contacts.svelte';
import { ana, answered, people, refusal, reopen, show } from './lists/desk';

const field = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
const type = (input: HTMLElement, value: string) => fireEvent.input(input, { target: { value } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const list = { screen: 'contacts' } as const;
const card = { screen: 'contacts', contact: 'c1' } as const;

const detail = () => ({ removed: false, purposes: [], rows: 0, added: 0, updated: 0, unchanged: 0, rejected: 0 });

describe('a contact', () => {
  test('that was changed is saved whole, and the toast takes it back', async () => {
    const saveContact = vi.fn((draft) => Promise.resolve({ contact: ana({ name: draft.name }), alike: 0 }));
    const { app } = show(Contacts, card, { ...people(ana()), contact: answered(ana()), saveContact });
    await type(await field('Nome'), 'Ana Souza');
    await press('Salvar');
    await waitFor(() => expect(app.toasts[0]?.text).toBe('Contato salvo'));
    expect(saveContact).toHaveBeenCalledWith(
      { id: 'c1', phone: '+55 11 98765-4321', name: 'Ana Souza', tags: ['vip'], fields: { pedido: 'A-1' }, notes: '', language: null, opt_in: null },
      'acc',
    );
    app.toasts[0]?.action?.run();
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('O contato voltou ao que era'));
    expect(saveContact.mock.lastCall?.[0].name).toBe('Ana Lima');
  });

  test('whose number is refused says so at the number and loses nothing', async () => {
    const saveContact = vi.fn(() => Promise.reject(refusal('phone_invalid', { value: '12' })));
    show(Contacts, { screen: 'contacts', contact: 'new' }, { ...people(), saveContact });
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
      ...people(),
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
    const told = { ...people(ana()), contact: answered(ana()) };
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
    const { app } = show(Contacts, card, { ...people(ana()), contact });
    await type(await field('Nome'), 'Ana M');
    contact.mockResolvedValue(ana({ name: 'Outro' }));
    app.changes += 1;
    await screen.findByRole('heading', { name: 'Outro' });
    expect((await field('Nome')).value).toBe('Ana M');
  });

  test('with a field without a name is not saved, and the field says why', async () => {
    const saveContact = vi.fn();
    show(Contacts, card, { ...people(ana()), contact: answered(ana()), saveContact });
    await press('Adicionar campo');
    const values = await screen.findAllByLabelText('Valor');
    await type(values.at(-1) as HTMLElement, 'A-2');
    await press('Salvar');
    await screen.findByText('Dê um nome a este campo.');
    expect(saveContact).not.toHaveBeenCalled();
  });

  test('that may be the same person as another says so after it is added', async () => {
    const saveContact = answered({ contact: ana(), alike: 1 });
    const { app } = show(Contacts, { screen: 'contacts', contact: 'new' }, { ...people(), contact: answered(ana()), saveContact });
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
    show(Contacts, card, { ...people(consent), contact: answered(consent) });
    const lines = within(await screen.findByRole('region', { name: 'Autorização' })).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining('autorizou avisos e marketing: balcão'),
      expect.stringContaining('descadastro marketing: respondeu PARAR'),
    ]);
  });

  test('goes to the form with the person in it', async () => {
    const { app } = show(Contacts, card, { ...people(ana()), contact: answered(ana()) });
    await press('Notificar');
    expect(app.route).toEqual({ screen: 'notify', contact: 'c1' });
  });
});

test('a contact’s numbers are written as in the shop’s country', async () => {
  const fields = answered([{ name: 'gasto', kind: 'money' as const, currency: 'BRL' }]);
  const rich = ana({ fields: { gasto: '1234.50' } });
  show(Contacts, card, { ...people(rich), fields, contact: answered(rich) });
  await waitFor(async () => expect((await field('Valor')).value).toBe('1234,50'));
  expect(screen.queryByText('Há mudanças que ainda não foram salvas.')).toBeNull();
});

describe('consent', () => {
  test('that ends is recorded for both purposes, with how it was said, and can be taken back', async () => {
    const editConsent = answered({ id: 'e1', kind: 'consent' as const, at: '', contacts: 1, detail: detail(), can_undo: true });
    const undoEdit = answered({ removed: 0, restored: 1, kept: 0 });
    const { app } = show(Contacts, card, { ...people(ana()), contact: answered(ana()), editConsent, undoEdit });
    await press('Descadastrar');
    expect((await screen.findByRole('button', { name: /^Registrar descadastro/ })).getAttribute('aria-disabled')).toBe('true');
    await type(await field('Como a pessoa pediu'), 'respondeu PARAR');
    await press(/^Registrar descadastro/);
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('Descadastro registrado'));
    expect(editConsent).toHaveBeenCalledWith(
      { ids: ['c1'], all: null, except: [] },
      { purposes: ['utility', 'marketing'], given: false, source: 'respondeu PARAR', wording: null, at: null },
    );
    app.toasts.at(-1)?.action?.run();
    await waitFor(() => expect(undoEdit).toHaveBeenCalledWith('e1'));
  });
});

describe('a contact’s own page', () => {
  const whole = { ...card, whole: 'yes' } as const;
  const said = { id: 'r1', phone: '', name: null, text: 'Sim', reply_to: null, received_at: '' };
  const dossier = answered({ at: '', contact: ana(), messages: [1, 2, 3], answers: [said], edits: [], audit: [], text: 'Ana Lima' });
  const item = (id: string) => ({ id, account: 'acc', account_name: 'Flores', template: `Pedido ${id}`, state: 'read' as const, at: '2026-03-01T12:00:00Z', preview: 'Olá', error: null });

  test('shows the whole history, page by page', async () => {
    const contactHistory = vi.fn((_id: string, before: string | null) =>
      Promise.resolve(before === null ? { items: [item('m2')], next: 'm2' } : { items: [item('m1')], next: null }),
    );
    show(Contacts, whole, { ...people(ana()), contact: answered(ana()), contactHistory });
    await screen.findByText('Pedido m2');
    await press('Ver mais antigas');
    await screen.findByText('Pedido m1');
    expect(contactHistory).toHaveBeenLastCalledWith('c1', 'm2', 20);
    expect(screen.queryByRole('button', { name: 'Ver mais antigas' })).toBeNull();
  });

  test('shows what is kept, to be read and saved', async () => {
    const saveDossier = answered('ana.txt');
    const { app } = show(Contacts, whole, { ...people(ana()), contact: answered(ana()), dossier, saveDossier });
    await press('Salvar como JSON…');
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('Salvo em ana.txt'));
    expect(saveDossier).toHaveBeenCalledWith('c1', 'json');
  });

  test('says in numbers what erasing does before it does it, and goes back to the list', async () => {
    const eraseContact = answered({ messages: 3, answers: 1, files: 0, remembered: true, copies: ['recado.db.v1'] });
    const { app } = show(Contacts, whole, { ...people(ana()), contact: answered(ana()), dossier, eraseContact });
    await press('Apagar esta pessoa…');
    const panel = await screen.findByRole('group', { name: 'Apagar Ana Lima' });
    expect(panel.textContent).toContain('3 notificações ficam só como números');
    expect(panel.textContent).toContain('1 resposta dela é apagada');
    expect(panel.textContent).toContain('Não dá para desfazer');
    expect(eraseContact).not.toHaveBeenCalled();
    await waitFor(() => expect(document.activeElement).toBe(panel));
    await press('Apagar Ana Lima de vez');
    await waitFor(() => expect(app.route).toEqual(list));
    expect(app.toasts.at(-1)?.text).toContain('recado.db.v1');
    expect(app.toasts.at(-1)?.seconds).toBeUndefined();
  });

  test('keeps the person where a message is on its way, and says so', async () => {
    const eraseContact = vi.fn(() => Promise.reject(refusal('message_in_flight')));
    const { app } = show(Contacts, whole, { ...people(ana()), contact: answered(ana()), dossier, eraseContact });
    await press('Apagar esta pessoa…');
    await press('Apagar Ana Lima de vez');
    await screen.findByText(/Frase de message_in_flight/);
    expect(app.route).toEqual(whole);
  });
});
