/**
 * A draft being edited: the document, what can be undone, what the linter finds, and how far it is on the disk.
 *
 * It lives in `app.drafts`, so that what was typed and its undoing outlive a change of screen. What always holds:
 * - one save at a time, and none of an old revision over a newer one: `draft_changed` becomes a question;
 * - a failed save loses nothing: the next rest, or the button, tries again;
 * - findings are asked for at most once a frame, one question at a time, and those of the newest document win.
 *
 * No `$derived` in here: one would end with the component that first read it.
 */
import type { App } from '../../../app.svelte';
import { asAppError, type AppError, type DraftCheck, type DraftView, type Edit, type Source, type Sources, type Span } from '../../../host/host';
import { apply, textAt, type Doc } from '../doc';
import { endOfChange } from '../formatting';
import { settled, variablesOf, withExample, type Remembered } from '../variables';
import { History } from './history';

/** Milliseconds of rest before a save. */
export const rest = 600;

export type Saved = 'saved' | 'waiting' | 'saving' | 'failed' | 'changed';

interface Whole {
  doc: Doc;
  sources: Sources;
}

/** Where the keyboard should go: a place of the document, and what to choose in it. */
export interface Wanted {
  path: string;
  span: Span | null;
}

export class Editing {
  readonly #app: App;
  readonly id: string;
  /** What the program last told of the draft, but for the content. */
  view: DraftView = $state.raw({} as DraftView);
  doc: Doc = $state.raw({});
  sources: Sources = $state.raw({});
  check: DraftCheck = $state.raw({ findings: [], variables: [] });
  saved: Saved = $state('saved');
  failure: AppError | undefined = $state.raw();
  /** What somebody else made of it meanwhile. */
  theirs: DraftView | undefined = $state.raw();
  canUndo = $state(false);
  canRedo = $state(false);
  wanted: Wanted | undefined = $state.raw();

  /** The document before it became a code's, whose texts are the platform's. */
  beforeCode: Doc | undefined;

  #revision = 0;
  readonly #history = new History<Whole>();
  readonly #remembered: Remembered = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  /** What is on the disk. */
  #kept: Whole = { doc: {}, sources: {} };
  #frame: number | undefined;
  #asking = false;
  #askAgain = false;

  constructor(app: App, view: DraftView) {
    this.#app = app;
    this.id = view.id;
    this.#take(view);
  }

  static of(app: App, view: DraftView): Editing {
    const place = `template:${view.id}`;
    const left = app.drafts.get(place);
    if (left instanceof Editing) {
      left.hear(view);
      return left;
    }
    const made = new Editing(app, view);
    app.drafts.set(place, made);
    return made;
  }

