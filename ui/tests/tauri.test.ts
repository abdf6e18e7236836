// The calls into the program: their names and arguments, and that each of them ends.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
const listen = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, isTauri: () => true, Channel: class { constructor(readonly heard: unknown) {} } }));
vi.mock('@tauri-apps/api/event', () => ({ listen }));

import { AppError } from '../src/host/host';
import { tauriHost } from '../src/host/tauri';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

test('a call goes to the command of its name, with the names of its arguments', async () => {
  invoke.mockResolvedValue(3);
  await expect(tauriHost.cancel('account', 'batch')).resolves.toBe(3);
  expect(invoke).toHaveBeenLastCalledWith('cancel', { account: 'account', batch: 'batch' });
  await tauriHost.connectLook('EAA', null);
  expect(invoke).toHaveBeenLastCalledWith('connect_look', { token: 'EAA', apiUrl: null });
  await tauriHost.startPractice();
  expect(invoke).toHaveBeenLastCalledWith('start_practice', {});
});

test('every call of the host has a command', async () => {
  invoke.mockResolvedValue(undefined);
  const { onChange: _, onClosing: __, onDragging: ____, onDrop: ___, onDropFile: _____, ...calls } = tauriHost;
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  for (const [name, call] of Object.entries(calls)) {
    await (call as () => Promise<unknown>)();
    expect(invoke.mock.lastCall?.[0]).toBe(snake(name));
  }
});

test('what the program refuses with is an AppError with its words', async () => {
  const view = { code: 'contact_not_found', message: 'Não está.', advice: 'Procure.' };
  invoke.mockRejectedValue({ code: 'contact_not_found', params: { id: 'x' }, view });
  const error = await tauriHost.contact('x').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'contact_not_found', params: { id: 'x' }, view });
});

test('a program that says nothing is an error after a minute, and after two where it asks a service', async () => {
  invoke.mockReturnValue(new Promise(() => {}));
  const ends = (call: Promise<unknown>) => {
    const ended = { code: '' };
    call.catch((error: AppError) => (ended.code = error.code));
    return ended;
  };
  const plain = ends(tauriHost.today('account'));
  const slow = ends(tauriHost.syncTemplates('account'));
  await vi.advanceTimersByTimeAsync(59_999);
  expect(plain.code).toBe('');
  await vi.advanceTimersByTimeAsync(1);
  expect([plain.code, slow.code]).toEqual(['program_silent', '']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(slow.code).toBe('program_silent');
});

test('changes are told until nobody wants them, also where the program was slow to listen', async () => {
  let ring: (event: { payload: null }) => void = () => {};
  const unlisten = vi.fn();
  listen.mockImplementation((_name: string, handler: () => void) => {
    ring = handler;
    return Promise.resolve(unlisten);
  });
  const changed = vi.fn();
  const end = tauriHost.onChange(changed);
  ring({ payload: null });
  expect(changed).toHaveBeenCalledTimes(1);
  end();
  ring({ payload: null });
  expect(changed).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(unlisten).toHaveBeenCalledTimes(1);
});

test('closing while messages leave is told with how many, and where Recado is found again', () => {
  let ring: (event: { payload: unknown }) => void = () => {};
  listen.mockImplementation((_name: string, handler: typeof ring) => {
    ring = handler;
    return Promise.resolve(() => {});
  });
  const closing = vi.fn();
  const end = tauriHost.onClosing(closing);
  expect(listen.mock.lastCall?.[0]).toBe('closing');
  ring({ payload: { sending: 3, tray: true } });
  expect(closing).toHaveBeenCalledExactlyOnceWith({ sending: 3, tray: true });
  end();
  ring({ payload: { sending: 3, tray: true } });
  expect(closing).toHaveBeenCalledTimes(1);
});

test('a person may leave the system’s dialog open for as long as they like', async () => {
  let choose: (name: string) => void = () => {};
  invoke.mockReturnValue(new Promise<string>((resolve) => (choose = resolve)));
  const saved = tauriHost.exportMailing('account', 'batch', 'csv');
  await vi.advanceTimersByTimeAsync(3_600_000);
  choose('envio.csv');
  await expect(saved).resolves.toBe('envio.csv');
  expect(invoke).toHaveBeenLastCalledWith('export_mailing', { account: 'account', batch: 'batch', format: 'csv' });
});
