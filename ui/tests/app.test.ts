import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../src/app.svelte';
import type { Host } from '../src/host/host';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a ring of the program counts at once, many in a row once a second, and the last one is never lost', async () => {
  const app = new App({} as Host);
  app.ring();
  expect([app.rings, app.changes]).toEqual([1, 1]);
  for (let ring = 0; ring < 95; ring += 1) {
    await vi.advanceTimersByTimeAsync(100);
    app.ring();
  }
  expect(app.rings).toBe(96);
  expect(app.changes).toBe(10);
  await vi.advanceTimersByTimeAsync(1000);
  expect(app.changes).toBe(11);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(app.changes).toBe(11);
  app.ring();
  expect(app.changes).toBe(12);
});

test('a place that is closed leaves what was within it off the way back, and what was around it on', () => {
  const app = new App({} as Host);
  app.go({ screen: 'mailings' });
  app.go({ screen: 'mailings', batch: 'b' });
  app.go({ screen: 'mailings', batch: 'b', message: 'm' });
  app.go({ screen: 'mailings', batch: 'b', message: 'n' });
  app.up({ screen: 'mailings', batch: 'b' });
  app.back();
  expect(app.route).toEqual({ screen: 'mailings' });
  app.go({ screen: 'mailings', batch: 'b' });
  app.up({ screen: 'mailings' });
  app.back();
  expect(app.route).toEqual({ screen: 'today' });
});
