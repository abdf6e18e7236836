/** Files of contacts: looked at, tried, taken over, taken back. */
import type { AppError, ContactView, DifferenceView, FileView, Host, ImportHandle, ImportPlan, ImportView, Reject, Rule } from '../host';
import { keep, put, settle } from './contacts';
import { readNumber } from './people';
import { failure, view } from './problems';
import { exampleFile, readTable, type Reading, type Source } from './table';
import type { World } from './world';

type Imports = Pick<
  Host,
  'importChoose' | 'importPaste' | 'importLook' | 'importCheck' | 'importRun' | 'importStop' | 'importForget' | 'importRejects' | 'onDrop' | 'onDropFile' | 'onDragging'
>;

interface Open {
  source: Source;
  reading: Reading;
  last: ImportView | undefined;
  stopped: boolean;
}

/** What one row makes of the list. */
interface Row {
  became: 'added' | 'updated' | 'unchanged';
  contact: ContactView;
}

export interface DropWorld {
  /** As if a file fell on the window. */
  drop(source?: Source): void;
  /** As if one were held over it, or taken away again. */
  drag(over: boolean): void;
  /** As if a file that can be sent fell on the window, or could not be kept. */
  dropFile(what: FileView | AppError): void;
}

export function imports(world: World): Imports & DropWorld {
  let open: { handle: number; file: Open } | undefined;
  let handles = 0;

  const find = (handle: number): Open => {
    if (open?.handle !== handle) throw failure(world.spoken, 'import_not_found');
    return open.file;
  };
  const take = (source: Source): ImportHandle => {
    const reading = readTable(source, { encoding: null, separator: null, header: null, sheet: null });
    handles += 1;
    open = { handle: handles, file: { source, reading, last: undefined, stopped: false } };
    return { handle: handles, look: structuredClone(reading.look) };
  };

  async function run(handle: number, plan: ImportPlan, progress: (rows: number) => void, dry: boolean): Promise<ImportView> {
    const file = find(handle);
    file.stopped = false;
    const { rows } = readTable(file.source, plan.choice);
    // Long enough to be seen, where there is a clock.
    for (let step = 1; world.timers && step <= 4; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, world.pace / 4));
      if (file.stopped) throw failure(world.spoken, 'import_stopped');
      progress(Math.round((rows.length * step) / 4));
    }
    const told = apply(world, plan, rows, file.reading.look.header ? 2 : 1);
    const before = told.rows.filter(({ became }) => became === 'updated').map(({ contact }) => world.contacts.find(({ id }) => id === contact.id)).filter((one) => one !== undefined);
    const added = told.rows.filter(({ became }) => became === 'added').map(({ contact }) => contact);
    const answer: ImportView = {
      rows: rows.length,
      added: added.length,
      updated: before.length,
      unchanged: told.rows.filter(({ became }) => became === 'unchanged').length,
      rejected: told.rejects.length,
      rejects: told.rejects.slice(0, 100),
      differences: told.differences,
      mended: told.mended,
      edit: null,
      dry,
    };
    file.last = answer;
    if (dry) return structuredClone(answer);
    put(world, told.rows.map(({ contact }) => contact));
    world.contacts = [...world.contacts, ...added];
    const { rejected, unchanged } = answer;
    const detail = { file: file.source.name, rows: rows.length, added: added.length, updated: before.length, unchanged, rejected };
    answer.edit = keep(world, 'import', detail, before, added.map(({ id }) => id)).id;
    world.audit.unshift({ at: world.now(), action: 'import', contact: null, detail: { rows: rows.length, added: added.length } });
    world.changed();
    return structuredClone(answer);
  }

  return {
    importChoose: async () => take(exampleFile()),
    importPaste: async (text) => take({ name: '', kind: 'paste', encoding: null, sheets: [], text }),
    importLook: async (handle, choice) => {
      const file = find(handle);
      file.reading = readTable(file.source, choice);
      return structuredClone(file.reading.look);
    },
    importCheck: (handle, plan, progress) => run(handle, plan, progress, true),
    importRun: (handle, plan, progress) => run(handle, plan, progress, false),
    importStop: async (handle) => {
      find(handle).stopped = true;
    },
    importForget: async (handle) => {
      if (open?.handle === handle) open = undefined;
    },
    importRejects: async (handle) => (find(handle).last ? 'clientes-recusados.csv' : null),
    onDrop(dropped) {
      world.droppers.add(dropped);
      return () => world.droppers.delete(dropped);
    },
    drop(source = exampleFile()) {
      const handle = take(source);
      for (const dropped of world.droppers) dropped(handle);
    },
    dropFile(what) {
      for (const dropped of world.fileDroppers) dropped(what);
    },
    onDropFile(dropped) {
      world.fileDroppers.add(dropped);
      return () => world.fileDroppers.delete(dropped);
    },
    onDragging(dragging) {
      world.draggers.add(dragging);
      return () => world.draggers.delete(dragging);
    },
    drag(over) {
      for (const dragging of world.draggers) dragging(over);
    },
  };
}

