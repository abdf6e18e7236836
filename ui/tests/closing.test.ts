import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import App from '../src/App.svelte';
import type { Host } from '../src/host/host';
import { memoryHost, startRunning } from '../src/host/memory';
import { refusal } from './lists/desk';

afterEach(cleanup);

async function closed(tray = true, told: Partial<Host> = {}) {
  const host = memoryHost(told, { start: 'practice', timers: false });
  startRunning(host.world, { people: 1240 });
  const closeAs = vi.spyOn(host, 'closeAs');
  render(App, { host });
  await screen.findByRole('heading', { level: 1, name: 'Hoje' });
  host.world.close(tray);
  const dialog = await screen.findByRole<HTMLDialogElement>('dialog', { name: /^Ainda há 1\.231 notificações saindo$/ });
  return { host, dialog, closeAs, press: (name: string) => fireEvent.click(within(dialog).getByRole('button', { name })) };
}

test('closing while messages leave asks, with the keyboard on the main answer', async () => {
  const { dialog, closeAs } = await closed();
  await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe('Continuar em segundo plano'));
  expect(within(dialog).getAllByRole('button').map((button) => button.textContent?.trim())).toEqual([
    '', 'Ficar aqui', 'Pausar e sair', 'Continuar em segundo plano',
  ]);
  expect(closeAs).not.toHaveBeenCalled();
});

test.each([
  [true, 'use o ícone do Recado na bandeja do sistema, ou inicie o Recado outra vez'],
  [false, 'Para abri-la de novo, inicie o Recado outra vez.'],
])('with a tray: %s, it says where Recado is found again', async (tray, where) => {
  const { dialog } = await closed(tray);
  expect(dialog.textContent).toContain(where);
});

test.each([
  ['Continuar em segundo plano', 'background'],
  ['Pausar e sair', 'pause'],
  ['Ficar aqui', 'stay'],
  ['Fechar', 'stay'],
])('“%s” is “%s”, said once', async (button, choice) => {
  const { dialog, closeAs, press } = await closed();
  await press(button);
  await waitFor(() => expect(dialog.open).toBe(false));
  expect(closeAs.mock.calls).toEqual([[choice]]);
});

test('Esc stays', async () => {
  const { dialog, closeAs } = await closed();
  // As the browser does at Esc.
  dialog.close();
  await waitFor(() => expect(closeAs.mock.calls).toEqual([['stay']]));
});

test('what did not work is told, and the question stands', async () => {
  const { dialog, host, press } = await closed(true, { closeAs: () => Promise.reject(refusal('database_busy')) });
  await press('Pausar e sair');
  expect((await screen.findByRole('alert')).textContent).toContain('Frase de database_busy.');
  expect(dialog.open).toBe(true);
  expect(host.world.closed).toBeNull();
});

test('closing again asks again', async () => {
  const { host, dialog, press, closeAs } = await closed();
  await press('Ficar aqui');
  await waitFor(() => expect(dialog.open).toBe(false));
  host.world.close(true);
  await waitFor(() => expect(dialog.open).toBe(true));
  await press('Pausar e sair');
  await waitFor(() => expect(closeAs.mock.lastCall).toEqual(['pause']));
  // What was paused so waits until a person lets it go.
  expect((await host.mailings(host.world.inUse ?? '', 0, 1)).mailings[0]?.stopped?.code).toBe('person');
});
