/**
 * A list of contacts on its way in: what was recognised, what the person wants of it, what a try of it found, what the
 * import did. It outlives its screen: an import goes on while one looks at something else.
 */
import type { App } from '../../../app.svelte';
import { asAppError, type AppError, type ImportChoice, type ImportHandle, type ImportLook, type ImportPlan, type ImportView, type MergeRules, type Notation, type Target } from '../../../host/host';
import { undo } from '../undo';
import { rulesAsUsual } from './plan';

const notations: Record<string, Notation> = { 'pt-BR': 'brazil', en: 'english', es: 'spanish' };

export class Importing {
  readonly handle: number;
  readonly #app: App;

  look: ImportLook = $state.raw() as ImportLook;
  choice: ImportChoice = $state({ encoding: null, separator: null, header: null, sheet: null });
  targets: Target[] = $state([]);
  rules: MergeRules = $state(rulesAsUsual());
  tags = $state('');
  optIn = $state('');
  wording = $state('');
  country = $state('BR');
  area = $state('');
  mend = $state(false);

  busy: 'look' | 'check' | 'run' | 'undo' | 'save' | undefined = $state();
  stopping = $state(false);
  rows = $state(0);
  failure: AppError | undefined = $state.raw();
  /** It was stopped, and nothing of it was kept. */
  stopped = $state(false);
  done: ImportView | undefined = $state.raw();
  undone = $state(false);
  #checked: { plan: string; view: ImportView } | undefined = $state.raw();

  readonly plan: ImportPlan = $derived.by(() => ({
    choice: $state.snapshot(this.choice),
    targets: $state.snapshot(this.targets) as Target[],
    rules: $state.snapshot(this.rules),
    tags: this.tags.split(',').map((tag) => tag.trim()).filter(Boolean),
    opt_in: this.optIn.trim() || null,
    wording: (this.optIn.trim() && this.wording.trim()) || null,
    country: this.country,
    area: this.area.replace(/\D/g, '') || null,
    notation: notations[this.#app.words.language] ?? 'brazil',
    mend_ninth_digit: this.mend,
  }));
  /** What a try found, where nothing was changed since. */
  readonly checked: ImportView | undefined = $derived(
    this.#checked?.plan === JSON.stringify(this.plan) ? this.#checked.view : undefined,
  );
  /** The last try, also where something was changed since. */
  readonly before: ImportView | undefined = $derived(this.#checked?.view);

  constructor(app: App, { handle, look }: ImportHandle) {
    this.#app = app;
    this.handle = handle;
    this.country = app.account?.country ?? 'BR';
    // Customers are near the shop: its own area code, where its number has one.
    this.area = /^\+55 ?\(?(\d\d)\)? /.exec(app.account?.phone ?? '')?.[1] ?? '';
    this.#take(look);
  }

  #take(look: ImportLook): void {
    this.look = look;
    this.targets = look.columns.map(({ target }) => target);
    this.#checked = undefined;
  }

  async #work(what: NonNullable<typeof this.busy>, call: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    this.failure = undefined;
    this.stopped = false;
    this.rows = 0;
    try {
      await call();
    } catch (reason) {
      if (this.stopping) this.stopped = true;
      else this.failure = asAppError(reason);
    } finally {
      this.busy = undefined;
      this.stopping = false;
    }
  }

  /** Reads the file as the person says. */
  read(choice: Partial<ImportChoice>): Promise<void> {
    return this.#work('look', async () => {
      const next = { ...$state.snapshot(this.choice), ...choice };
      const look = await this.#app.host.importLook(this.handle, next);
      this.choice = next;
      this.#take(look);
    });
  }

  /** Tries the plan; nothing is written. */
  check(): Promise<void> {
    return this.#work('check', async () => {
      const plan = this.plan;
      const view = await this.#app.host.importCheck(this.handle, plan, (rows) => (this.rows = rows));
      this.#checked = { plan: JSON.stringify(plan), view };
    });
  }

  run(): Promise<void> {
    return this.#work('run', async () => {
      this.done = await this.#app.host.importRun(this.handle, this.plan, (rows) => (this.rows = rows));
      this.#app.changes += 1;
      this.#tell();
    });
  }

  /** Whoever looks at something else meanwhile hears of it, with the way back to what it did. */
  #tell(): void {
    const { route, words } = this.#app;
    if (route.screen === 'contacts' && route.part === 'import') return;
    const run = () => this.#app.go({ screen: 'contacts', part: 'import' });
    this.#app.toast({ text: words.say('import-done'), seconds: 10, action: { text: words.say('group-see'), run } });
  }

  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    await this.#app.host.importStop(this.handle).catch(() => (this.stopping = false));
  }

  undo(): Promise<void> {
    return this.#work('undo', async () => {
      const edit = this.done?.edit;
      if (edit) this.undone = await undo(this.#app, edit);
    });
  }

  saveRejects(): Promise<void> {
    return this.#work('save', async () => {
      const name = await this.#app.host.importRejects(this.handle);
      if (name !== null) this.#app.toast({ text: this.#app.words.say('import-rejects-saved', { name }), seconds: 10 });
    });
  }

  /** The program closes the file. */
  forget(): void {
    this.#app.host.importForget(this.handle).catch(() => {});
  }
}
