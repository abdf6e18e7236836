import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import App from '../src/App.svelte';
import { AppError, type Host, type Opening } from '../src/host/host';
import { memoryHost, type MemoryHost } from '../src/host/memory';

const still = { timers: false } as const;
const fails = (reason: unknown) => render(App, { host: memoryHost({ opening: () => Promise.reject(reason) }, still) });
const practise = () => screen.findByRole('button', { name: 'Experimentar com uma conta de treino' });

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

describe('the first start', () => {
  test.each([
    ['pt-BR', 'Avise seus clientes', 'Experimentar com uma conta de treino', 'Conectar meu número'],
    ['en', 'Let your customers know', 'Try it with a practice account', 'Connect my number'],
    ['es', 'Avisa a tus clientes', 'Probar con una cuenta de práctica', 'Conectar mi número'],
  ])('offers two ways in %s, and says so to screen readers', async (language, title, practice, own) => {
    render(App, { host: memoryHost({}, { ...still, language }) });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain(title);
    expect(screen.getByRole('button', { name: practice })).toBeTruthy();
    expect(screen.getByRole('button', { name: own })).toBeTruthy();
    expect(document.documentElement.lang).toBe(language);
  });

  test('has practice under the Enter key, and lands where one notifies, with people there', async () => {
    const host = memoryHost({}, still);
    render(App, { host });
    const button = await practise();
    await waitFor(() => expect(document.activeElement).toBe(button));
    await fireEvent.click(button);
    await screen.findByText('Conta de treino: nada sai deste computador');
    expect(screen.getByRole('button', { name: /^Notificar/ }).getAttribute('aria-current')).toBe('page');
    expect((await host.contacts('', 0, 10)).total).toBeGreaterThan(2);
  });

  test('starts practice once, however often it is pressed', async () => {
    const startPractice = vi.fn<Host['startPractice']>(() => new Promise(() => {}));
    render(App, { host: memoryHost({ startPractice }, still) });
    const button = await practise();
    await fireEvent.click(button);
    await fireEvent.click(button);
    expect(startPractice).toHaveBeenCalledTimes(1);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  test('says why practice does not start, and keeps both ways', async () => {
    render(App, { host: memoryHost({ startPractice: () => Promise.reject({ code: 'disk_full', params: {} }) }, still) });
    await fireEvent.click(await practise());
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect((await practise()).getAttribute('aria-disabled')).toBeNull();
    expect(screen.getByRole('button', { name: 'Conectar meu número' })).toBeTruthy();
  });

  test('speaks another language at once', async () => {
    render(App, { host: memoryHost({}, still) });
    await practise();
    await fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('button', { name: 'Connect my number' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('opening', () => {
  test('shows the shape of the page without words, since the language is not known yet', async () => {
    let answer = (_: Opening) => {};
    const host: MemoryHost = memoryHost({ opening: () => new Promise((resolve) => (answer = resolve)) }, still);
    render(App, { host });
    const main = screen.getByRole('main');
    expect(main.getAttribute('aria-busy')).toBe('true');
    expect(main.textContent?.trim()).toBe('');
    expect(screen.getByRole('banner').textContent?.trim()).toBe('Recado');

    answer(await memoryHost({}, { ...still, language: 'es' }).opening());
    await screen.findByRole('button', { name: 'Conectar mi número' });
    expect(main.getAttribute('aria-busy')).toBe('false');
  });

  test('tells the program once, when the first data is on the screen and not before', async () => {
    const painted = vi.fn(() => Promise.resolve());
    let answer = (_: Opening) => {};
    const host = memoryHost({ painted, opening: () => new Promise((resolve) => (answer = resolve)) }, still);
    render(App, { host });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(painted).not.toHaveBeenCalled();
    answer(await memoryHost({}, still).opening());
    await waitFor(() => expect(painted).toHaveBeenCalledTimes(1));
    await fireEvent.click(await screen.findByRole('button', { name: 'English' }));
    await screen.findByRole('button', { name: 'Connect my number' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(painted).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['dark', 'dark'],
    ['light', 'light'],
    ['system', undefined],
  ] as const)('with the theme %s', async (theme, shown) => {
    const host = memoryHost({}, still);
    await host.setSetting('theme', theme);
    render(App, { host });
    await practise();
    expect(document.documentElement.dataset['theme']).toBe(shown);
  });
});

describe('an engine that could not open', () => {
  test('is told in the language of the host, with the next step and the code', async () => {
    fails({ code: 'engine_busy', params: { language: 'en' } });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Another Recado already has this data open.');
    expect(alert.textContent).toContain('Use the window that is already open');
    expect(screen.getByText('engine_busy').tagName).toBe('CODE');
    expect(document.documentElement.lang).toBe('en');
  });

  test.each([
    ['a code nobody wrote a sentence for', { code: 'moon_phase', params: {} }, 'moon_phase'],
    ['a refusal that is not one of ours', 'opening not allowed on window "main"', 'internal'],
    ['a program that broke', new TypeError('x is undefined'), 'internal'],
  ])('has a sentence for %s, and keeps foreign text off the page', async (_, reason, code) => {
    fails(reason);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Aconteceu algo que o Recado não esperava.');
    expect(screen.getByText(code)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/not allowed|undefined/);
  });

  test('is tried again by the button, once a press, and keeps the focus meanwhile', async () => {
    let calls = 0;
    let answer = (_: Opening) => {};
    render(App, {
      host: memoryHost(
        {
          opening: () =>
            ++calls === 1 ? Promise.reject(new AppError('engine_busy')) : new Promise((resolve) => (answer = resolve)),
        },
        still,
      ),
    });
    const button = await screen.findByRole('button', { name: 'Tentar de novo' });
    button.focus();
    await fireEvent.click(button);
    await fireEvent.click(button);
    expect(calls).toBe(2);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');

    answer(await memoryHost({}, still).opening());
    await practise();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a fault that nobody caught', () => {
  const reject = (reason: unknown) =>
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason, promise: Promise.resolve() }));

  test('is told once with its code, and what was typed stays', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    render(App, { host: memoryHost({}, still) });
    await practise();
    reject(new AppError('moon_phase'));
    reject(new AppError('moon_phase'));
    expect((await screen.findAllByText(/moon_phase/)).length).toBe(1);
    expect(screen.getByText(/O que você digitou continua aqui/)).toBeTruthy();
    expect(told).toHaveBeenCalledTimes(2);
  });
});
