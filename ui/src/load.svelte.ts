/**
 * What a screen shows, asked of the host: again when the question or the database changes, with the old answer on the
 * screen meanwhile. Call it while a component is made.
 */
import { untrack } from 'svelte';
import { asAppError, type AppError } from './host/host';

export interface Loaded<T> {
  /** The last answer; undefined until there is one. */
  readonly data: T | undefined;
  /** Why the last question had none. */
  readonly failure: AppError | undefined;
  /** A question is on its way. */
  readonly busy: boolean;
  again(): void;
}

/** Asks `question` now and whenever a state that it reads *before its first await* changes. */
export function load<T>(question: () => Promise<T>): Loaded<T> {
  let data = $state.raw<T>();
  let failure = $state.raw<AppError>();
  let busy = $state(false);
  let asked = $state(0);
  let latest = 0;
  let answered = 0;

  $effect(() => {
    void asked;
    const mine = (latest += 1);
    untrack(() => (busy = true));
    // Answers are taken in the order of their questions. Waiting for the newest alone would show nothing at all while
    // the database changes faster than it answers.
    const settle = (take: () => void) => {
      if (mine <= answered) return;
      answered = mine;
      take();
      if (mine === latest) busy = false;
    };
    question().then(
      (answer) =>
        settle(() => {
          data = answer;
          failure = undefined;
        }),
      (reason: unknown) => settle(() => (failure = asAppError(reason))),
    );
  });

  return {
    get data() {
      return data;
    },
    get failure() {
      return failure;
    },
    get busy() {
      return busy;
    },
    again: () => (asked += 1),
  };
}
