import { describe, expect, test, vi } from 'vitest';
import { App } from '../src/app.svelte';
import { memoryHost } from '../src/host/memory';
import { crowd } from '../src/host/memory/crowd';
import { scale } from '../src/parts/virtual.svelte';
import { Importing } from '../src/screens/contacts/import/importing.svelte';
import { everybody } from './lists/desk';

const still = (people = 0) => memoryHost({}, { start: 'practice', timers: false, people });

describe('the list of the host from memory', () => {
  test('is as long as one wants, always the same, and nobody has another one’s number', () => {
    const people = crowd(50_000, '2026-11-27T12:00:00Z');
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(50_000);
    expect(crowd(3, '2026-11-27T12:00:00Z')).toEqual(people.slice(0, 3));
  });

  test('gives rows by their place, in the order of names, the nameless last', async () => {
    const host = still(2000);
    const first = await host.contactRows(everybody, 0, 100);
    expect([first.found, first.total, first.more]).toEqual([2006, 2006, false]);
    const last = await host.contactRows(everybody, 1990, 100);
    expect(last.rows).toHaveLength(16);
    expect(last.rows.at(-1)?.name).toBe('');
    expect(first.rows[0]?.name.startsWith('A')).toBe(true);
  });

  test('finds without accents, says where it stops counting, and tries another spelling only where nothing was found', async () => {
    const host = still(30_000);
    expect((await host.contactRows({ ...everybody, text: 'joao conceicao' }, 0, 5)).rows[0]?.name).toMatch(/^João/);
    const many = await host.contactRows({ ...everybody, text: 'm' }, 0, 5);
    expect([many.found, many.more]).toEqual([1000, true]);
    const near = await host.contactRows({ ...everybody, text: 'antonioo' }, 0, 5);
    expect(near.instead).toEqual(['antonio']);
    expect(near.found).toBeGreaterThan(0);
  });

  test('is tagged as a whole but for one, and goes back', async () => {
    const host = still();
    const all = { ids: [], all: everybody, except: ['contact-1'] };
    const edit = await host.editTags(all, 'natal', false);
    expect(edit.contacts).toBe(5);
    expect((await host.contactRows({ ...everybody, tag: 'natal' }, 0, 9)).found).toBe(5);
    expect(await host.undoEdit(edit.id ?? '')).toEqual({ removed: 0, restored: 5, kept: 0 });
    expect((await host.contactRows({ ...everybody, tag: 'natal' }, 0, 9)).found).toBe(0);
  });

  test('takes a list over as the screen does, and gives it back', async () => {
    const host = still();
    const app = new App(host);
    const dropped = vi.fn();
    const end = host.onDrop(dropped);
    host.drop();
    end();
    const job = new Importing(app, dropped.mock.calls[0]?.[0]);
    await job.check();
    expect(job.checked).toMatchObject({ rows: 8, added: 4, updated: 1, unchanged: 0, rejected: 3, dry: true });
    expect((await host.contactRows(everybody, 0, 1)).total).toBe(6);
    await job.run();
    expect(job.done).toMatchObject({ added: 4, updated: 1, rejected: 3, dry: false });
    expect((await host.contactRows(everybody, 0, 1)).total).toBe(10);
    expect((await host.lastImport())?.detail.file).toBe('clientes.csv');
    await job.undo();
    expect(job.undone).toBe(true);
    expect((await host.contactRows(everybody, 0, 1)).total).toBe(6);
    expect((await host.contact('contact-1')).fields).not.toHaveProperty('nascimento');
  });

  test('forgets a person, but for the counts', async () => {
    const host = still();
    expect((await host.dossier('contact-1')).text).toContain('Ana Souza');
    expect(await host.eraseContact('contact-1')).toMatchObject({ messages: 0, remembered: true });
    await expect(host.contact('contact-1')).rejects.toMatchObject({ code: 'contact_not_found' });
    expect((await host.audit(9)).map(({ action }) => action)).toEqual(['contact_erased', 'dossier']);
  });
});

describe('the scale of a list that is too long to be laid out', () => {
  const { bar, rows } = scale(48_000_000, 6_000_000);
  test('moves a pixel a pixel near both ends', () => {
    expect([bar(0), bar(1000), rows(1000)]).toEqual([0, 1000, 1000]);
    expect([bar(48_000_000), bar(47_999_000), rows(5_999_000)]).toEqual([6_000_000, 5_999_000, 47_999_000]);
  });
  test('goes from end to end without a step, and back', () => {
    let before = -1;
    for (let at = 0; at <= 48_000_000; at += 500_000) {
      expect(bar(at)).toBeGreaterThan(before);
      before = bar(at);
      expect(rows(bar(at))).toBeCloseTo(at, 3);
    }
  });
});
