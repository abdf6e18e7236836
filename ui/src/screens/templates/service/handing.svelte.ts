/**
 * Requests on their way to the service, one after the other, each with what became of it. Nothing is handed in but by
 * somebody's press, and without a network the rest keeps waiting.
 */
import type { App } from '../../../app.svelte';
import { asAppError, type AppError, type HandedIn, type HandProgress, type RequestCard } from '../../../host/host';

export interface Step {
  card: RequestCard;
  state: 'todo' | 'now' | 'done';
  result?: HandedIn;
  /** The program had no answer at all. */
  failure?: AppError;
}

/** What keeps one from the service that would keep the next one too: no network, no token, too many questions. */
export const unreachable = ({ result, failure }: Step): boolean =>
  failure !== undefined || (result?.state === 'waiting' && /^(service|token|keychain)_/.test(result.error?.code ?? ''));

export class Handing {
  readonly #app: App;
  steps: readonly Step[] = $state.raw([]);
  running = $state(false);
  /** It was asked to stop, and the one on its way still is. */
  stopping = $state(false);
  /** Of the sample that goes along with the one on its way. */
  sample: HandProgress | undefined = $state.raw();

  constructor(app: App) {
    this.#app = app;
  }

  get done(): number {
    return this.steps.filter(({ state }) => state === 'done').length;
  }

  /** Those that left, whatever came of it. */
  get left(): number {
    return this.steps.filter(({ result }) => result !== undefined && result.state !== 'waiting').length;
  }

  #put(index: number, step: Step): void {
    this.steps = this.steps.with(index, step);
  }

  /** Takes them to the service. Ends when all are through, when it is stopped, or when nobody is reached. */
  async run(account: string, cards: readonly RequestCard[]): Promise<void> {
    if (this.running || cards.length === 0) return;
    this.running = true;
    this.stopping = false;
    this.steps = cards.map((card) => ({ card, state: 'todo' }));
    for (const [index, card] of cards.entries()) {
      if (this.stopping) break;
      this.#put(index, { card, state: 'now' });
      const step = await this.#hand(account, card);
      this.#put(index, step);
      this.#app.changes += 1;
      if (unreachable(step)) break;
    }
    this.running = false;
    this.stopping = false;
  }

  async #hand(account: string, card: RequestCard): Promise<Step> {
    this.sample = undefined;
    try {
      const [result] = await this.#app.host.handIn(account, [card.id], (step) => (this.sample = step));
      return { card, state: 'done', ...(result && { result }) };
    } catch (reason) {
      return { card, state: 'done', failure: asAppError(reason) };
    } finally {
      this.sample = undefined;
    }
  }

  stop(): void {
    this.stopping = this.running;
  }

  /** What was told is read. */
  clear(): void {
    if (!this.running) this.steps = [];
  }
}
