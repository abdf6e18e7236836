/** Whom a notification to many is for, and the way to the page that writes it. */
import type { App } from '../../../app.svelte';
import type { ContactFilter, SegmentView, Selection } from '../../../host/host';
import type { Words } from '../../../words';
import { everybody, isEverybody } from '../filter';

export interface Whom {
  selection: Selection;
  /** What they are called together: the name of a group, `etiqueta vip`. */
  called: string;
}

export const place = 'people:whom';

export function notifyMany(app: App, whom: Whom): void {
  app.drafts.set(place, whom);
  app.go({ screen: 'contacts', part: 'notify' });
}

export const ofGroup = ({ id, name }: SegmentView): Whom => ({
  selection: { ids: [], all: { ...everybody(), segment: id }, except: [] },
  called: name,
});

/** All that a filter finds, called by what it is narrowed to where that is one thing. */
export function ofFilter(filter: ContactFilter, segments: readonly SegmentView[], words: Words): Whom {
  return { selection: { ids: [], all: filter, except: [] }, called: called(filter, segments, words) };
}

function called(filter: ContactFilter, segments: readonly SegmentView[], words: Words): string {
  if (isEverybody(filter)) return words.say('people-called-all');
  const alone = (only: Partial<ContactFilter>) => isEverybody({ ...filter, ...only });
  if (filter.tag !== null && alone({ tag: null })) return words.say('people-called-tag', { name: filter.tag });
  const group = segments.find(({ id }) => id === filter.segment);
  return group && alone({ segment: null }) ? group.name : words.say('people-called-found');
}
