/**
 * A long list, asked of the host page by page. The rows stay on the screen while they are asked for anew, and a change
 * of the database asks for the pages in sight, not for all that was ever shown: the others are asked for when they come
 * back in sight.
 */
import { untrack } from 'svelte';
import { asAppError, type AppError } from '../../host/host';

/** How many rows are asked for at once. */
export const pageSize = 100;

export interface Answer {
  rows: unknown[];
  /** How many rows there are for this question. */
  total: number;
}

type Row<A extends Answer> = A['rows'][number];

export interface Pages<A extends Answer> {
  readonly rows: Row<A>[];
  readonly total: number;
  /** The last answer, for what it says beside its rows; undefined until there is one. */
  readonly last: A | undefined;
  readonly failure: AppError | undefined;
  readonly busy: boolean;
  /** The end is in sight. */
  more(): void;
  /** These rows are in sight. A list that never says so is in sight as a whole. */
  see(first: number, last: number): void;
  again(): void;
}

export interface Question<A extends Answer> {
  /** What is asked; when it changes the list begins at its first page. */
  about: () => string;
  /** Grows when the database may have changed. */
  changes: () => number;
  ask: (offset: number, limit: number) => Promise<A>;
}

/** Call it while a component is made. */
export function pages<A extends Answer>({ about, changes, ask }: Question<A>): Pages<A> {
  let rows = $state.raw<Row<A>[]>([]);
  let last = $state.raw<A>();
  let failure = $state.raw<AppError>();
  let busy = $state(false);
  let asked = $state(0);
  let before: string | undefined;
  let latest = 0;
  let stale = false;
  let ended = false;
  let sight: [first: number, last: number] | undefined;
  /** What the database was like when each page was read. */
  let moment = 0;
  let read = new Map<number, number>();

  const pageOf = (row: number) => Math.floor(row / pageSize);
  const span = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

  /** The pages that somebody looks at, of those that there are. */
  function looked(): number[] {
    const end = pageOf(Math.max(0, rows.length - 1));
    return sight ? span(Math.min(pageOf(sight[0]), end), Math.min(pageOf(sight[1]), end)) : span(0, end);
  }

  /** With the page in its place. What lies outside it may be of an older moment, and even hold one of its rows. */
  function placed(all: Row<A>[], page: number, answer: A): Row<A>[] {
    const start = page * pageSize;
    const tail = answer.rows.length < pageSize ? [] : all.slice(start + pageSize);
    return [...all.slice(0, start), ...answer.rows, ...tail].slice(0, answer.total);
  }

  function fetch(wanted: number[], fresh: boolean): void {
    const mine = (latest += 1);
    const now = moment;
    busy = true;
    stale = false;
    const gather = async () => {
      const answers: [number, A][] = [];
      for (const page of wanted) {
        const answer = await ask(page * pageSize, pageSize);
        answers.push([page, answer]);
        if (answer.rows.length < pageSize) break;
      }
      return answers;
    };
    gather().then(
      (answers) => {
        // An answer that was overtaken by a newer question is nobody's any more.
        if (mine !== latest) return;
        let all = fresh ? [] : rows;
        if (fresh) read = new Map();
        for (const [page, answer] of answers) {
          const had = all.length;
          all = placed(all, page, answer);
          read.set(page, now);
          last = answer;
          ended = page * pageSize >= had && answer.rows.length === 0;
        }
        rows = all;
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
    if (stale) fetch(looked(), false);
    else if (!failure) look();
  }

  /** Asks for what is in sight and not of this moment. */
  function look(): void {
    if (busy || sight === undefined || rows.length === 0) return;
    const old = looked().filter((page) => read.get(page) !== moment);
    if (old.length > 0) fetch(old, false);
  }

  $effect(() => {
    const now = about();
    void changes();
    void asked;
    untrack(() => {
      moment += 1;
      if (now !== before) {
        before = now;
        fetch([0], true);
      } else if (busy) stale = true;
      else fetch(looked(), false);
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
      if (!busy && !ended && !failure && rows.length < (last?.total ?? 0)) fetch([pageOf(rows.length)], false);
    },
    see(first, end) {
      sight = [first, end];
      look();
    },
    again: () => (asked += 1),
  };
}