  #take(view: DraftView): void {
    this.view = view;
    this.doc = view.content;
    this.sources = view.sources;
    this.check = view.check;
    this.#revision = view.revision;
    this.#kept = { doc: this.doc, sources: this.sources };
  }

  get clean(): boolean {
    return this.doc === this.#kept.doc && this.sources === this.#kept.sources;
  }

  /** The program tells how the draft stands. What somebody else wrote is taken over where nothing was typed here, and can be
      undone; where something was, the next save asks. */
  hear(view: DraftView): void {
    const { translations, requested, versions, base, updated_at } = view;
    this.view = { ...this.view, translations, requested, versions, base, updated_at };
    if (this.#saving || view.revision <= this.#revision) return;
    if (!this.clean || this.saved === 'changed') return;
    const same = JSON.stringify([view.content, view.sources]) === JSON.stringify([this.doc, this.sources]);
    if (same) this.#revision = view.revision;
    else this.adopt(view);
  }

  /** The document is what the program has now; the way back stays. */
  adopt(view: DraftView): void {
    this.#keep('', false);
    this.#take(view);
    this.saved = 'saved';
    this.theirs = undefined;
    this.failure = undefined;
    clearTimeout(this.#timer);
  }

  #keep(place: string, joins: boolean): void {
    this.#history.keep({ doc: this.doc, sources: this.sources }, place, joins, performance.now());
    this.#told();
  }

  #told(): void {
    this.canUndo = this.#history.canUndo;
    this.canRedo = this.#history.canRedo;
  }

  /** `place`: where the change is. `joins`: it is typing, and one step with what was typed there just before. */
  change(doc: Doc, { place = '', joins = false, sources = this.sources }: { place?: string; joins?: boolean; sources?: Sources } = {}): void {
    const next = settled(doc, this.#remembered);
    if (next === this.doc && sources === this.sources) return;
    this.#keep(place, joins);
    this.doc = next;
    this.sources = sources;
    this.#moved();
  }

  /** Where the value of variables comes from; none: whoever sends says it. */
  setSource(keys: readonly string[], source: Source | undefined): void {
    const others = Object.entries(this.sources).filter(([name]) => !keys.includes(name));
    const own = source ? keys.map((key): [string, Source] => [key, source]) : [];
    this.change(this.doc, { place: `source:${keys[0] ?? ''}`, joins: true, sources: Object.fromEntries([...others, ...own]) });
  }

  /** Where the value of a variable that was just written comes from, and what it may look like. */
  describe(path: string, name: string, source: Source | undefined, example: string | undefined): void {
    const variable = variablesOf(this.doc).find((one) => one.path === path && one.name === name);
    if (!variable) return;
    const doc = example !== undefined && variable.example === '' ? withExample(this.doc, variable, example) : this.doc;
    const sources = source && !Object.hasOwn(this.sources, variable.key) ? { ...this.sources, [variable.key]: source } : this.sources;
    // One step with the writing of it.
    this.doc = doc;
    this.sources = sources;
    this.#moved();
  }

  mend(edits: readonly Edit[], path: string): void {
    this.change(apply(this.doc, edits), { place: path });
    this.wanted = { path, span: null };
  }

  undo(): void {
    this.#go(this.#history.undo({ doc: this.doc, sources: this.sources }));
  }

  redo(): void {
    this.#go(this.#history.redo({ doc: this.doc, sources: this.sources }));
  }

  #go(step: { state: Whole; place: string } | undefined): void {
    if (!step) return;
    const before = this.doc;
    this.doc = step.state.doc;
    this.sources = step.state.sources;
    this.#told();
    this.#moved();
    if (!step.place.startsWith('/')) return;
    const [old, now] = [textAt(before, step.place), textAt(this.doc, step.place)];
    const caret = endOfChange(old, now);
    this.wanted = { path: step.place, span: { start: caret, end: caret } };
  }

  #moved(): void {
    this.#lint();
    if (this.saved === 'changed') return;
    this.saved = 'waiting';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), rest);
  }

  #lint(): void {
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    this.#askAgain = false;
    try {
      this.check = await this.#app.host.checkDraft(this.view.account, this.doc);
    } catch {
      // The findings before stay; the next key asks anew, and a save brings them too.
    } finally {
      this.#asking = false;
      if (this.#askAgain) this.#lint();
    }
  }

  /** Writes what is not on the disk yet; done when it is, or when it could not. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    if (this.clean) {
      if (this.saved === 'waiting') this.saved = 'saved';
      return;
    }
    if (this.saved === 'changed') return;
    this.#saving = this.#save();
    await this.#saving;
    if (this.saved === 'waiting') await this.flush();
  }

  async #save(): Promise<void> {
    const sent = { doc: this.doc, sources: this.sources };
    this.saved = 'saving';
    try {
      const { revision, check } = await this.#app.host.saveDraft(this.id, this.#revision, sent.doc, sent.sources);
      this.#revision = revision;
      this.#kept = sent;
      this.failure = undefined;
      if (this.doc === sent.doc) this.check = check;
      this.saved = this.clean ? 'saved' : 'waiting';
    } catch (reason) {
      await this.#failed(asAppError(reason));
    } finally {
      this.#saving = undefined;
    }
  }

  async #failed(error: AppError): Promise<void> {
    let failure = error;
    if (error.code === 'draft_changed') {
      try {
        this.theirs = await this.#app.host.draft(this.id);
        this.saved = 'changed';
        this.failure = undefined;
        return;
      } catch (reason) {
        failure = asAppError(reason);
      }
    }
    this.failure = failure;
    this.saved = 'failed';
  }

  /** What stands here is written over what somebody else wrote; theirs is one step back. */
  async keepMine(): Promise<void> {
    const theirs = this.theirs;
    if (!theirs) return;
    const mine = { doc: this.doc, sources: this.sources };
    this.#keep('', false);
    this.#take(theirs);
    this.#keep('', false);
    this.doc = mine.doc;
    this.sources = mine.sources;
    this.theirs = undefined;
    this.saved = 'waiting';
    this.#lint();
    await this.flush();
  }

  /** What somebody else wrote counts; what stood here is one step back. */
  takeTheirs(): void {
    if (this.theirs) this.adopt(this.theirs);
  }

  /** Nothing of it is kept here any more: the draft was deleted. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#app.drafts.delete(`template:${this.id}`);
  }
}
