/** Two documents, part by part and word by word; the longest common run of words stays. */
import { asText, isBag, pointerOf, type Doc } from '../../screens/templates/doc';
import type { ComparedPart, ComparedPiece, PartLabel } from '../host';

const words = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

export function pieces(before: string, after: string): ComparedPiece[] {
  const [old, now] = [words(before), words(after)];
  const longest = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (one: number, other: number) => longest[one]?.[other] ?? 0;
  for (let one = old.length - 1; one >= 0; one -= 1) {
    for (let other = now.length - 1; other >= 0; other -= 1) {
      const row = longest[one];
      if (row) row[other] = old[one] === now[other] ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const found: ComparedPiece[] = [];
  const say = (text: string, change: ComparedPiece['change']) => {
    const last = found.at(-1);
    if (last?.change === change) last.text += text;
    else found.push({ text, change });
  };
  let [one, other] = [0, 0];
  while (one < old.length || other < now.length) {
    if (one < old.length && other < now.length && old[one] === now[other]) {
      say(old[one] ?? '', 'same');
      one += 1;
      other += 1;
    } else if (one < old.length && (other >= now.length || at(one + 1, other) >= at(one, other + 1))) {
      say(old[one] ?? '', 'removed');
      one += 1;
    } else {
      say(now[other] ?? '', 'added');
      other += 1;
    }
  }
  return found;
}

/** Every text of a document by its place. */
function texts(value: unknown, path: string, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) value.forEach((one, index) => texts(one, path + pointerOf(index), found));
  else if (isBag(value)) for (const [key, one] of Object.entries(value)) texts(one, path + pointerOf(key), found);
  else if (value !== null && value !== undefined && !path.endsWith('/type')) found.set(path, String(value));
  return found;
}

function labelOf(doc: Doc, path: string): PartLabel {
  const index = /^\/components\/(\d+)/.exec(path)?.[1];
  const component = index === undefined || !Array.isArray(doc['components']) ? undefined : (doc['components'][Number(index)] as unknown);
  if (path.includes('/example')) return 'example';
  const parts: Record<string, PartLabel> = { HEADER: 'header', BODY: 'body', FOOTER: 'footer', BUTTONS: 'button', LIMITED_TIME_OFFER: 'offer', CAROUSEL: 'card' };
  if (isBag(component)) return parts[asText(component['type'])] ?? 'other';
  const top = path.split('/')[1];
  return top === 'name' || top === 'language' || top === 'category' ? top : 'other';
}

export function compare(old: Doc, now: Doc): ComparedPart[] {
  const [before, after] = [texts(old, ''), texts(now, '')];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [was, is] = [before.get(path) ?? null, after.get(path) ?? null];
    if (was === is) return [];
    return [{ path, label_kind: labelOf(is === null ? old : now, path), before: was, after: is, pieces: pieces(was ?? '', is ?? '') }];
  });
}
