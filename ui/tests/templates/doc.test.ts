import { describe, expect, test } from 'vitest';
import { apply, at, drop, insert, move, nameFrom, part, put, titleFrom, unknownParts, withPart, type Doc } from '../../src/screens/templates/doc';
import { inCategory, withButton, withCard, withCarousel, withHeader, withOffer, withoutButton } from '../../src/screens/templates/editor/shapes';
import { renamed, settled, variablesOf, withAddress, withExample, withNames } from '../../src/screens/templates/variables';

/** Small odd documents, the same ones at every run: known parts among keys and kinds that nobody knows. */
function* odd(count: number): Generator<Doc> {
  let seed = 42;
  const chance = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % most;
  };
  const value = (depth: number): unknown => {
    switch (chance(depth > 2 ? 4 : 7)) {
      case 0:
        return null;
      case 1:
        return chance(1000);
      case 2:
        return ['', 'Olá', '{{nome}}', '~1/', '__proto__'][chance(5)];
      case 3:
        return chance(2) === 0;
      case 4:
        return Array.from({ length: chance(4) }, () => value(depth + 1));
      default:
        return bag(depth + 1);
    }
  };
  const bag = (depth: number): { [key: string]: unknown } =>
    Object.fromEntries(Array.from({ length: chance(4) }, (_, index) => [['a/b', 'c~d', 'x', 'constructor', '', 'novo_2027'][chance(6)] + String(index), value(depth)]));
  const text = () => ['Olá, {{nome}}. Chega {{data}}.', '{{1}} e {{ 2 }}', 'sem nada', '{{nome}} {{nome}}'][chance(4)];
  for (let index = 0; index < count; index += 1) {
    const components: unknown[] = [
      { type: 'HEADER', format: 'TEXT', text: text(), ...bag(0), example: { header_text_named_params: [{ param_name: 'nome', example: 'Ana', ...bag(1) }], ...bag(1) } },
      { type: 'BODY', text: text(), ...bag(0), example: { body_text: [['Ana', 'hoje']], ...bag(1) } },
      { type: ['SOMETHING_NEW', 'CAROUSEL', 'FOOTER'][chance(3)], cards: [{ components: [], ...bag(1) }], ...bag(0) },
      { type: 'BUTTONS', ...bag(0), buttons: [{ type: 'URL', text: 'Ver', url: 'https://a.example/{{1}}', example: ['https://a.example/9'], ...bag(1) }, { type: 'HOLOGRAM', ...bag(1) }] },
    ];
    yield { name: 'x', language: 'pt_BR', parameter_format: chance(2) === 0 ? 'NAMED' : 'POSITIONAL', ...bag(0), components: components.slice(chance(2)) };
  }
}

