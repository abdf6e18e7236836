import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Button from '../../src/parts/Button.svelte';
import Field from '../../src/parts/Field.svelte';
import Page from '../../src/parts/Page.svelte';
import { shapes } from '../../src/parts/states';
import Tick from '../../src/parts/Tick.svelte';
import Toasts from '../../src/parts/Toasts.svelte';
import { speaking, stage, text } from './stage.svelte';

describe('a button', () => {
  test('does what it says, and is no submit unless it is told to be', async () => {
    const onclick = vi.fn();
    stage(Button, { onclick, children: text('Guardar') });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar' });
    expect(button.type).toBe('button');
    await fireEvent.click(button);
    expect(onclick).toHaveBeenCalledTimes(1);
  });

  test('that may not be pressed yet keeps the focus, says why and does nothing', async () => {
    const onclick = vi.fn();
    stage(Button, { onclick, why: 'Falta o nome', children: text('Enviar') });
    const button = screen.getByRole('button', { name: 'Enviar' });
    button.focus();
    await fireEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Falta o nome');
  });

  test.each([
    ['at work', { busy: true }],
    ['at rest', { why: 'Falta o nome' }],
  ])('%s submits no form', async (_, props) => {
    stage(Button, { type: 'submit', children: text('Enviar'), ...props });
    // What is prevented submits nothing.
    expect(await fireEvent.click(screen.getByRole('button'))).toBe(false);
  });
});

describe('a field', () => {
  test('has its label, and its hint as description', () => {
    stage(Field, { label: 'Telefone', hint: 'Com DDD' });
    const field = screen.getByLabelText('Telefone');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Com DDD');
  });

  test('that is wrong says so, in place of the hint, and keeps what was typed', async () => {
    const { change } = stage(Field, { label: 'Telefone', hint: 'Com DDD' });
    const field = screen.getByLabelText<HTMLInputElement>('Telefone');
    await fireEvent.input(field, { target: { value: '123' } });
    await change({ error: 'Faltam números.' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Faltam números.');
    expect(field.value).toBe('123');
    expect(screen.queryByText('Com DDD')).toBeNull();
  });

  test('describes nothing by an empty line', () => {
    stage(Field, { label: 'Telefone' });
    expect(screen.getByLabelText('Telefone').getAttribute('aria-describedby')).toBeNull();
  });

  test('of several lines is a textarea; what is passed on reaches it', () => {
    stage(Field, { label: 'Notas', lines: 3, maxlength: 1024, name: 'notas' });
    const field = screen.getByLabelText<HTMLTextAreaElement>('Notas');
    expect([field.tagName, Number(field.rows), field.maxLength, field.name]).toEqual(['TEXTAREA', 3, 1024, 'notas']);
  });

  test('takes the focus where it is asked to', () => {
    stage(Field, { label: 'Nome', focus: true });
    expect(document.activeElement).toBe(screen.getByLabelText('Nome'));
  });
});

describe('a page', () => {
  test('gives the focus to its title when it comes', () => {
    stage(Page, { title: 'Contatos', children: text('x') });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Contatos' }));
  });
});

describe('the ticks', () => {
  test.each(Object.keys(shapes))('of %s have a word in each language, seen or heard', (state) => {
    const said = ['pt-BR', 'en', 'es'].map((language) => {
      const { unmount, container } = stage(Tick, { state }, speaking(language));
      const word = container.textContent?.trim() ?? '';
      unmount();
      return word;
    });
    for (const word of said) expect(word).toMatch(/^[^-]+$/);
    expect(said[0]).not.toBe(state);
  });

  test('differ in shape, but for the three of the clock and for read, which is coloured and heavier', () => {
    const drawn = new Map<string, string[]>();
    for (const [state, { paths }] of Object.entries(shapes)) {
      const shape = paths.join('|');
      drawn.set(shape, [...(drawn.get(shape) ?? []), state]);
    }
    const alike = [...drawn.values()].filter((same) => same.length > 1);
    expect(alike).toEqual([
      ['scheduled', 'queued', 'sending'],
      ['delivered', 'read'],
    ]);
    expect(shapes.read.tone).not.toBe(shapes.delivered.tone);
  });

  test('never show accepted as sent', () => {
    expect(shapes.accepted.paths).not.toEqual(shapes.sent.paths);
  });
});

describe('toasts', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const seconds = async (count: number) => {
    await vi.advanceTimersByTimeAsync(count * 1000);
    await tick();
  };

  test('are read out, count down where it can be seen, and go', async () => {
    const { app } = stage(Toasts);
    app.toast({ text: 'Guardado.', seconds: 3 });
    await tick();
    const status = screen.getByRole('status');
    expect(status.textContent).toContain('Guardado.');
    await seconds(1);
    expect(screen.getByText('2').getAttribute('aria-hidden')).toBe('true');
    await seconds(2);
    expect(status.textContent).not.toContain('Guardado.');
    expect(app.toasts).toEqual([]);
  });

  test('wait while somebody points at them or holds the focus there', async () => {
    const { app } = stage(Toasts);
    app.toast({ text: 'Guardado.', seconds: 2 });
    await tick();
    const region = screen.getByRole('region', { name: /Avisos/ });
    await fireEvent.mouseEnter(region);
    await seconds(10);
    expect(screen.getByText('Guardado.')).toBeTruthy();
    await fireEvent.mouseLeave(region);
    screen.getByRole('button', { name: 'Fechar' }).focus();
    await tick();
    await seconds(10);
    expect(screen.getByText('Guardado.')).toBeTruthy();
    screen.getByRole('button', { name: 'Fechar' }).blur();
    await tick();
    await seconds(2);
    expect(screen.queryByText('Guardado.')).toBeNull();
  });

  test('without seconds stay until they are closed, three at most', async () => {
    const { app } = stage(Toasts);
    for (const said of ['um', 'dois', 'três', 'quatro']) app.toast({ text: said });
    await seconds(60);
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent)).toEqual([
      'dois',
      'três',
      'quatro',
    ]);
  });

  test('are reached by F6, acted on once, and give the focus back', async () => {
    const opener = document.createElement('input');
    document.body.append(opener);
    opener.focus();
    const { app } = stage(Toasts);
    const run = vi.fn();
    app.toast({ text: 'Sai já.', seconds: 10, action: { text: 'Desfazer', run } });
    await tick();
    await fireEvent.keyDown(opener, { key: 'F6' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Desfazer' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Desfazer' }));
    expect(run).toHaveBeenCalledTimes(1);
    expect(app.toasts).toEqual([]);
    expect(document.activeElement).toBe(opener);
    opener.remove();
  });

  test('are closed by Esc from inside, and the page hears nothing of it', async () => {
    const { app } = stage(Toasts);
    app.toast({ text: 'Guardado.' });
    await tick();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await fireEvent.keyDown(screen.getByRole('button', { name: 'Fechar' }), { key: 'Escape' });
    document.removeEventListener('keydown', heard);
    expect(app.toasts).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
  });
});
