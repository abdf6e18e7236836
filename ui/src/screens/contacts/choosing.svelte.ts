/** Which contacts are chosen: some by their ids, or all that a filter finds but some. Pure but for its runes. */
import { SvelteSet } from 'svelte/reactivity';
import type { ContactFilter, Selection } from '../../host/host';

interface Row {
  id: string;
}

export interface Chosen<T extends Row> {
  has(row: T): boolean;
  readonly count: number;
  readonly amount: 'none' | 'some' | 'all';
  toggle(row: T, index: number): void;
  extend(index: number, from: number): Promise<void>;
  toggleAll(): void;
  clear(): void;
  /** What the program is told. */
  selection(): Selection;
}

interface Question<T> {
  /** What the list is narrowed to. */
  filter: () => ContactFilter;
  /** How many that finds, where it is known to the last one. */
  found: () => number;
  between: (first: number, last: number) => Promise<T[]>;
}

export function choosing<T extends Row>({ filter, found, between }: Question<T>): Chosen<T> {
  const ids = new SvelteSet<string>();
  /** With it the ids are those that are not chosen. */
  let all = $state.raw<ContactFilter>();
  let anchor: number | undefined;

  const has = (id: string) => (all === undefined ? ids.has(id) : !ids.has(id));
  const count = $derived(all === undefined ? ids.size : Math.max(0, found() - ids.size));
  const set = (id: string, chosen: boolean) => {
    if (chosen === (all === undefined)) ids.add(id);
    else ids.delete(id);
  };

  function clear() {
    all = undefined;
    ids.clear();
    anchor = undefined;
  }

  return {
    has: (row) => has(row.id),
    get count() {
      return count;
    },
    get amount() {
      if (count === 0) return 'none';
      return count >= found() ? 'all' : 'some';
    },
    toggle(row, index) {
      set(row.id, !has(row.id));
      anchor = index;
    },
    async extend(index, from) {
      anchor ??= from;
      const [first, last] = [Math.min(anchor, index), Math.max(anchor, index)];
      for (const row of await between(first, last)) set(row.id, true);
    },
    toggleAll() {
      const every = all !== undefined && ids.size === 0;
      clear();
      if (!every) all = $state.snapshot(filter()) as ContactFilter;
    },
    clear,
    selection: () =>
      all === undefined ? { ids: [...ids], all: null, except: [] } : { ids: [], all, except: [...ids] },
  };
}