/** Every leaf of a document, by place and value; `skip` says which places an edit is about. */
function leaves(value: unknown, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (one: unknown, here: string) => {
    if (Array.isArray(one) && one.length > 0) one.forEach((each, index) => walk(each, `${here}/${index}`));
    else if (typeof one === 'object' && one !== null && Object.keys(one).length > 0) for (const [key, each] of Object.entries(one)) walk(each, `${here}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    else found.set(here, JSON.stringify(one));
  };
  walk(value, path);
  return found;
}

const ofText = /^\/(parameter_format|category|name|display_format)$|\/(text|url|example.*|format)$|\/example\//;

describe('an edit', () => {
  test('changes its place and nothing else, and the old document stays as it was', () => {
    for (const doc of odd(200)) {
      const before = JSON.stringify(doc);
      const body = part(doc, 'BODY');
      const path = body ? `${body.path}/text` : '/name';
      const next = put(doc, path, 'novo');
      expect(at(next, path)).toBe('novo');
      expect(JSON.stringify(doc)).toBe(before);
      const [old, now] = [leaves(doc), leaves(next)];
      old.delete(path);
      now.delete(path);
      expect(now).toEqual(old);
    }
  });

  test('of any kind never drops a key that nobody here knows', () => {
    const edits: ((doc: Doc) => Doc)[] = [
      (doc) => put(doc, '/name', 'outro'),
      (doc) => settled(doc),
      (doc) => renamed(doc, {}, 'nome', 'cliente').doc,
      (doc) => withNames(doc, {}, (_, number) => `v${number}`).doc,
      (doc) => variablesOf(doc).reduce((now, variable) => withExample(now, variable, 'novo'), doc),
      (doc) => withButton(doc, { type: 'QUICK_REPLY', text: 'Ok' }).doc,
      (doc) => withOffer(doc, true),
      (doc) => withCarousel(doc, true),
      (doc) => withCard(doc),
      (doc) => withPart(doc, 'FOOTER', { text: 'Loja' }).doc,
      (doc) => {
        const buttons = part(doc, 'BUTTONS');
        return buttons ? withAddress(doc, `${buttons.path}/buttons/0`, 'https://b.example/') : doc;
      },
    ];
    for (const doc of odd(60)) {
      for (const edit of edits) {
        const next = edit(doc);
        // What moved by an insertion is looked for by its value.
        const now = [...leaves(next)].map(([path, value]) => `${path.replace(/\/\d+/g, '/n')} ${value}`);
        const lost = [...leaves(doc)].filter(([path]) => !ofText.test(path)).map(([path, value]) => `${path.replace(/\/\d+/g, '/n')} ${value}`).filter((leaf) => !now.includes(leaf));
        // A part that had an empty bag in it has one still, or something in it.
        expect(lost.filter((leaf) => !leaf.endsWith('{}') && !leaf.endsWith('[]'))).toEqual([]);
      }
    }
  });

  test('knows every corner of a pointer', () => {
    const doc: Doc = { 'a/b': { '~': 1 }, list: [1, 2], '': { '': 'x' } };
    expect([at(doc, '/a~1b/~0'), at(doc, '/list/1'), at(doc, '//'), at(doc, '/list/x'), at(doc, '/toString')]).toEqual([1, 2, 'x', undefined, undefined]);
    expect(put(doc, '/list/-', 3)['list']).toEqual([1, 2, 3]);
    expect(put(doc, '/list/9', 3)['list']).toEqual([1, 2]);
    expect(drop(doc, '/list/0')['list']).toEqual([2]);
    expect(drop(doc, '/nowhere/x')).toBe(doc);
    const strange = put({}, '/__proto__/x', 1);
    expect(JSON.stringify(strange)).toBe('{"__proto__":{"x":1}}');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(apply(doc, [{ path: '/list/0', value: null }, { path: '/list/0', value: 9 }])['list']).toEqual([9]);
  });

  test('puts things into lists and moves them there', () => {
    const doc: Doc = { list: ['a', 'b', 'c'] };
    expect(insert(doc, '/list', 1, 'x')['list']).toEqual(['a', 'x', 'b', 'c']);
    expect(move(doc, '/list', 0, 2)['list']).toEqual(['b', 'c', 'a']);
    expect(move(doc, '/list', 0, 3)).toBe(doc);
  });

  test('puts a part where the platform wants it', () => {
    const doc: Doc = { components: [{ type: 'BODY', text: '' }, { type: 'BUTTONS', buttons: [] }, { type: 'NEW' }] };
    const kinds = (next: Doc) => (next['components'] as { type: string }[]).map(({ type }) => type);
    expect(kinds(withPart(doc, 'FOOTER', {}).doc)).toEqual(['BODY', 'FOOTER', 'BUTTONS', 'NEW']);
    expect(kinds(withPart(doc, 'HEADER', {}).doc)).toEqual(['HEADER', 'BODY', 'BUTTONS', 'NEW']);
    expect(kinds(withPart({}, 'BODY', {}).doc)).toEqual(['BODY']);
  });
});

describe('what nobody here knows', () => {
  test('is found, at the top, in a part, and as a part', () => {
    const doc: Doc = { name: 'x', future: 1, components: [{ type: 'BODY', text: '', mood: 'calm' }, { type: 'HOLOGRAM', depth: 3 }] };
    expect(unknownParts(doc).map(({ path }) => path)).toEqual(['/future', '/components/0/mood', '/components/1']);
  });
});

describe('a change of kind', () => {
  const written: Doc = { category: 'UTILITY', parameter_format: 'NAMED', components: [{ type: 'BODY', text: 'Olá' }, { type: 'FOOTER', text: 'Loja' }], future: 1 };

  test('to a code and back brings the texts back', () => {
    const code = inCategory(written, 'AUTHENTICATION');
    expect(code['components']).toEqual([
      { type: 'BODY', add_security_recommendation: true },
      { type: 'FOOTER', code_expiration_minutes: 10 },
      { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
    ]);
    expect(code['future']).toBe(1);
    expect(inCategory(code, 'MARKETING', written)).toEqual({ ...written, category: 'MARKETING' });
    expect(inCategory(code, 'UTILITY')['components']).toEqual([{ type: 'BODY', text: '' }]);
  });

  test('of the header keeps what belongs to no kind', () => {
    const doc: Doc = { components: [{ type: 'HEADER', format: 'TEXT', text: 'Oi', example: {}, mood: 1 }] };
    expect(withHeader(doc, 'IMAGE')['components']).toEqual([{ type: 'HEADER', format: 'IMAGE', mood: 1 }]);
    expect(withHeader(doc, 'NONE')['components']).toEqual([]);
  });

  test('of the buttons tells an order at the top, and takes it back', () => {
    const { doc } = withButton({ components: [] }, { type: 'ORDER_DETAILS', text: 'Pagar' });
    expect(doc['display_format']).toBe('ORDER_DETAILS');
    expect(withoutButton(doc, 0)).toEqual({ components: [] });
  });

  test('makes a new card like the last one', () => {
    const doc: Doc = { components: [{ type: 'CAROUSEL', cards: [{ components: [{ type: 'HEADER', format: 'VIDEO' }, { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Ver', url: 'https://a.example' }] }] }] }] };
    expect(at(withCard(doc), '/components/0/cards/1')).toEqual({
      components: [{ type: 'HEADER', format: 'VIDEO' }, { type: 'BUTTONS', buttons: [{ type: 'URL', text: '', url: 'https://a.example' }] }],
    });
  });
});

test.each([
  ['Pedido saiu para entrega!', 'pedido_saiu_para_entrega'],
  ['  Ação & reação  ', 'acao_reacao'],
  ['🎉', ''],
])('a title makes a name: %s', (title, name) => expect(nameFrom(title)).toBe(name));

test('a name is read as a title', () => expect(titleFrom('pedido_saiu')).toBe('Pedido saiu'));
