import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { Condition, SegmentDraft } from '../src/host/host';
import Contacts from '../src/screens/Contacts.svelte';
import Settings from '../src/screens/Settings.svelte';
import { kept, written } from '../src/screens/contacts/numbers';
import { ana, answered, everybody, people, refusal, show } from './lists/desk';

const field = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
const type = (input: HTMLElement, value: string) => fireEvent.input(input, { target: { value } });
const choose = async (name: string | RegExp, value: string) => fireEvent.change(await field(name), { target: { value } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const groups = { screen: 'contacts', part: 'groups' } as const;
const vips = { id: 's1', name: 'Vips', conditions: [{ is: 'tagged' as const, tag: 'vip' }], contacts: 12 };

const told = () => ({
  ...people(ana()),
  segments: answered([vips]),
  fields: answered([{ name: 'nascimento', kind: 'date' as const, currency: null }]),
  segmentCount: vi.fn((_: Condition[]) => Promise.resolve(7)),
  saveSegment: vi.fn((draft: SegmentDraft) => Promise.resolve({ ...draft, id: draft.id ?? 's2', contacts: null })),
});

describe('a group', () => {
  test.each([
    ['pt-BR', '12 contatos', 'Ver o grupo Vips'],
    ['en', '12 contacts', 'See the group Vips'],
    ['es', '12 contactos', 'Ver el grupo Vips'],
  ])('in %s says how many it is, and narrows the list to itself', async (language, count, see) => {
    const all = told();
    const { app } = show(Contacts, groups, all, language);
    await screen.findByText(count);
    await press(see);
    expect(app.route).toEqual({ screen: 'contacts' });
    await waitFor(() => expect(all.contactRows).toHaveBeenLastCalledWith({ ...everybody, segment: 's1' }, 0, 100));
  });

  test('is written from conditions, counted as one writes, and the list beside shows whom it finds', async () => {
    const all = told();
    const { app } = show(Contacts, { ...groups, group: 'new' }, all);
    await screen.findByText('7 contatos agora');
    await choose('Mais uma condição', 'birthday');
    const row = await screen.findByRole('group', { name: 'Faz aniversário' });
    expect(within(row).getByLabelText('Campo da data')).toHaveProperty('value', 'nascimento');
    expect(within(row).getByLabelText('Quando')).toHaveProperty('value', '6');
    const born = { is: 'birthday' as const, field: 'nascimento', within_days: 6 };
    await waitFor(() => expect(all.segmentCount).toHaveBeenLastCalledWith([born]));
    await waitFor(() => expect(all.contactRows).toHaveBeenLastCalledWith({ ...everybody, conditions: [born] }, 0, 100));

    await choose('Mais uma condição', 'tagged');
    await press(/^Salvar grupo/);
    expect(screen.getByText('Dê um nome ao grupo.')).toBeTruthy();
    await type(await field('Nome do grupo'), 'Aniversariantes');
    expect(await screen.findByText('Complete as condições.')).toBeTruthy();
    await press('Tirar a condição Tem a etiqueta');
    await press(/^Salvar grupo/);
    await waitFor(() => expect(all.saveSegment).toHaveBeenCalledWith({ id: null, name: 'Aniversariantes', conditions: [born] }));
    await waitFor(() => expect(app.route).toEqual({ ...groups, group: 's2' }));
  });

  test('that has the name of another one is not saved, and says so', async () => {
    const saveSegment = vi.fn(() => Promise.reject(refusal('segment_exists')));
    show(Contacts, { ...groups, group: 'new' }, { ...told(), saveSegment });
    await type(await field('Nome do grupo'), 'Vips');
    await press(/^Salvar grupo/);
    await screen.findByText(/Frase de segment_exists/);
    expect((await field('Nome do grupo')).value).toBe('Vips');
  });

  test('that is thrown away comes back from its toast', async () => {
    const all = { ...told(), removeSegment: answered(undefined) };
    const { app } = show(Contacts, { ...groups, group: 's1' }, all);
    await press('Apagar grupo');
    await waitFor(() => expect(app.toasts.at(-1)?.text).toContain('Grupo Vips apagado'));
    app.toasts.at(-1)?.action?.run();
    expect(all.saveSegment).toHaveBeenCalledWith({ id: null, name: 'Vips', conditions: vips.conditions });
  });
});

describe('the settings', () => {
  const settings = { screen: 'settings' } as const;
  const base = () => ({
    accounts: answered([]),
    fields: answered([{ name: 'valor', kind: 'text' as const, currency: null }]),
    retention: answered({ contents_days: null, answers_days: 365, undo_days: 90 }),
    audit: answered([{ at: '2026-03-01T12:00:00Z', action: 'import', contact: null, detail: { rows: 8, added: 4 } }]),
  });

  test('say for how long things are kept, and change it only when it is saved', async () => {
    const setRetention = answered(undefined);
    const { app } = show(Settings, settings, { ...base(), setRetention });
    await choose('O que as notificações diziam, e para quem', '730');
    expect(setRetention).not.toHaveBeenCalled();
    await press(/^Salvar prazos/);
    await waitFor(() => expect(setRetention).toHaveBeenCalledWith({ contents_days: 730, answers_days: 365, undo_days: 90 }));
    expect(app.toasts.at(-1)?.text).toBe('Prazos salvos');
  });

  test('show what was done with data of people, in words', async () => {
    show(Settings, settings, base());
    await screen.findByText('Lista importada');
    expect(screen.getByText('linhas: 8 · novos: 4')).toBeTruthy();
  });

  test('give a field its kind, and say what taking it away means before they do', async () => {
    const putField = answered([]);
    const removeField = answered(3);
    const { app } = show(Settings, settings, { ...base(), putField, removeField });
    await choose('O que o campo valor guarda', 'money');
    await waitFor(() => expect(putField).toHaveBeenCalledWith({ name: 'valor', kind: 'money', currency: 'BRL' }));
    await press('Apagar o campo valor');
    expect(removeField).not.toHaveBeenCalled();
    await screen.findByText(/sai de todos os contatos/);
    await press('Apagar o campo');
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('O campo valor foi apagado, e os valores de 3 contatos.'));
  });
});

describe('numbers', () => {
  test.each([
    ['1.234,50', 'BR', 'money', '1234.50'],
    ['R$ 80', 'BR', 'money', '80.00'],
    ['1.234', 'BR', 'number', '1234'],
    ['1.23', 'BR', 'number', '1.23'],
    ['1,234', 'BR', 'number', '1.234'],
    ['1,234.5', 'US', 'number', '1234.5'],
    ['muito', 'BR', 'number', 'muito'],
    ['1.234', 'BR', 'text', '1.234'],
  ] as const)('“%s” in %s as %s is kept as “%s”', (text, country, kind, wanted) => {
    expect(kept(text, kind, country)).toBe(wanted);
    expect(kept(wanted, kind, country) === wanted || wanted === '1.234').toBe(true);
  });

  test('are shown as the shop’s country writes them', () => {
    expect(written('1234.50', 'money', 'BR')).toBe('1234,50');
    expect(written('1234.50', 'money', 'US')).toBe('1234.50');
    expect(written('1234.50', 'text', 'BR')).toBe('1234.50');
    expect(written('--03-12', 'date', 'BR')).toBe('--03-12');
  });
});
