import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { App, contextOf } from '../src/app.svelte';
import type { Host } from '../src/host/host';
import { liveId, memoryHost, refusedToken, view } from '../src/host/memory';
import Settings from '../src/screens/Settings.svelte';

afterEach(cleanup);

async function opened(told: Partial<Host> = {}, start: 'practice' | 'live' = 'live') {
  const host = memoryHost(told, { start, timers: false });
  const app = new App(host);
  app.opening = await host.opening();
  render(Settings, { context: contextOf(app) });
  return { host, app };
}

const note = (name: string) => screen.findByRole('region', { name });

describe('the settings', () => {
  test('change the language at once', async () => {
    const { app } = await opened();
    await fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
    expect(app.opening?.language_setting).toBe('en');
    await fireEvent.click(screen.getByRole('radio', { name: 'Español' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Ajustes' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Español' }).checked).toBe(true);
  });

  test('change the look', async () => {
    const { app, host } = await opened();
    await fireEvent.click(screen.getByRole('radio', { name: 'Escura' }));
    await waitFor(() => expect(app.opening?.theme).toBe('dark'));
    expect((await host.opening()).theme).toBe('dark');
  });

  test('say what could not be kept, and show what holds', async () => {
    const { app } = await opened({ setSetting: () => Promise.reject({ code: 'disk_full', params: {} }) });
    await fireEvent.click(screen.getByRole('radio', { name: 'Escura' }));
    await waitFor(() => expect(app.toasts[0]?.text).toContain('disk_full'));
    expect(app.opening?.theme).toBe('system');
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'A do sistema' }).checked).toBe(true));
  });

  test('tell of each account what is known, in words', async () => {
    await opened();
    const live = await note('Loja Centro');
    const limit = 'até 250 pessoas em 24 horas';
    for (const text of ['+55 11 98765-4321', 'alta', limit, 'guardado no chaveiro do sistema', 'em uso']) {
      expect(within(live).getByText(text)).toBeTruthy();
    }
    const practice = await note('Treino');
    expect(within(practice).getByText('a conta de treino não precisa de um')).toBeTruthy();
    expect(within(practice).queryByRole('button', { name: 'Colar um token novo' })).toBeNull();
  });

  test('check an account, and say what its check found', async () => {
    const { host } = await opened();
    const live = await note('Loja Centro');
    await fireEvent.click(within(live).getByRole('button', { name: 'Conferir' }));
    expect(await within(live).findByText('Tudo certo com esta conta')).toBeTruthy();

    const check = await host.checkAccount(liveId);
    const problems = [view('pt-BR', 'problem-quality-low')];
    vi.spyOn(host, 'checkAccount').mockResolvedValue({ ...check, ok: false, problems });
    await fireEvent.click(within(live).getByRole('button', { name: 'Conferir' }));
    expect(await within(live).findByText('A conferência encontrou um problema')).toBeTruthy();
    expect(within(live).getByText(/A qualidade do número está baixa/)).toBeTruthy();
  });

  test('take a new token, which leaves the page once it is kept, and keep a refused one in its field', async () => {
    const { host, app } = await opened();
    const live = await note('Loja Centro');
    await fireEvent.click(within(live).getByRole('button', { name: 'Colar um token novo' }));
    const field = within(live).getByLabelText<HTMLInputElement>('Token de acesso');
    expect(field.type).toBe('password');
    await fireEvent.input(field, { target: { value: `EAA-${refusedToken}` } });
    await fireEvent.click(within(live).getByRole('button', { name: 'Guardar o token' }));
    expect((await within(live).findByRole('alert')).textContent).toContain('O token venceu.');
    expect(field.value).toBe(`EAA-${refusedToken}`);

    const replaceToken = vi.spyOn(host, 'replaceToken');
    await fireEvent.input(field, { target: { value: ' EAA-new-token ' } });
    await fireEvent.click(within(live).getByRole('button', { name: 'Guardar o token' }));
    await waitFor(() => expect(within(live).queryByLabelText('Token de acesso')).toBeNull());
    expect(replaceToken).toHaveBeenCalledExactlyOnceWith(liveId, 'EAA-new-token');
    expect(within(live).queryByRole('alert')).toBeNull();
    expect(app.toasts[0]?.text).toContain('Loja Centro');
  });

  test('switch to another account', async () => {
    const { app } = await opened();
    await fireEvent.click(within(await note('Treino')).getByRole('button', { name: 'Usar esta conta' }));
    await waitFor(() => expect(app.practice).toBe(true));
    expect(within(await note('Treino')).getByText('em uso')).toBeTruthy();
  });

  test('still stand where the accounts cannot be read, and try again', async () => {
    const accounts = vi.fn<Host['accounts']>(() => Promise.reject({ code: 'database_busy', params: {} }));
    await opened({ accounts }, 'practice');
    const again = await screen.findByRole('button', { name: 'Tentar de novo' });
    expect(screen.getByRole('radio', { name: 'English' })).toBeTruthy();
    accounts.mockResolvedValue([]);
    await fireEvent.click(again);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Tentar de novo' })).toBeNull());
  });

  test('lead to a number of one’s own, and say whose program this is', async () => {
    const { app } = await opened({}, 'practice');
    expect(screen.getByText(/não é da Meta nem do WhatsApp/)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Conectar outro número' }));
    expect(app.route).toEqual({ screen: 'connect' });
  });
});
