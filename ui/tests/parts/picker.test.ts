import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { finds } from '../../src/parts/find';
import Pick from './Pick.svelte';

const people = ['Ana', 'Bia', 'Caio', 'João', 'Zé'];
const pick = (props: Partial<{ people: string[]; onmore: () => void; focus: boolean }> = {}) => {
  const onchoose = vi.fn();
  render(Pick, { people, onchoose, ...props });
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Para quem' });
  return { onchoose, field, press: (key: string) => fireEvent.keyDown(field, { key }) };
};
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
const pointed = (field: HTMLElement) => {
  const id = field.getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id)?.textContent;
};

describe('a picker', () => {
  test('shows its list from the start and says how many', () => {
    const { field } = pick();
    expect(options()).toEqual(people);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(field.getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
    expect(screen.getByRole('status').textContent).toBe('5 de 5');
  });

  test('takes the focus where it is asked to, and only there', () => {
    const { field } = pick();
    expect(document.activeElement).toBe(field);
  });

  test('leaves the focus where it is otherwise', () => {
    const { field } = pick({ focus: false });
    expect(document.activeElement).not.toBe(field);
  });

  test('is walked by arrows, Home and End, and stops at its ends; the focus stays in the field', async () => {
    const { field, press } = pick();
    expect(pointed(field)).toBeNull();
    for (const [key, name] of [
      ['ArrowDown', 'Ana'],
      ['ArrowDown', 'Bia'],
      ['ArrowUp', 'Ana'],
      ['ArrowUp', 'Ana'],
      ['End', 'Zé'],
      ['ArrowDown', 'Zé'],
      ['Home', 'Ana'],
      ['PageDown', 'Zé'],
      ['PageUp', 'Ana'],
    ] as const) {
      await press(key);
      expect(pointed(field), key).toBe(name);
      expect(screen.getByRole('option', { selected: true }).textContent).toBe(name);
    }
    expect(document.activeElement).toBe(field);
  });

  test('chooses with Enter what is pointed at, and nothing when nothing is', async () => {
    const { onchoose, press } = pick();
    await press('Enter');
    expect(onchoose).not.toHaveBeenCalled();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    expect(onchoose.mock.calls).toEqual([['Bia']]);
  });

  test('points at the first find of a search', async () => {
    const { onchoose, field, press } = pick();
    await press('End');
    await fireEvent.input(field, { target: { value: 'joao' } });
    expect(options()).toEqual(['João']);
    expect(pointed(field)).toBe('João');
    await press('Enter');
    expect(onchoose.mock.calls).toEqual([['João']]);
  });

  test('chooses with one click', async () => {
    const { onchoose } = pick();
    await fireEvent.click(screen.getByRole('option', { name: 'Caio' }));
    expect(onchoose.mock.calls).toEqual([['Caio']]);
  });

  test('clears its search with Esc, and lets an Esc go that has nothing to clear', async () => {
    const { field } = pick();
    const escape = () => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      const heard = vi.fn();
      document.addEventListener('keydown', heard, { once: true });
      field.dispatchEvent(event);
      document.removeEventListener('keydown', heard);
      return heard.mock.calls.length;
    };
    await fireEvent.input(field, { target: { value: 'a' } });
    expect(escape()).toBe(0);
    await Promise.resolve();
    expect(field.value).toBe('');
    expect(escape()).toBe(1);
  });

  test('says so when nothing is found, and Enter then chooses nothing', async () => {
    const { onchoose, field, press } = pick();
    await fireEvent.input(field, { target: { value: 'xyz' } });
    expect(options()).toEqual([]);
    expect(screen.getByText('Ninguém')).toBeTruthy();
    await press('ArrowDown');
    await press('Enter');
    expect(onchoose).not.toHaveBeenCalled();
  });

  test('of 10,000 holds a handful in the page, and tells each one’s place among all', () => {
    pick({ people: Array.from({ length: 10_000 }, (_, at) => `P${at}`) });
    const shown = screen.getAllByRole('option');
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(60);
    expect(shown[3]?.getAttribute('aria-setsize')).toBe('10000');
    expect(shown[3]?.getAttribute('aria-posinset')).toBe('4');
  });

  test('asks for more when its end is in sight, once for each end', async () => {
    const onmore = vi.fn();
    const { press } = pick({ onmore });
    await press('End');
    expect(onmore).toHaveBeenCalledTimes(1);
  });

  test('shows hostile names as text, the whole of them for who listens or points', () => {
    pick({ people: ['<img src=x onerror=alert(1)>'] });
    const option = screen.getByRole('option', { name: '<img src=x onerror=alert(1)>' });
    expect(option.title).toBe('<img src=x onerror=alert(1)>');
    expect(option.querySelector('img')).toBeNull();
  });
});

test.each([
  ['joao', 'João da Silva', true],
  ['SILVA jo', 'João da Silva', true],
  ['98765', '+55 11 98765-4321', true],
  ['', 'x', true],
  ['maria', 'João', false],
])('a search for "%s" in "%s": %s', (query, text, found) => expect(finds(query, text)).toBe(found));
