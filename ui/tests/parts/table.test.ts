import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import Table from '../../src/parts/Table.svelte';
import Rows from './Rows.svelte';
import { row, stage } from './stage.svelte';

interface Person {
  id: string;
  name: string;
}
const people = (length: number): Person[] => Array.from({ length }, (_, at) => ({ id: `c${at}`, name: `Pessoa ${at}` }));

function table(rows: Person[], props: Record<string, unknown> = {}) {
  const columns = [
    { title: 'Nome', cell: row((person: Person) => person.name), width: 'rest' },
    { title: 'Código', cell: row((person: Person) => person.id) },
  ];
  const staged = stage(Table, {
    label: 'Contatos',
    rows,
    total: rows.length,
    key: (person: Person) => person.id,
    columns,
    ...props,
  });
  const grid = screen.getByRole('grid', { name: 'Contatos' });
  const pointed = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.dataset.key;
  return { ...staged, grid, pointed, press: (key: string) => fireEvent.keyDown(grid, { key }) };
}
const shown = () => screen.getAllByRole('row').slice(1);

describe('a table', () => {
  test('has the roles of one, and says how many rows there are though few are in the page', () => {
    const { grid } = table(people(100_000), { total: 120_000 });
    expect(grid.getAttribute('aria-rowcount')).toBe('120001');
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Nome', 'Código']);
    expect(shown().length).toBeGreaterThan(5);
    expect(shown().length).toBeLessThan(60);
    expect(shown()[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(shown()[0]?.textContent).toContain('Pessoa 0');
  });

  test('is one stop of the tab key, and walked by arrows, Home, End and the page keys inside', async () => {
    const { grid, pointed, press } = table(people(12));
    expect(grid.tabIndex).toBe(0);
    for (const [key, id] of [
      ['ArrowDown', 'c1'],
      ['ArrowDown', 'c2'],
      ['ArrowUp', 'c1'],
      ['Home', 'c0'],
      ['ArrowUp', 'c0'],
      ['End', 'c11'],
      ['ArrowDown', 'c11'],
      ['Home', 'c0'],
    ] as const) {
      await press(key);
      expect(pointed(), key).toBe(id);
    }
    await press('PageDown');
    expect(Number(pointed()?.slice(1))).toBeGreaterThan(3);
    await press('PageUp');
    expect(pointed()).toBe('c0');
  });

  test('opens the row with Enter or a click, and tells which one stands open', async () => {
    const onopen = vi.fn();
    const { press } = table(people(5), { onopen, current: 'c3' });
    await press('ArrowDown');
    await press('Enter');
    await fireEvent.click(screen.getByText('Pessoa 4'));
    expect(onopen.mock.calls.map(([person]) => (person as Person).id)).toEqual(['c1', 'c4']);
    const here = shown().filter((line) => line.getAttribute('aria-current') === 'true');
    expect(here.map((line) => line.dataset.key)).toEqual(['c3']);
  });

  test('asks for more when the end of what is loaded is in sight, once, and not when all is there', async () => {
    const onmore = vi.fn();
    const { press, change } = table(people(30), { total: 60, onmore });
    await press('End');
    expect(onmore).toHaveBeenCalledTimes(1);
    await change({ rows: people(60), total: 60, onmore });
    await press('End');
    expect(onmore).toHaveBeenCalledTimes(1);
  });

  test('that grew shorter shows what is left', async () => {
    const { change, press, pointed } = table(people(30));
    await press('End');
    await change({ rows: people(3), total: 3 });
    expect(shown().map((line) => line.dataset.key)).toEqual(['c0', 'c1', 'c2']);
    expect(pointed()).toBe('c2');
  });

  test('scrolled far keeps its rows in order, each drawn once', async () => {
    render(Rows, { rows: people(100_000) });
    const grid = screen.getByRole('grid', { name: 'Contatos' });
    for (const first of [5, 40, 5000, 99_950, 130, 0]) {
      grid.scrollTop = first * 48;
      await fireEvent.scroll(grid);
      const numbers = shown().map((line) => Number(line.dataset.key?.slice(1)));
      expect(numbers).toContain(first + 3);
      expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
      expect(shown().map((line) => line.textContent)).toEqual(numbers.map((at) => `Pessoa ${at}c${at}`));
    }
  });

  test('without a row takes every key and does nothing', async () => {
    const onopen = vi.fn();
    const { press } = table([], { onopen });
    for (const key of ['ArrowDown', 'End', 'PageDown', 'Enter']) await press(key);
    expect(onopen).not.toHaveBeenCalled();
  });
});
