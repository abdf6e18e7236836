/**
 * Rows of one height of which only those in sight are in the page: TanStack Virtual's reckoning, handed to Svelte 5 as
 * runes (its own wrapper is a store of Svelte 4). Call it while a component is made.
 */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem } from '@tanstack/svelte-virtual';

interface Question {
  count: () => number;
  /** What scrolls. */
  box: () => HTMLElement | undefined;
  /** Height of a row, and of what stands still above the rows, in rem. */
  row: number;
  head?: number;
}

export interface Rows {
  /** Those in sight and a few around them. */
  readonly items: VirtualItem[];
  /** Height of all, in pixels. */
  readonly height: number;
  /** Distance of an item from the first one. */
  top(item: VirtualItem): number;
  /** A key for drawing it: a row that comes takes the place of one that went, so that scrolling makes nothing anew. */
  slot(item: VirtualItem): number;
  /** Brings a row in sight. */
  show(index: number): void;
  /** How many fit. */
  readonly page: number;
}

/** A box that has no height yet, or never gets one where nothing is laid out, shows as many rows as a small window. */
const unseen = 480;

export function virtualRows({ count, box, row, head = 0 }: Question): Rows {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const margin = head * root;
  // What the reckoner remembers changes beneath Svelte's eyes; this tells it.
  let told = $state(0);

  const reckoner = new Virtualizer<HTMLElement, HTMLElement>({
    count: 0,
    getScrollElement: () => box() ?? null,
    estimateSize: () => row * root,
    scrollMargin: margin,
    scrollPaddingStart: margin,
    overscan: 6,
    initialRect: { width: 0, height: unseen },
    scrollToFn: elementScroll,
    observeElementOffset,
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, ({ width, height }) => tell({ width, height: height || unseen })),
    onChange: () => (told += 1),
  });

  const items = $derived.by(() => {
    void told;
    const wanted = count();
    if (reckoner.options.count !== wanted) reckoner.setOptions({ ...reckoner.options, count: wanted });
    return reckoner.getVirtualItems().filter((item) => item.index < wanted);
  });

  $effect(() => reckoner._didMount());
  $effect(() => {
    void count();
    void box();
    reckoner._willUpdate();
  });

  return {
    get items() {
      return items;
    },
    get height() {
      return count() * row * root;
    },
    get page() {
      return Math.max(1, Math.floor(((reckoner.scrollRect?.height ?? unseen) - margin) / (row * root)) - 1);
    },
    top: (item) => item.start - margin,
    // Rows in sight stand one after the other, so that no two of them share a slot.
    slot: (item) => item.index % Math.max(128, items.length),
    show: (index) => reckoner.scrollToIndex(index),
  };
}
