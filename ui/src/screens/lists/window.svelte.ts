/**
 * A list of any length of which only the pages around what is in sight are asked for, by their place. The last rows that
 * were seen stay on the screen while they are asked for anew; what was never seen is a hole until it comes.
 *
 * One question at a time: while somebody scrolls fast the pages that were passed over meanwhile are never asked for.
 */
import { untrack } from 'svelte';
import { asAppError, type AppError } from '../../host/host';

/** How many rows are asked for at once. */
export const pageSize = 100;
/** So many pages are kept; the one that was in sight longest ago goes first. */
const most = 60;

export interface Answer {
  rows: unknown[];
  /** How many rows there are for this question. */
  total: number;
}

type Row<A extends Answer> = A['rows'][number];

export interface Question<A extends Answer> {
  /** What is asked; when it changes the list is another one, and stays the old one until there is an answer. */
  about: () => string;
  /** Grows when the database may have changed. */
  changes: () => number;
  ask: (offset: number, limit: number) => Promise<A>;
}

export interface Window<A extends Answer> {
  at(index: number): Row<A> | undefined;
  readonly total: number;
  /** The last answer, for what it says beside its rows; undefined until there is one. */
  readonly last: A | undefined;
  /** What the rows on the screen are the answer to. */
  readonly about: string | undefined;
  readonly failure: AppError | undefined;
  /** These rows are in sight. */
  see(first: number, last: number): void;
  /** All rows between two places, those that are known and those that are not. */
  between(first: number, last: number): Promise<Row<A>[]>;
  again(): void;
}

/** Call it while a component is made. */
export function windowed<A extends Answer>({ about, changes, ask }: Question<A>): Window<A> {
  let pages = $state.raw(new Map<number, { rows: Row<A>[]; moment: number }>());
  let last = $state.raw<A>();
  let failure = $state.raw<AppError>();
  let shown = $state<string>();
  let asked = $state(0);
  let wanted = '';
  let sight: [first: number, last: number] = [0, 0];
  /** What the database was like when each page was read. */
  let moment = 0;
  let latest = 0;
  let busy = false;

  const pageOf = (row: number) => Math.floor(row / pageSize);

  /** Pages in sight that are not of this moment, the first one first. */
  function missing(): number[] {
    const end = pageOf(Math.max(0, (last?.total ?? 1) - 1));
    const [from, to] = [Math.min(pageOf(sight[0]), end), Math.min(pageOf(sight[1]), end)];
    const span = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    return span.filter((page) => pages.get(page)?.moment !== moment);
  }

  function look(): void {
    if (busy) return;
    const fresh = shown !== wanted;
    const page = fresh ? 0 : missing()[0];
    if (page === undefined) return;
    const mine = (latest += 1);
    const now = moment;
    const question = wanted;
    busy = true;
    ask(page * pageSize, pageSize).then(
      (answer) => {
        if (mine !== latest) return;
        // In the order in which they were in sight: the oldest is the first to go.
        const kept = [...(fresh ? [] : pages)].filter(([other]) => other !== page);
        pages = new Map([...kept.slice(-(most - 1)), [page, { rows: answer.rows, moment: now }]]);
        last = answer;
        failure = undefined;
        if (fresh) {
          shown = question;
          sight = [0, 0];
        }
        busy = false;
        look();
      },
      (reason: unknown) => {
        if (mine !== latest) return;
        failure = asAppError(reason);
        busy = false;
      },
    );
  }

  $effect(() => {
    const now = about();
    void changes();
    void asked;
    untrack(() => {
      moment += 1;
      if (now !== wanted || shown === undefined) {
        // Whoever types on is not waited for.
        latest += 1;
        busy = false;
      }
      wanted = now;
      look();
    });
  });

  $effect(() => () => {
    latest += 1;
  });

  return {
    at: (index) => pages.get(pageOf(index))?.rows[index % pageSize],
    get total() {
      return last?.total ?? 0;
    },
    get last() {
      return last;
    },
    get about() {
      return shown;
    },
    get failure() {
      return failure;
    },
    see(first, end) {
      sight = [first, end];
      look();
    },
    async between(first, end) {
      const rows: Row<A>[] = [];
      for (let page = pageOf(first); page <= pageOf(end); page += 1) {
        const known = pages.get(page)?.rows ?? (await ask(page * pageSize, pageSize)).rows;
        rows.push(...known.slice(Math.max(0, first - page * pageSize), end - page * pageSize + 1));
      }
      return rows;
    },
    again: () => (asked += 1),
  };
}
