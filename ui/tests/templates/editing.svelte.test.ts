// The draft that is being edited: what can be undone, when it is saved, what a conflict asks.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../src/app.svelte';
import { AppError, type DraftView, type Host } from '../../src/host/host';
import { put, textAt } from '../../src/screens/templates/doc';
import { Editing } from '../../src/screens/templates/editor/editing.svelte';
import { blank } from './desk';

const path = '/components/0/text';
const check = { findings: [], variables: [] };
const view = (changes: Partial<DraftView> = {}): DraftView => ({
  id: 'd1',
  account: 'acc',
  lacks: [],
  revision: 3,
  content: blank(),
  sources: {},
  base: null,
  origin: 'blank',
  requested: null,
  check,
  translations: [],
  versions: 0,
  updated_at: '2026-11-20T12:00:00Z',
  ...changes,
});

let revision = 3;
const saves = () => vi.fn<Host['saveDraft']>(() => Promise.resolve({ revision: (revision += 1), check }));

function editing(told: Partial<Host> = {}) {
  const saveDraft = saves();
  const checkDraft = vi.fn<Host['checkDraft']>(() => Promise.resolve(check));
  const app = new App({ saveDraft, checkDraft, ...told } as Host);
  return { app, saveDraft, checkDraft, editing: new Editing(app, view()) };
}

const write = (draft: Editing, text: string, joins = true) => draft.change(put(draft.doc, path, text), { place: path, joins });
const text = (draft: Editing) => textAt(draft.doc, path);