/** The file's word, the list's, or both, as the rule has it. */
function merged(rule: Rule, ours: string, theirs: string, both: (ours: string, theirs: string) => string): string {
  if (theirs === '' || ours === theirs) return ours;
  if (ours === '') return theirs;
  return rule === 'take' ? theirs : rule === 'keep' ? ours : both(ours, theirs);
}

function apply(world: World, plan: ImportPlan, rows: string[][], first: number) {
  const done = new Map<string, Row>();
  const rejects: Reject[] = [];
  const differing = new Map<string, DifferenceView>();
  let mended = 0;

  const differs = (subject: string, rule: Rule, ours: string, theirs: string) => {
    if (ours === '' || theirs === '' || ours === theirs) return;
    const known = differing.get(subject) ?? { subject, count: 0, examples: [], rule };
    known.count += 1;
    if (known.examples.length < 3) known.examples.push({ ours, theirs });
    differing.set(subject, known);
  };

  rows.forEach((cells, at) => {
    const said = (to: string) => plan.targets.map((target, column) => (target.to === to ? (cells[column] ?? '').trim() : '')).find(Boolean) ?? '';
    const typed = said('phone');
    const refuse = (code: string) => rejects.push({ row: at + first, ...view(world.spoken, `error-${code}`, { value: typed }), value: typed || null });
    if (typed === '') return refuse('phone-empty');
    if (/e\+\d+$/i.test(typed)) return refuse('phone-damaged');
    const local = typed.replace(/\D/g, '').length <= 9 && plan.area !== null ? `${plan.area}${typed}` : typed;
    const number = readNumber(local);
    if (!number || number.phone.length < 12) return refuse('phone-invalid');
    if (number.phone.length === 13 && plan.country === 'BR') mended += 1;

    const before = done.get(number.phone)?.contact ?? world.contacts.find(({ phone }) => phone === number.phone);
    const now = world.now();
    const tags = [...said('tags').split(/[,;]/), ...plan.tags].map((tag) => tag.trim()).filter(Boolean);
    const consents = plan.opt_in === null ? [] : [{ purpose: 'utility' as const, at: now, source: plan.opt_in, wording: plan.wording }];
    const fields = { ...before?.fields };
    plan.targets.forEach((target, column) => {
      if (target.to !== 'field') return;
      const [ours, theirs] = [fields[target.name] ?? '', (cells[column] ?? '').trim()];
      const rule = plan.rules.each[target.name] ?? plan.rules.fields;
      differs(`field.${target.name}`, rule, ours, theirs);
      const value = merged(rule, ours, theirs, () => theirs);
      if (value !== '') fields[target.name] = value;
    });
    const ours = before ?? { name: '', notes: '', tags: [] as string[], language: null };
    differs('name', plan.rules.name, ours.name, said('name'));
    differs('notes', plan.rules.notes, ours.notes, said('notes'));
    const kept = plan.rules.tags === 'keep' && ours.tags.length > 0 ? ours.tags : plan.rules.tags === 'take' && tags.length > 0 ? tags : [...ours.tags, ...tags];
    const contact = settle({
      id: before?.id ?? world.id('imported'),
      ...number,
      name: merged(plan.rules.name, ours.name, said('name'), (_, theirs) => theirs),
      tags: [...new Set(kept)].sort(),
      fields,
      language: ours.language,
      notes: merged(plan.rules.notes, ours.notes, said('notes'), (mine, theirs) => `${mine}\n${theirs}`),
      opt_in: [...(before?.opt_in ?? []), ...consents],
      opt_out: before?.opt_out ?? [],
      aliases: before?.aliases ?? [],
      utility: 'unknown',
      marketing: 'unknown',
      created_at: before?.created_at ?? now,
      updated_at: before?.updated_at ?? now,
    });
    const same = before !== undefined && JSON.stringify(settle(before)) === JSON.stringify(contact);
    const earlier = done.get(number.phone)?.became;
    done.set(number.phone, { contact, became: earlier ?? (before === undefined ? 'added' : same ? 'unchanged' : 'updated') });
  });
  return { rows: [...done.values()], rejects, differences: [...differing.values()], mended };
}
