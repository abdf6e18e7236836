/** What can be undone: whole documents, which share all that did not change. Typing in one place is one step. Pure. */

export interface Step<T> {
  state: T;
  /** Where the change was: that is where one looks when it is undone. */
  place: string;
}

const most = 500;
/** Milliseconds of rest after which typing begins a new step. */
const rest = 1000;

export class History<T> {
  #before: Step<T>[] = [];
  #after: Step<T>[] = [];
  #place = '';
  #time = -Infinity;

  /** Before `state` becomes another one. `place` twice within a second is one step; '' never is. */
  keep(state: T, place: string, joins: boolean, now: number): void {
    const joined = joins && place === this.#place && now - this.#time < rest && this.#before.length > 0;
    this.#place = joins ? place : '';
    this.#time = now;
    this.#after = [];
    if (joined) return;
    this.#before.push({ state, place });
    if (this.#before.length > most) this.#before.shift();
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#after.length > 0;
  }

  undo(now: T): Step<T> | undefined {
    const step = this.#before.pop();
    if (!step) return undefined;
    this.#after.push({ state: now, place: step.place });
    this.#place = '';
    return step;
  }

  redo(now: T): Step<T> | undefined {
    const step = this.#after.pop();
    if (!step) return undefined;
    this.#before.push({ state: now, place: step.place });
    this.#place = '';
    return step;
  }
}