beforeEach(() => {
  revision = 3;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('undoing', () => {
  test('takes typing in one place back as one step, and a rest divides it', async () => {
    const { editing: draft } = editing();
    const first = text(draft);
    for (const said of ['a', 'ab', 'abc']) write(draft, said);
    await vi.advanceTimersByTimeAsync(1100);
    write(draft, 'abcd');
    draft.undo();
    expect(text(draft)).toBe('abc');
    draft.undo();
    expect(text(draft)).toBe(first);
    expect([draft.canUndo, draft.canRedo]).toEqual([false, true]);
    draft.redo();
    draft.redo();
    expect(text(draft)).toBe('abcd');
    draft.redo();
    expect(text(draft)).toBe('abcd');
  });

  test('keeps what stood elsewhere a step of its own, and what comes after an undo ends what was undone', () => {
    const { editing: draft } = editing();
    write(draft, 'a');
    draft.change(put(draft.doc, '/name', 'x'), { place: '/name', joins: true });
    draft.undo();
    expect([draft.doc['name'], text(draft)]).toEqual(['pedido_pronto', 'a']);
    write(draft, 'b');
    expect(draft.canRedo).toBe(false);
  });

  test('takes sources along, and says where the keyboard should be', () => {
    const { editing: draft } = editing();
    draft.setSource(['nome'], { kind: 'field', name: 'name' });
    write(draft, 'Olá a todos.', false);
    draft.undo();
    expect(draft.wanted).toMatchObject({ path });
    draft.undo();
    expect(draft.sources).toEqual({});
  });

  test('reaches back over a restored version', () => {
    const { editing: draft } = editing();
    write(draft, 'agora');
    draft.adopt(view({ revision: 9, content: blank({ name: 'antes' }) }));
    expect(draft.doc['name']).toBe('antes');
    draft.undo();
    expect(text(draft)).toBe('agora');
  });
});

describe('saving', () => {
  test('comes after a rest, once, with the newest', async () => {
    const { editing: draft, saveDraft } = editing();
    write(draft, 'a');
    await vi.advanceTimersByTimeAsync(400);
    write(draft, 'ab');
    await vi.advanceTimersByTimeAsync(400);
    expect(saveDraft).not.toHaveBeenCalled();
    expect(draft.saved).toBe('waiting');
    await vi.advanceTimersByTimeAsync(250);
    expect(saveDraft).toHaveBeenCalledExactlyOnceWith('d1', 3, expect.objectContaining({ components: [expect.objectContaining({ text: 'ab' })] }), {});
    expect(draft.saved).toBe('saved');
    write(draft, 'abc');
    await draft.flush();
    expect(saveDraft).toHaveBeenLastCalledWith('d1', 4, expect.anything(), {});
  });

  test('waits for the one under way, and what was typed meanwhile follows', async () => {
    let answer: (saved: { revision: number; check: typeof check }) => void = () => {};
    const saveDraft = saves();
    saveDraft.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const { editing: draft } = editing({ saveDraft });
    write(draft, 'a');
    const flushed = draft.flush();
    write(draft, 'ab');
    await vi.advanceTimersByTimeAsync(700);
    expect(saveDraft).toHaveBeenCalledTimes(1);
    answer({ revision: 4, check });
    await flushed;
    await vi.advanceTimersByTimeAsync(700);
    expect(saveDraft).toHaveBeenCalledTimes(2);
    expect(saveDraft.mock.lastCall?.[1]).toBe(4);
    expect(draft.saved).toBe('saved');
  });

  test('that fails loses nothing, and the next rest tries again', async () => {
    const saveDraft = saves();
    saveDraft.mockImplementationOnce(() => Promise.reject(new AppError('database_busy')));
    const { editing: draft } = editing({ saveDraft });
    write(draft, 'a');
    await vi.advanceTimersByTimeAsync(650);
    expect([draft.saved, draft.failure?.code, text(draft)]).toEqual(['failed', 'database_busy', 'a']);
    write(draft, 'ab');
    await vi.advanceTimersByTimeAsync(650);
    expect([draft.saved, draft.failure]).toEqual(['saved', undefined]);
  });

  test('writes nothing where nothing changed', async () => {
    const { editing: draft, saveDraft } = editing();
    await draft.flush();
    draft.change(draft.doc);
    await vi.advanceTimersByTimeAsync(700);
    expect(saveDraft).not.toHaveBeenCalled();
  });
});

describe('somebody else who writes', () => {
  const changed = () => {
    const saveDraft = saves();
    saveDraft.mockImplementationOnce(() => Promise.reject(new AppError('draft_changed')));
    const draft = vi.fn(() => Promise.resolve(view({ revision: 8, content: blank({ name: 'deles' }) })));
    return { ...editing({ saveDraft, draft }), saveDraft };
  };

  test('makes it a question, and nothing is saved until it is answered', async () => {
    const { editing: draft, saveDraft } = changed();
    write(draft, 'minha');
    await vi.advanceTimersByTimeAsync(650);
    expect([draft.saved, draft.theirs?.content['name'], text(draft)]).toEqual(['changed', 'deles', 'minha']);
    write(draft, 'minha e mais');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saveDraft).toHaveBeenCalledTimes(1);
  });

  test('gives way to what is here, which is then written over their revision; theirs is one step back', async () => {
    const { editing: draft, saveDraft } = changed();
    write(draft, 'minha');
    await vi.advanceTimersByTimeAsync(650);
    await draft.keepMine();
    expect(saveDraft.mock.lastCall?.slice(0, 2)).toEqual(['d1', 8]);
    expect([draft.saved, text(draft), draft.theirs]).toEqual(['saved', 'minha', undefined]);
    draft.undo();
    expect(draft.doc['name']).toBe('deles');
  });

  test('counts where one says so; what was here is one step back', async () => {
    const { editing: draft } = changed();
    write(draft, 'minha');
    await vi.advanceTimersByTimeAsync(650);
    draft.takeTheirs();
    expect([draft.saved, draft.doc['name']]).toEqual(['saved', 'deles']);
    draft.undo();
    expect(text(draft)).toBe('minha');
    await vi.advanceTimersByTimeAsync(650);
    expect(draft.saved).toBe('saved');
  });

  test('is taken over at once where nothing was typed here, and an old answer is not', () => {
    const { editing: draft } = editing();
    draft.hear(view({ revision: 4 }));
    expect(draft.canUndo).toBe(false);
    draft.hear(view({ revision: 2, content: blank({ name: 'alt' }) }));
    expect(draft.doc['name']).toBe('pedido_pronto');
    draft.hear(view({ revision: 5, content: blank({ name: 'deles' }), versions: 2 }));
    expect([draft.doc['name'], draft.view.versions]).toEqual(['deles', 2]);
    write(draft, 'minha');
    draft.hear(view({ revision: 6, content: blank({ name: 'outro' }) }));
    expect(draft.doc['name']).toBe('deles');
  });
});

describe('the linter', () => {
  test('is asked once a frame, one question at a time, and the newest document counts', async () => {
    let answer: (found: typeof check) => void = () => {};
    const checkDraft = vi.fn<Host['checkDraft']>(() => new Promise((resolve) => (answer = resolve)));
    const { editing: draft } = editing({ checkDraft });
    for (const said of ['a', 'ab', 'abc']) write(draft, said);
    await vi.advanceTimersByTimeAsync(20);
    expect(checkDraft).toHaveBeenCalledTimes(1);
    write(draft, 'abcd');
    write(draft, 'abcde');
    await vi.advanceTimersByTimeAsync(100);
    expect(checkDraft).toHaveBeenCalledTimes(1);
    answer(check);
    await vi.advanceTimersByTimeAsync(100);
    expect(checkDraft).toHaveBeenCalledTimes(2);
    expect(textAt(checkDraft.mock.lastCall?.[1] ?? {}, path)).toBe('abcde');
  });

  test('mends with its edits, and the mend can be undone', () => {
    const { editing: draft } = editing();
    const before = text(draft);
    draft.mend([{ path, value: 'Olá.' }], path);
    expect([text(draft), draft.wanted?.path]).toEqual(['Olá.', path]);
    draft.undo();
    expect(text(draft)).toBe(before);
  });
});

test('outlives a change of screen, in the app', () => {
  const { app } = editing();
  const one = Editing.of(app, view());
  write(one, 'guardada');
  expect(Editing.of(app, view())).toBe(one);
  one.forget();
  expect(Editing.of(app, view())).not.toBe(one);
});
