/**
 * Rows of one height of which only those in sight are in the page. Call it while a component is made.
 *
 * No browser lays out a box of fifty million pixels, and a list of a million rows would be one. Such a list gets a box
 * of a height that every browser takes: near its ends a step of the wheel is a step of the rows, between them the bar at
 * the side passes over several rows a pixel, and the wheel still moves row by row. What lost: TanStack's reckoner, which
 * knows rows of any height and no box that is too high.
 */
import { untrack } from 'svelte';

interface Question {
  count: () => number;
  /** What scrolls. */
  box: () => HTMLElement | undefined;
  /** Height of a row, and of what stands still above the rows, in rem. */
  row: number;
  head?: number;
}

export interface Item {
  index: number;
  /** Distance from the first row, in pixels. */
  start: number;
}

export interface Rows {
  /** Those in sight and a few around them. */
  readonly items: Item[];
  /** Height of the box that holds them, in pixels. */
  readonly height: number;
  /** Where in that box an item stands now. */
  top(item: Item): number;
  /** A key for drawing it: a row that comes takes the place of one that went, so that scrolling makes nothing anew. */
  slot(item: Item): number;
  /** Brings a row in sight. */
  show(index: number): void;
  /** How many fit. */
  readonly page: number;
}

/** A box that has no height yet, or never gets one where nothing is laid out, shows as many rows as a small window. */
const unseen = 480;
/** Rows drawn on each side of those in sight. */
const around = 6;
/** The highest box, in pixels: a third of what the strictest engine takes at twice the zoom. */
export const highest = 6_000_000;
/** After so many milliseconds without a step the bar at the side is put where the rows are. */
const rest = 150;

/**
 * Where the bar of a box stands when rows of `far` pixels are scrolled by `top`, and back. `reach` is how far the bar
 * goes. At both ends a quarter of its way is one pixel a pixel.
 */
export function scale(far: number, reach: number) {
  const end = reach / 4;
  const squeeze = (far - 2 * end) / (reach - 2 * end);
  return {
    bar: (top: number) => (top <= end ? top : top >= far - end ? reach - (far - top) : end + (top - end) / squeeze),
    rows: (bar: number) => (bar <= end ? bar : bar >= reach - end ? far - (reach - bar) : end + (bar - end) * squeeze),
  };
}

export function virtualRows({ count, box, row, head = 0 }: Question): Rows {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const tall = row * root;
  const margin = head * root;

  /** How far the rows are scrolled, and how much of that the bar does not know of. */
  let top = $state(0);
  let shift = $state(0);
  let seen = $state(unseen);
  /** Where the bar stood at the last step. */
  let before = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const whole = $derived(count() * tall);
  const height = $derived(Math.min(whole, highest));
  const far = $derived(Math.max(0, margin + whole - seen));
  const reach = $derived(Math.max(0, margin + height - seen));
  const squeezed = $derived(whole > highest);

  function put(element: HTMLElement, wanted: number): void {
    const rows = Math.max(0, Math.min(wanted, far));
    element.scrollTop = squeezed ? Math.round(scale(far, reach).bar(rows)) : rows;
    before = element.scrollTop;
    top = rows;
    shift = squeezed ? rows - before : 0;
  }

  function scrolled(element: HTMLElement): void {
    const now = element.scrollTop;
    const step = now - before;
    before = now;
    clearTimeout(idle);
    if (!squeezed) {
      top = now;
      shift = 0;
      return;
    }
    // A step of the wheel is a step of the rows; a leap is somebody who drags the bar.
    top = Math.abs(step) > seen ? scale(far, reach).rows(now) : Math.max(0, Math.min(top + step, far));
    shift = top - now;
    const ended = (now <= 0 && top > 0) || (now >= reach && top < far);
    if (ended) put(element, top);
    else idle = setTimeout(() => put(element, top), rest);
  }

  $effect(() => {
    const element = box();
    if (!element) return;
    const step = () => scrolled(element);
    const measure = () => (seen = element.clientHeight || unseen);
    element.addEventListener('scroll', step, { passive: true });
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    untrack(() => {
      measure();
      before = element.scrollTop;
      if (!squeezed) top = before;
    });
    return () => {
      element.removeEventListener('scroll', step);
      watch.disconnect();
      clearTimeout(idle);
    };
  });

  // A list that became another one stands where its bar does.
  $effect(() => {
    void whole;
    untrack(() => {
      const element = box();
      if (!element) return;
      if (squeezed) put(element, top);
      else scrolled(element);
    });
  });

  const items = $derived.by(() => {
    const from = Math.min(top, far);
    const first = Math.max(0, Math.floor(from / tall) - around);
    const last = Math.min(count(), Math.ceil((from + seen - margin) / tall) + around);
    return Array.from({ length: Math.max(0, last - first) }, (_, at): Item => ({ index: first + at, start: (first + at) * tall }));
  });

  return {
    get items() {
      return items;
    },
    get height() {
      return height;
    },
    get page() {
      return Math.max(1, Math.floor((seen - margin) / tall) - 1);
    },
    top: (item) => item.start - (squeezed ? shift : 0),
    // Rows in sight stand one after the other, so that no two of them share a slot.
    slot: (item) => item.index % Math.max(128, items.length),
    show(index) {
      const element = box();
      if (!element) return;
      const [start, end] = [index * tall, (index + 1) * tall + margin - seen];
      if (start < top) put(element, start);
      else if (end > top) put(element, end);
    },
  };
}
