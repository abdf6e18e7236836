import { flushSync, tick } from 'svelte';
import { expect, test } from 'vitest';
import { load } from '../src/load.svelte';

interface Asked {
  text: string;
  answer: (text: string) => void;
  fail: (reason: unknown) => void;
}

/** A question that reads a state, answered when the test says so. */
function asking() {
  const asked: Asked[] = [];
  let text = $state('a');
  let loaded!: ReturnType<typeof load<string>>;
  const end = $effect.root(() => {
    loaded = load(() => {
      const mine = text;
      return new Promise<string>((answer, fail) => asked.push({ text: mine, answer, fail }));
    });
  });
  flushSync();
  const ask = (next: string) => {
    text = next;
    flushSync();
  };
  return { asked, ask, loaded, end };
}

test('asks again when what it read changes, with the old answer on the screen meanwhile', async () => {
  const { asked, ask, loaded, end } = asking();
  expect([loaded.data, loaded.busy]).toEqual([undefined, true]);
  asked[0]?.answer('A');
  await tick();
  expect([loaded.data, loaded.busy]).toEqual(['A', false]);
  ask('b');
  expect(asked.map(({ text }) => text)).toEqual(['a', 'b']);
  expect([loaded.data, loaded.busy]).toEqual(['A', true]);
  end();
});

test('shows answers while newer questions keep coming, and never an older one over a newer', async () => {
  const { asked, ask, loaded, end } = asking();
  ask('b');
  ask('c');
  asked[1]?.answer('B');
  await tick();
  expect([loaded.data, loaded.busy]).toEqual(['B', true]);
  asked[0]?.answer('A');
  await tick();
  expect(loaded.data).toBe('B');
  asked[2]?.answer('C');
  await tick();
  expect([loaded.data, loaded.busy]).toEqual(['C', false]);
  end();
});

test('keeps the answer beside a failure, and forgets the failure with the next answer', async () => {
  const { asked, loaded, end } = asking();
  asked[0]?.answer('A');
  await tick();
  loaded.again();
  flushSync();
  asked[1]?.fail({ code: 'database_busy', params: {} });
  await tick();
  expect([loaded.data, loaded.failure?.code, loaded.busy]).toEqual(['A', 'database_busy', false]);
  loaded.again();
  flushSync();
  asked[2]?.answer('B');
  await tick();
  expect([loaded.data, loaded.failure]).toEqual(['B', undefined]);
  end();
});
