import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import App from '../src/App.svelte';
import { AppError, type Greeting } from '../src/host/host';
import { exampleGreeting, memoryHost } from '../src/host/memory';

const opens = (greeting: Partial<Greeting>) =>
  render(App, { host: memoryHost({ greeting: () => Promise.resolve(exampleGreeting(greeting)) }) });
const fails = (reason: unknown) => render(App, { host: memoryHost({ greeting: () => Promise.reject(reason) }) });
const title = () => screen.findByRole('heading', { level: 1 });

describe('the window greets', () => {
  test.each([
    ['pt-BR', 'Que bom ter você aqui.', 'Conta de treino pronta'],
    ['en', 'Good to have you here.', 'Practice account ready'],
    ['es', 'Qué bueno tenerte aquí.', 'Cuenta de práctica lista'],
  ])('in %s, and says so to screen readers', async (language, sentence, practice) => {
    opens({ language });
    expect((await title()).textContent).toBe(sentence);
    expect(screen.getByRole('region', { name: practice })).toBeTruthy();
    expect(document.documentElement.lang).toBe(language);
  });

  test('with the name and the number of the practice account, as the host gave them', async () => {
    opens({ practice: { name: 'Clínica Ana & Zé <teste>', phone: '+55 21 5550-0199' } });
    await title();
    const values = screen.getAllByRole('definition').map((value) => value.textContent);
    expect(values).toEqual(['Clínica Ana & Zé <teste>', '+55 21 5550-0199']);
  });

  test('where there is no practice account, and does not claim one', async () => {
    opens({ practice: null });
    await title();
    expect(screen.getByRole('region', { name: 'Nenhuma conta de treino por enquanto' })).toBeTruthy();
    expect(screen.queryAllByRole('definition')).toEqual([]);
  });

  test('after showing the shape of the page without words, since the language is not known yet', async () => {
    let answer = (_: Greeting) => {};
    render(App, { host: memoryHost({ greeting: () => new Promise((resolve) => (answer = resolve)) }) });
    const main = screen.getByRole('main');
    expect(main.getAttribute('aria-busy')).toBe('true');
    expect(main.textContent?.trim()).toBe('');
    expect(screen.getByRole('banner').textContent?.trim()).toBe('Recado');

    answer(exampleGreeting({ language: 'es' }));
    await title();
    expect(main.getAttribute('aria-busy')).toBe('false');
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
    ['a refusal that is not one of ours', 'greeting not allowed on window "main"', 'internal'],
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
    let answer = (_: Greeting) => {};
    render(App, {
      host: memoryHost({
        greeting: () =>
          ++calls === 1 ? Promise.reject(new AppError('engine_busy')) : new Promise((resolve) => (answer = resolve)),
      }),
    });
    const button = await screen.findByRole('button', { name: 'Tentar de novo' });
    button.focus();
    await fireEvent.click(button);
    await fireEvent.click(button);
    expect(calls).toBe(2);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');

    answer(exampleGreeting());
    await screen.findByRole('heading', { name: 'Que bom ter você aqui.' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
