import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import App from '../src/App.svelte';
import type { Host } from '../src/host/host';
import { memoryHost, practiceId, type MemoryHost } from '../src/host/memory';
import { commandOf, keyOf, shortcutOf } from '../src/keys';

afterEach(cleanup);

async function opened(told: Partial<Host> = {}, start: 'practice' | 'live' = 'practice'): Promise<MemoryHost> {
  const host = memoryHost(told, { start, timers: false });
  render(App, { host });
  await title('Hoje');
  return host;
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name: new RegExp(`^${name}`) });
const place = (name: RegExp) => within(screen.getByRole('navigation')).getByRole('button', { name });
const press = (key: string, more: KeyboardEventInit = {}, on: Element = document.body) =>
  fireEvent.keyDown(on, { key, bubbles: true, ...more });

describe('the sidebar', () => {
  test('leads to the five places, says where one is, and the window’s title follows', async () => {
    await opened();
    for (const name of ['Contatos', 'Modelos', 'Envios', 'Ajustes', 'Hoje']) {
      await fireEvent.click(place(new RegExp(`^${name}`)));
      const heading = await title(name);
      expect(place(new RegExp(`^${name}`)).getAttribute('aria-current')).toBe('page');
      expect(within(screen.getByRole('navigation')).getAllByRole('button', { current: 'page' })).toHaveLength(1);
      await waitFor(() => expect(document.title).toBe(`${heading.textContent} · Recado`));
      await waitFor(() => expect(screen.getByRole('main').contains(document.activeElement)).toBe(true));
      expect(heading.getAttribute('tabindex')).toBe('-1');
    }
  });

  test('says that one is practising, on every screen, and not with a real number', async () => {
    await opened();
    for (const name of ['Contatos', 'Ajustes']) {
      await fireEvent.click(place(new RegExp(`^${name}`)));
      await title(name);
      expect(screen.getByText('Conta de treino: nada sai deste computador')).toBeTruthy();
    }
    cleanup();
    await opened({}, 'live');
    expect(screen.queryByText('Conta de treino: nada sai deste computador')).toBeNull();
  });

  test('counts what waits for a person, as it changes', async () => {
    const host = await opened();
    expect(place(/^Hoje/).textContent).not.toMatch(/\d/);
    const form = { account: practiceId, template: 'modelo', language: 'pt_BR', phone: null, key: 'one', allow_differences: false };
    const paulo = (await host.contacts('paulo', 0, 1)).contacts[0];
    await host.send({
      ...form,
      template: 'pedido_saiu_para_entrega',
      contact: paulo?.id ?? '',
      variables: { nome: 'Paulo', pedido: 'A', previsao: 'hoje', 'button.0': 'A' },
    });
    for (let step = 0; step < 4; step += 1) host.step();
    await waitFor(() => expect(place(/^Hoje/).textContent).toContain('1 coisa espera por você'));
  });

  test('switches the account, and what was open of the other one is left', async () => {
    const host = await opened({}, 'live');
    await fireEvent.click(screen.getByRole('button', { name: /Conta em uso: Loja Centro/ }));
    await fireEvent.click(within(screen.getByRole('list', { name: 'Contas' })).getByRole('button', { name: /Treino/ }));
    await screen.findByText('Conta de treino: nada sai deste computador');
    expect((await host.opening()).account).toBe(practiceId);
    expect(screen.queryByRole('list', { name: 'Contas' })).toBeNull();
  });

  test('says why an account cannot be switched to, and stays', async () => {
    await opened({ setSetting: () => Promise.reject({ code: 'database_busy', params: {} }) }, 'live');
    await fireEvent.click(screen.getByRole('button', { name: /Conta em uso: Loja Centro/ }));
    await fireEvent.click(within(screen.getByRole('list', { name: 'Contas' })).getByRole('button', { name: /Treino/ }));
    expect(await screen.findByText(/database_busy/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /Conta em uso: Loja Centro/ })).toBeTruthy();
  });
});

