/** Where in a template something is, in words: “Texto”, “Botão 2”, “Cartão 3, texto”. */
import type { Words } from '../../../words';
import { asText, at, isBag, partsOf, pointerOf, type Doc } from '../doc';

export function placeOf(doc: Doc, pointer: string, words: Words): string {
  const [top = '', index, ...rest] = partsOf(pointer);
  if (top !== 'components') return top === '' ? words.say('editor-place-whole') : words.of('editor-place', top);
  if (index === undefined) return words.say('editor-place-body');
  const component = at(doc, pointerOf('components', index));
  const kind = isBag(component) ? asText(component['type']).toLowerCase() : '';
  const number = Number(rest[1]) + 1;
  if (kind === 'buttons' && rest[0] === 'buttons' && number > 0) return words.say('editor-place-button', { number });
  if (kind === 'carousel' && rest[0] === 'cards' && number > 0) return words.say('editor-place-card', { number });
  return words.of('editor-place', kind);
}
