import { flushSync, tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { pages, pageSize } from '../../src/screens/lists/pages.svelte';

let end = () => {};
afterEach(() => end());

const settled = async () => {
  for (let turn = 0; turn < 30; turn += 1) await tick();
  flushSync();
};

/** A list of so many numbers, which a test can change; `round` counts up in each row when the database changes. */
function listed(count: number) {
  let about = $state('all');
  let changes = $state(0);
  const world = { count, round: 0 };
  const ask = vi.fn(async (offset: number, limit: number) => {
    const left = Math.max(0, Math.min(limit, world.count - offset));
    return { rows: Array.from({ length: left }, (_, at) => `${offset + at}.${world.round}`), total: world.count };
  });
  let list!: ReturnType<typeof pages<Awaited<ReturnType<typeof ask>>>>;
  end = $effect.root(() => {
    list = pages({ about: () => about, changes: () => changes, ask });
  });
  flushSync();
  return {
    world,
    ask,
    list,
    offsets: () => ask.mock.calls.splice(0).map(([offset]) => offset),
    change: async () => {
      world.round += 1;
      changes += 1;
      flushSync();
      await settled();
    },
    about: async (next: string) => {
      about = next;
      flushSync();
      await settled();
    },
  };
}

async function scrolled(count: number) {
  const made = listed(count);
  await settled();
  while (made.list.rows.length < count) {
    made.list.more();
    await settled();
  }
  made.offsets();
  return made;
}

test('a change asks for the pages in sight alone, in whichever place they are', async () => {
  const { list, offsets, change } = await scrolled(5000);
  list.see(2350, 2410);
  await change();
  expect(offsets()).toEqual([2300, 2400]);
  expect([list.rows[2299], list.rows[2300], list.rows[2499], list.rows[2500]]).toEqual(['2299.0', '2300.1', '2499.1', '2500.0']);
  expect(list.rows).toHaveLength(5000);
});

test('a page that comes back in sight is asked for then, and once', async () => {
  const { list, offsets, change } = await scrolled(1000);
  list.see(0, 15);
  await change();
  expect(offsets()).toEqual([0]);
  list.see(510, 525);
  await settled();
  expect(offsets()).toEqual([500]);
  expect(list.rows[510]).toBe('510.1');
  list.see(500, 515);
  list.see(0, 15);
  await settled();
  expect(offsets()).toEqual([]);
});

test('a list that never says what is in sight is asked for as a whole', async () => {
  const { list, offsets, change } = await scrolled(250);
  await change();
  expect(offsets()).toEqual([0, 100, 200]);
  expect(list.rows.every((row) => row.endsWith('.1'))).toBe(true);
});

test('rows that are gone are gone from the list, and its length is what there is', async () => {
  const { world, list, change } = await scrolled(450);
  list.see(0, 15);
  world.count = 30;
  await change();
  expect(list.rows).toHaveLength(30);
  expect(list.total).toBe(30);
});

test('another question begins at its first page, with the old rows there until its answer', async () => {
  const { list, ask, about } = await scrolled(300);
  await about('some');
  expect(ask.mock.calls).toEqual([[0, pageSize]]);
  expect(list.rows).toHaveLength(100);
});

test('a change that comes while a page is asked for is one more question, not one each', async () => {
  const made = await scrolled(200);
  made.list.see(0, 15);
  let answer: (_: { rows: string[]; total: number }) => void = () => {};
  made.ask.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  await made.change();
  await made.change();
  await made.change();
  expect(made.offsets()).toEqual([0]);
  answer({ rows: Array.from({ length: 100 }, (_, at) => `${at}.1`), total: 200 });
  await settled();
  expect(made.offsets()).toEqual([0]);
  expect(made.list.rows[0]).toBe('0.3');
});