describe('the keys', () => {
  test('go to places, and back', async () => {
    await opened();
    await press('2', { altKey: true, code: 'Digit2' });
    await title('Contatos');
    await press(',', { ctrlKey: true });
    await title('Ajustes');
    // From a field the first press leaves the field.
    await press('Escape', {}, document.activeElement ?? document.body);
    if (!screen.queryByRole('heading', { level: 1, name: 'Contatos' })) await press('Escape');
    await title('Contatos');
  });

  test('open the notification from anywhere', async () => {
    await opened();
    await press('n', { ctrlKey: true });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Notificar/ }).getAttribute('aria-current')).toBe('page'),
    );
  });

  test('find the search of the screen', async () => {
    await opened();
    await press('2', { altKey: true, code: 'Digit2' });
    const heading = await title('Contatos');
    heading.focus();
    await press('/', {}, heading);
    await waitFor(() => expect(document.activeElement?.hasAttribute('data-search')).toBe(true));
  });

  test('are all told under ?, and its dialog gives the focus back', async () => {
    await opened();
    await press('?', { shiftKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Teclas' });
    for (const key of ['Ctrl K', 'Ctrl N', '/', '?', 'Esc', 'Alt 1', 'Alt 5', 'Ctrl ,']) {
      expect(within(dialog).getByText(key)).toBeTruthy();
    }
    // Beneath a dialog the window's keys rest.
    await press('2', { altKey: true, code: 'Digit2' });
    expect(screen.queryByRole('heading', { level: 1, name: 'Contatos' })).toBeNull();
  });

  test.each([
    ['a letter', { key: 'n' }],
    ['a key with AltGr', { key: 'k', ctrlKey: true, altKey: true }],
    ['the other system’s key', { key: 'k', metaKey: true }],
  ])('are not %s', (_, init) => {
    expect(commandOf(new KeyboardEvent('keydown', init), false)).toBeUndefined();
  });

  test('are letters in a field, but for those with Ctrl and Alt', () => {
    const field = document.body.appendChild(document.createElement('input'));
    const said = (init: KeyboardEventInit) => {
      let command: string | undefined;
      const hear = (event: KeyboardEvent) => (command = commandOf(event, false));
      field.addEventListener('keydown', hear);
      field.dispatchEvent(new KeyboardEvent('keydown', init));
      field.removeEventListener('keydown', hear);
      return command;
    };
    expect(said({ key: '?' })).toBeUndefined();
    expect(said({ key: '/' })).toBeUndefined();
    expect(said({ key: 'k', ctrlKey: true })).toBe('palette');
    expect(said({ key: '3', code: 'Digit3', altKey: true })).toBe('templates');
    field.remove();
  });

  test('are named as the machine names them', () => {
    expect([keyOf('palette', false), keyOf('palette', true)]).toEqual(['Ctrl K', '⌘K']);
    expect([keyOf('mailings', false), keyOf('mailings', true)]).toEqual(['Alt 4', '⌘4']);
    expect([shortcutOf('notify', false), shortcutOf('notify', true)]).toEqual(['Control+N', 'Meta+N']);
    expect(commandOf(new KeyboardEvent('keydown', { key: '4', code: 'Digit4', metaKey: true }), true)).toBe('mailings');
  });
});

describe('the palette', () => {
  async function palette() {
    await press('k', { ctrlKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Buscar ou fazer…' });
    const field = within(dialog).getByRole('combobox');
    await waitFor(() => expect(document.activeElement).toBe(field));
    return { dialog, field };
  }

  test('goes by keyboard alone, accents or not, and leaves the focus on the new screen', async () => {
    await opened();
    const { dialog, field } = await palette();
    await fireEvent.input(field, { target: { value: 'conceicao' } });
    await within(dialog).findByRole('option', { name: /João Conceição/ });
    await press('Enter', {}, field);
    await title('Contatos');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(screen.getByRole('main').contains(document.activeElement)).toBe(true));
  });

  test.each([
    ['ajust', /^Ajustes/],
    ['saiu entrega', /^Pedido saiu para entrega/],
    ['1043', /João Conceição/],
  ])('finds "%s"', async (text, found) => {
    await opened();
    const { dialog, field } = await palette();
    await fireEvent.input(field, { target: { value: text } });
    expect(await within(dialog).findByRole('option', { name: found })).toBeTruthy();
  });

  test('leads to a draft, also where the platform has the template that it edits', async () => {
    const host = await opened();
    await host.newDraft(practiceId, { from: 'template', name: 'pedido_saiu_para_entrega', language: 'pt_BR' });
    const { dialog, field } = await palette();
    await fireEvent.input(field, { target: { value: 'saiu entrega' } });
    await within(dialog).findByRole('option', { name: /rascunho/ });
    expect(within(dialog).getByRole('option', { name: /modelo · pt_BR/, selected: true })).toBeTruthy();
    await press('ArrowDown', {}, field);
    await press('Enter', {}, field);
    await title('Pedido saiu');
    expect(screen.getByRole('main').textContent).toContain('Guardado');
  });

  test('still has its acts where the database does not answer, and says when it finds nothing', async () => {
    const no = () => Promise.reject({ code: 'database_busy', params: {} });
    await opened({ contacts: no, templates: no, drafts: no, mailings: no });
    const { dialog, field } = await palette();
    await fireEvent.input(field, { target: { value: 'ajustes' } });
    expect(await within(dialog).findByRole('option', { name: /^Ajustes/ })).toBeTruthy();
    await fireEvent.input(field, { target: { value: 'zzz' } });
    expect(await within(dialog).findByText('Nada com este texto')).toBeTruthy();
  });
});

describe('a screen that breaks', () => {
  test('says so and comes back, with the sidebar beside it all the while', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const host = memoryHost({}, { start: 'practice', timers: false });
    const accounts = vi.spyOn(host, 'accounts').mockImplementationOnce(() => {
      throw new TypeError('x is undefined');
    });
    render(App, { host });
    await title('Hoje');
    await fireEvent.click(place(/^Ajustes/));
    await title('Esta tela parou');
    expect(document.body.textContent).not.toContain('x is undefined');
    await fireEvent.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    await title('Ajustes');
    expect(accounts).toHaveBeenCalledTimes(2);
  });
});
