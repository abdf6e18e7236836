/**
 * A long list, asked of the host page by page. The rows stay on the screen while they are asked for anew, and a change
 * of the database asks for what was shown, not for the first page only.
 */
import { untrack } from 'svelte';
import { asAppError, type AppError } from '../../host/host';

/** How many rows are asked for at once. */
export const pageSize = 100;

export interface Answer<T> {
  rows: T[];
  /** How many rows there are for this question. */
  total: number;
}

export interface Pages<T, A extends Answer<T>> {
  readonly rows: T[];
  readonly total: number;
  /** The last answer, for what it says beside its rows; undefined until there is one. */
  readonly last: A | undefined;
  readonly failure: AppError | undefined;
  readonly busy: boolean;
  /** The end is in sight. */
  more(): void;
  again(): void;
}

export interface Question<T, A extends Answer<T>> {
  /** What is asked; when it changes the list begins at its first page. */
  about: () => string;
  /** Grows when the database may have changed. */
  changes: () => number;
  ask: (offset: number, limit: number) => Promise<A>;
  key: (row: T) => string;
}

/** Call it while a component is made. */
export function pages<T, A extends Answer<T>>({ about, changes, ask, key }: Question<T, A>): Pages<T, A> {
  let rows = $state.raw<T[]>([]);
  let last = $state.raw<A>();
  let failure = $state.raw<AppError>();
  let busy = $state(false);
  let asked = $state(0);
  let before: string | undefined;
  let latest = 0;
  let stale = false;
  let ended = false;

  async function gather(from: T[], count: number): Promise<{ all: T[]; answer: A }> {
    // By key: a row that slipped into the next page while it was asked for is still one row.
    const all = new Map(from.map((row) => [key(row), row]));
    let answer: A;
    let offset = from.length;
    do {
      answer = await ask(offset, pageSize);
      for (const row of answer.rows) all.set(key(row), row);
      offset += answer.rows.length;
    } while (offset < count && answer.rows.length === pageSize);
    return { all: [...all.values()], answer };
  }

  function read(from: T[], count: number): void {
    const mine = (latest += 1);
    busy = true;
    stale = false;
    gather(from, count).then(
      ({ all, answer }) => {
        // An answer that was overtaken by a newer question is nobody's any more.
        if (mine !== latest) return;
        ended = all.length === from.length;
        rows = all;
        last = answer;
        failure = undefined;
        rest();
      },
      (reason: unknown) => {
        if (mine !== latest) return;
        failure = asAppError(reason);
        rest();
      },
    );
  }

  function rest(): void {
    busy = false;
    // At most one question is on its way: changes that come meanwhile are one more question, not one each.
    if (stale) read([], rows.length);
  }

  $effect(() => {
    const now = about();
    void changes();
    void asked;
    untrack(() => {
      if (now === before && busy) {
        stale = true;
        return;
      }
      const count = now === before ? rows.length : 0;
      before = now;
      read([], count);
    });
  });

  $effect(() => () => {
    latest += 1;
  });

  return {
    get rows() {
      return rows;
    },
    get total() {
      return last?.total ?? 0;
    },
    get last() {
      return last;
    },
    get failure() {
      return failure;
    },
    get busy() {
      return busy;
    },
    more() {
      if (!busy && !ended && !failure && rows.length < (last?.total ?? 0)) read(rows, 0);
    },
    again: () => (asked += 1),
  };
}
