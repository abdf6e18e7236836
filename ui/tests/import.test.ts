import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { ImportHandle, ImportLook, ImportPlan, ImportView } from '../src/host/host';
import Contacts from '../src/screens/Contacts.svelte';
import { faultOf, optionOf, targetOf } from '../src/screens/contacts/import/plan';
import { answered, people, refusal, reopen, show } from './lists/desk';

const field = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
const type = (input: HTMLElement, value: string) => fireEvent.input(input, { target: { value } });
const choose = async (name: string | RegExp, value: string) => fireEvent.change(await field(name), { target: { value } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const place = { screen: 'contacts', part: 'import' } as const;

const look = (changes: Partial<ImportLook> = {}): ImportLook => ({
  name: 'clientes.csv',
  kind: 'csv',
  encoding: 'windows-1252',
  separator: ';',
  header: true,
  sheets: [],
  sheet: null,
  shape: 'x',
  remembered: false,
  columns: [
    { name: 'Cliente', samples: ['João', 'Zé'], target: { to: 'name' }, sure: true },
    { name: 'Contato', samples: ['11 98765-4321'], target: { to: 'phone' }, sure: false },
    { name: 'Obs', samples: [], target: { to: 'skip' }, sure: true },
  ],
  rows_seen: 20_000,
  problems: [],
  ...changes,
});
const opened = (changes: Partial<ImportLook> = {}): ImportHandle => ({ handle: 1, look: look(changes) });
const view = (changes: Partial<ImportView> = {}): ImportView => ({
  rows: 20_000,
  added: 1200,
  updated: 3,
  unchanged: 10,
  rejected: 1,
  rejects: [{ row: 17, code: 'phone_damaged', message: 'A planilha estragou este telefone.', advice: 'Corrija.', value: '5,51E+12' }],
  differences: [{ subject: 'name', count: 2, examples: [{ ours: 'Ana', theirs: 'Ana Souza' }], rule: 'take' }],
  mended: 0,
  edit: null,
  dry: true,
  ...changes,
});
const told = () => ({
  ...people(),
  lastImport: answered(null),
  importChoose: answered(opened()),
  importForget: answered(undefined),
  importCheck: vi.fn((_handle: number, _plan: ImportPlan, _progress: (rows: number) => void) => Promise.resolve(view())),
  importRun: vi.fn((_handle: number, _plan: ImportPlan, _progress: (rows: number) => void) => Promise.resolve(view({ dry: false, edit: 'e1' }))),
});

describe('a list that comes in', () => {
  test.each([
    ['pt-BR', 'Escolher o arquivo…', 'Importar clientes.csv', 'Número', 'confira'],
    ['en', 'Choose the file…', 'Import clientes.csv', 'Number', 'check this'],
    ['es', 'Elegir el archivo…', 'Importar clientes.csv', 'Número', 'revisa'],
  ])('shows in %s what was recognised, with samples, and what is unsure', async (language, button, title, phone, unsure) => {
    show(Contacts, place, told(), language);
    await press(button);
    await screen.findByRole('heading', { name: title });
    const row = screen.getByRole('row', { name: /Contato/ });
    expect(within(row).getByText('11 98765-4321')).toBeTruthy();
    expect(within(row).getByRole('combobox')).toHaveProperty('value', 'phone');
    expect(within(row).getByRole('option', { selected: true, name: phone })).toBeTruthy();
    expect(within(row).getByText(unsure)).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Cliente/ })).queryByText(unsure)).toBeNull();
  });

  test('is read otherwise where it was recognised wrongly', async () => {
    const importLook = vi.fn(() => Promise.resolve(look({ encoding: 'utf-8' })));
    show(Contacts, place, { ...told(), importLook });
    await press('Escolher o arquivo…');
    await choose('Codificação', 'utf-8');
    await waitFor(() => expect(importLook).toHaveBeenCalledWith(1, { encoding: 'utf-8', separator: null, header: null, sheet: null }));
  });

  test('is tried first, corrected, tried again, and only then taken over', async () => {
    const all = told();
    const { app } = show(Contacts, place, all);
    await press('Escolher o arquivo…');
    await choose('O que a coluna Obs vira', 'new');
    await type(await field('Nome do campo'), 'observação');
    await type(await field('Etiquetas'), 'feira, 2026');
    await type(await field('Autorização: de onde veio'), 'formulário');
    await press('Conferir');
    await screen.findByRole('heading', { name: 'O que vai acontecer' });
    expect(all.importRun).not.toHaveBeenCalled();
    const plan = all.importCheck.mock.calls[0]?.[1];
    expect(plan).toMatchObject({
      targets: [{ to: 'name' }, { to: 'phone' }, { to: 'field', name: 'observação', kind: 'text', currency: null }],
      tags: ['feira', '2026'],
      opt_in: 'formulário',
      wording: null,
      country: 'BR',
      area: '11',
      notation: 'brazil',
    });
    expect(screen.getByText('1.200')).toBeTruthy();
    const reject = within(document.querySelector('[data-rejects]') as HTMLElement).getAllByRole('row')[1] as HTMLElement;
    const cells = within(reject).getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells).toEqual(['17', '5,51E+12', 'A planilha estragou este telefone. Corrija.']);
    expect(screen.getByText(/Na lista “Ana”, no arquivo “Ana Souza”/)).toBeTruthy();

    // Another rule is another plan: what was found is no longer what would happen.
    await choose('Nome', 'keep');
    await screen.findByRole('heading', { name: /antes da última mudança/ });
    await press('Conferir');
    await press('Importar 1.203 contatos');
    await screen.findByRole('heading', { name: 'A lista entrou' });
    expect(all.importRun.mock.calls[0]?.[1]).toMatchObject({ rules: { name: 'keep' } });
    await press('Ver os contatos');
    expect(app.route).toEqual({ screen: 'contacts' });
    expect(all.importForget).toHaveBeenCalledWith(1);
  });

  test('without a column of numbers says so and is not tried', async () => {
    const all = told();
    show(Contacts, place, all);
    await press('Escolher o arquivo…');
    await choose('O que a coluna Contato vira', 'skip');
    await press(/^Conferir/);
    expect(screen.getByText('Diga qual coluna é o número.')).toBeTruthy();
    expect(all.importCheck).not.toHaveBeenCalled();
  });

  test('tells how far it is, and is stopped without a trace', async () => {
    let fail = (_: unknown) => {};
    const importStop = vi.fn(() => {
      fail(refusal('import_stopped'));
      return Promise.resolve();
    });
    const importCheck = vi.fn((_handle: number, _plan: ImportPlan, progress: (rows: number) => void) => {
      progress(12_000);
      return new Promise<ImportView>((_, reject) => (fail = reject));
    });
    show(Contacts, place, { ...told(), importCheck, importStop });
    await press('Escolher o arquivo…');
    await press('Conferir');
    await screen.findByText('12.000 linhas lidas');
    await press('Parar');
    await screen.findByText('Parado. Nada foi gravado.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('goes on while one looks at something else, and is still there afterwards', async () => {
    let end = (_: ImportView) => {};
    const importRun = vi.fn(() => new Promise<ImportView>((resolve) => (end = resolve)));
    const { app, unmount } = show(Contacts, place, { ...told(), importRun });
    await press('Escolher o arquivo…');
    await press('Conferir');
    await press('Importar 1.203 contatos');
    unmount();
    app.route = { screen: 'today' };
    end(view({ dry: false, edit: 'e1' }));
    await waitFor(() => expect(app.toasts.at(-1)?.text).toBe('A lista entrou'));
    app.toasts.at(-1)?.action?.run();
    expect(app.route).toEqual(place);
    reopen(app, Contacts);
    await screen.findByRole('heading', { name: 'A lista entrou' });
  });

  test('is taken back, and its refused rows are saved', async () => {
    const undoEdit = answered({ removed: 1200, restored: 3, kept: 0 });
    const importRejects = answered('recusados.csv');
    const { app } = show(Contacts, place, { ...told(), undoEdit, importRejects });
    await press('Escolher o arquivo…');
    await press('Conferir');
    await press('Importar 1.203 contatos');
    await press('Salvar recusados…');
    await waitFor(() => expect(app.toasts.at(-1)?.text).toContain('recusados.csv'));
    await press('Desfazer importação');
    await screen.findByRole('heading', { name: 'A importação foi desfeita' });
    expect(undoEdit).toHaveBeenCalledWith('e1');
    expect(app.toasts.at(-1)?.text).toBe('Desfeito: 1.203 contatos voltaram ao que eram.');
  });

  test('that cannot be read says why, and nothing else happens', async () => {
    const importChoose = vi.fn(() => Promise.reject(refusal('sheet_too_large')));
    show(Contacts, place, { ...told(), importChoose });
    await press('Escolher o arquivo…');
    await screen.findByText(/Frase de sheet_too_large/);
    expect(screen.getByRole('button', { name: 'Escolher o arquivo…' })).toBeTruthy();
  });

  test('is pasted on the list of contacts, and a number that is pasted is not', async () => {
    const importPaste = answered(opened({ name: '', kind: 'paste', encoding: null }));
    const { app } = show(Contacts, { screen: 'contacts' }, { ...told(), importPaste });
    const paste = (text: string) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: () => text } });
      return fireEvent(window, event);
    };
    await paste('11 98765-4321');
    expect(app.route).toEqual({ screen: 'contacts' });
    await paste('Nome\tCelular\nAna\t11 98765-4321');
    expect(app.route).toEqual(place);
    expect((await field('As linhas copiadas')).value).toContain('Ana\t11');
    await press('Usar estas linhas');
    await screen.findByRole('heading', { name: 'Importar o que foi colado' });
    expect(importPaste).toHaveBeenCalledWith('Nome\tCelular\nAna\t11 98765-4321');
    expect(screen.queryByLabelText('Codificação')).toBeNull();
  });

  test('offers the way back from the last import', async () => {
    const detail = { file: 'velho.csv', removed: false, purposes: [], rows: 4, added: 3, updated: 1, unchanged: 0, rejected: 0 };
    const lastImport = answered({ id: 'e9', kind: 'import' as const, at: '2026-03-01T12:00:00Z', contacts: 4, detail, can_undo: true });
    const undoEdit = answered({ removed: 3, restored: 1, kept: 0 });
    show(Contacts, place, { ...told(), lastImport, undoEdit });
    await screen.findByText(/velho\.csv: 3 contatos novos, 1 mudado\./);
    await press('Desfazer importação');
    await waitFor(() => expect(undoEdit).toHaveBeenCalledWith('e9'));
  });
});

describe('the plan of an import', () => {
  const fields = [{ name: 'valor', kind: 'money' as const, currency: 'BRL' }];
  test('knows the shop’s own fields by their kind', () => {
    expect(targetOf('field:valor', fields, 'Valor')).toEqual({ to: 'field', name: 'valor', kind: 'money', currency: 'BRL' });
    expect(optionOf({ to: 'field', name: 'valor', kind: 'money', currency: 'BRL' }, fields)).toBe('field:valor');
    expect(optionOf({ to: 'field', name: 'outro', kind: 'text', currency: null }, fields)).toBe('new');
  });
  test('puts no two columns into one field, and lets several be names or numbers', () => {
    const own = (name: string) => ({ to: 'field' as const, name, kind: 'text' as const, currency: null });
    expect(faultOf([{ to: 'phone' }, { to: 'phone' }, { to: 'name' }, { to: 'name' }])).toBeUndefined();
    expect(faultOf([{ to: 'phone' }, own('a'), own('a')])).toEqual({ what: 'twice', to: 'field:a' });
    expect(faultOf([{ to: 'phone' }, own(' ')])).toEqual({ what: 'unnamed' });
  });
});
