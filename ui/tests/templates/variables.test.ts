import { describe, expect, test } from 'vitest';
import { at, type Doc } from '../../src/screens/templates/doc';
import { inks } from '../../src/screens/templates/editor/inks';
import { endOfChange, inserted, styled } from '../../src/screens/templates/formatting';
import { countsOf, lengthOf } from '../../src/screens/templates/limits';
import { dayIn, valuesFor } from '../../src/screens/templates/samples';
import { looksOf } from '../../src/screens/templates/show';
import { namesIn, renamed, segments, settled, slotsOf, sourcesAfterMove, variableFrom, variablesOf, withAddress, withExample, withNames } from '../../src/screens/templates/variables';

const named = (): Doc => ({
  name: 'pedido',
  language: 'pt_BR',
  parameter_format: 'NAMED',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Pedido {{pedido}}', example: { header_text_named_params: [{ param_name: 'pedido', example: 'A-1' }] } },
    { type: 'BODY', text: 'Olá, {{nome}}. O pedido {{pedido}} saiu.', example: { body_text_named_params: [{ param_name: 'nome', example: 'Ana' }] } },
    { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Ver', url: 'https://l.example/{{1}}', example: ['https://l.example/42'] }] },
  ],
});
const numbered = (): Doc => ({
  language: 'pt_BR',
  parameter_format: 'POSITIONAL',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Pedido {{1}}', example: { header_text: ['A-1'] } },
    { type: 'BODY', text: 'Olá, {{1}}. Chega {{2}}.', example: { body_text: [['Ana', 'hoje']] } },
  ],
});

describe('variables', () => {
  test('are found as the program finds them', () => {
    expect(namesIn('Olá {{nome}}, o {{ pedido }} saiu. {{nome}}!')).toEqual(['nome', 'pedido']);
    expect(namesIn('{{}} {{a b}} {a} {{ {{x}} }} }}')).toEqual(['x']);
    expect(segments('a{{b}}c').map(({ text }) => text).join('')).toBe('a{{b}}c');
  });

  test('have the contract’s names, their examples, and where those stand', () => {
    expect(variablesOf(named()).map(({ key, example, examplePath }) => [key, example, examplePath])).toEqual([
      ['header.pedido', 'A-1', '/components/0/example/header_text_named_params/0/example'],
      ['nome', 'Ana', '/components/1/example/body_text_named_params/0/example'],
      ['pedido', '', '/components/1/example/body_text_named_params/-/pedido'],
      ['button.0', '42', '/components/2/buttons/0/example/0'],
    ]);
    expect(variablesOf(numbered()).map(({ key, example }) => [key, example])).toEqual([['header.1', 'A-1'], ['1', 'Ana'], ['2', 'hoje']]);
  });

  test('are asked for where no text waits too: a picture, a coupon, a code, the end of an offer', () => {
    const buttons = { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Ok' }, { type: 'COPY_CODE' }, { type: 'PAYMENT_REQUEST' }] };
    const doc: Doc = { components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'LIMITED_TIME_OFFER', limited_time_offer: { has_expiration: true } }, buttons] };
    expect(slotsOf(doc).map(({ key }) => key)).toEqual(['header', 'offer', 'button.1', 'button.2']);
    expect(slotsOf({ category: 'AUTHENTICATION', components: [{ type: 'BODY' }] }).map(({ key }) => key)).toEqual(['1']);
  });

  test('of a card stand behind its number', () => {
    const doc: Doc = { parameter_format: 'POSITIONAL', components: [{ type: 'CAROUSEL', cards: [{ components: [{ type: 'BODY', text: 'Leve {{1}} hoje' }] }] }] };
    expect(variablesOf(doc).map(({ key, path }) => [key, path])).toEqual([['card.0.1', '/components/0/cards/0/components/0/text']]);
  });

  test('get examples at their place, whatever the way of naming', () => {
    const write = (doc: Doc, key: string, text: string) => {
      const variable = variablesOf(doc).find((one) => one.key === key);
      return variable ? withExample(doc, variable, text) : doc;
    };
    expect(at(write(named(), 'pedido', 'B-2'), '/components/1/example/body_text_named_params/1')).toEqual({ param_name: 'pedido', example: 'B-2' });
    expect(at(write(numbered(), '2', 'amanhã'), '/components/1/example/body_text')).toEqual([['Ana', 'amanhã']]);
    expect(at(write(numbered(), 'header.1', 'Z'), '/components/0/example/header_text')).toEqual(['Z']);
    expect(at(write(named(), 'button.0', '7'), '/components/2/buttons/0/example')).toEqual(['https://l.example/7']);
  });

  test('change their name everywhere at once: header, text, examples, sources', () => {
    const sources = { pedido: { kind: 'column' as const, name: 'Pedido' }, 'header.pedido': { kind: 'column' as const, name: 'Pedido' } };
    const { doc, sources: after } = renamed(named(), sources, 'pedido', 'numero');
    expect(at(doc, '/components/0/text')).toBe('Pedido {{numero}}');
    expect(at(doc, '/components/1/text')).toBe('Olá, {{nome}}. O pedido {{numero}} saiu.');
    expect(at(doc, '/components/0/example/header_text_named_params/0')).toEqual({ param_name: 'numero', example: 'A-1' });
    expect(Object.keys(after)).toEqual(['numero', 'header.numero']);
    expect(at(doc, '/components/2')).toEqual(at(named(), '/components/2'));
  });

  test('get names in place of numbers, each text its own, and keep their examples and sources', () => {
    const sources = { '1': { kind: 'field' as const, name: 'name' } };
    const { doc, sources: after } = withNames(numbered(), sources, (key) => (key === '1' ? 'nome' : 'valor'));
    expect(doc['parameter_format']).toBe('NAMED');
    expect([at(doc, '/components/0/text'), at(doc, '/components/1/text')]).toEqual(['Pedido {{valor}}', 'Olá, {{nome}}. Chega {{valor_2}}.']);
    expect(at(doc, '/components/1/example')).toEqual({ body_text_named_params: [{ param_name: 'nome', example: 'Ana' }, { param_name: 'valor_2', example: 'hoje' }] });
    expect(after).toEqual({ nome: { kind: 'field', name: 'name' } });
  });

  test('that go take their example along, and that come back bring it back', () => {
    const remembered = new Map<string, string>();
    const without = settled({ ...named(), components: [{ type: 'BODY', text: 'Olá.', example: { body_text_named_params: [{ param_name: 'nome', example: 'Ana' }] } }] }, remembered);
    expect(at(without, '/components/0')).toEqual({ type: 'BODY', text: 'Olá.' });
    const again = settled({ ...without, components: [{ type: 'BODY', text: 'Olá, {{nome}}.' }] }, remembered);
    expect(at(again, '/components/0/example/body_text_named_params')).toEqual([{ param_name: 'nome', example: 'Ana' }]);
    const fewer = settled({ ...numbered(), components: [{ type: 'BODY', text: 'Olá, {{1}}.', example: { body_text: [['Ana', 'hoje']] } }] }, remembered);
    expect(at(fewer, '/components/0/example/body_text')).toEqual([['Ana']]);
  });

  test('of one name look the same wherever they come', () => {
    const doc = { ...named(), components: [{ type: 'HEADER', format: 'TEXT', text: 'Para {{nome}}' }, (named()['components'] as unknown[])[1]] };
    expect(at(settled(doc), '/components/0/example/header_text_named_params')).toEqual([{ param_name: 'nome', example: 'Ana' }]);
  });

  test('of an address stand at its end, and its example follows the address', () => {
    const next = withAddress(named(), '/components/2/buttons/0', 'https://new.example/p/{{1}}');
    expect(at(next, '/components/2/buttons/0/example')).toEqual(['https://new.example/p/42']);
    expect(at(withAddress(named(), '/components/2/buttons/0', 'https://l.example/'), '/components/2/buttons/0/example')).toBeUndefined();
  });

  test('of buttons move with their button', () => {
    const text = (said: string) => ({ kind: 'text' as const, text: said });
    const sources = { nome: text('n'), 'button.0': text('a'), 'button.1': text('b'), 'button.2': text('c') };
    expect(sourcesAfterMove(sources, 0, 2)).toEqual({ nome: text('n'), 'button.2': text('a'), 'button.0': text('b'), 'button.1': text('c') });
    expect(sourcesAfterMove(sources, 1, undefined)).toEqual({ nome: text('n'), 'button.0': text('a'), 'button.1': text('c') });
    const cards = { 'card.0.nome': text('a'), 'card.1.button.0': text('b'), 'button.0': text('c') };
    expect(sourcesAfterMove(cards, 0, undefined, 'card.')).toEqual({ 'card.0.button.0': text('b'), 'button.0': text('c') });
  });

  test.each([
    ['Data da entrega', 'data_da_entrega'],
    ['2ª via', '_2_via'],
    ['Ação', 'acao'],
    ['!!', ''],
  ])('are called after a word: %s', (word, name) => expect(variableFrom(word)).toBe(name));
});

describe('the phone', () => {
  test('shows a code in the language of the template, whatever stands in the document', () => {
    const code: Doc = {
      language: 'es_MX',
      category: 'AUTHENTICATION',
      components: [
        { type: 'BODY', add_security_recommendation: true },
        { type: 'FOOTER', code_expiration_minutes: 1 },
        { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
      ],
    };
    const outline = looksOf(code);
    expect(outline.body.map(({ text }) => text).join('')).toBe('Tu código de verificación es *{{1}}*. Por tu seguridad, no lo compartas.');
    expect([outline.footer, outline.buttons[0]?.text]).toEqual(['Este código caduca en 1 minuto.', 'Copiar código']);
    expect(looksOf({ ...code, language: 'fr' }).buttons[0]?.text).toBe('Copy code');
  });

  test('shows an offer, cards, and the labels that are the platform’s', () => {
    const outline = looksOf({
      language: 'pt_BR',
      components: [
        { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Frete grátis', has_expiration: true } },
        { type: 'BODY', text: 'Só hoje.' },
        { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', example: 'A' }, { type: 'PAYMENT_REQUEST', text: 'x', payment_setting: { type: 'boleto' } }] },
        { type: 'CAROUSEL', cards: [{ components: [{ type: 'HEADER', format: 'IMAGE' }, { type: 'BODY', text: 'Leve {{1}}.' }] }] },
      ],
    });
    expect(outline.offer).toEqual({ text: 'Frete grátis', has_expiration: true });
    expect(outline.buttons.map(({ text }) => text)).toEqual(['Copiar código da oferta', 'Copy Boleto code']);
    expect(outline.cards?.[0]).toMatchObject({ header_format: 'IMAGE', body: [{ text: 'Leve ' }, { variable: 'card.0.1' }, { text: '.' }] });
  });

  test('of what is no template shows nothing, and does not break', () => {
    for (const doc of [{}, { components: null }, { components: [null, 3, { type: 'BODY', text: 4 }, { type: 'BUTTONS', buttons: [null] }] }] as Doc[]) {
      expect(looksOf(doc).body).toEqual([]);
    }
  });

  test('shows the values of examples, of nobody, long ones, and of a person', () => {
    const around = { variables: variablesOf(named()), sources: { nome: { kind: 'field' as const, name: 'name' }, pedido: { kind: 'text' as const, text: 'fixo' } }, language: 'pt_BR', timeZone: undefined };
    const contact = { name: 'Bia Reis', phone_text: '+55', fields: {} } as never;
    expect(valuesFor('examples', { ...around, contact })['nome']).toBe('Ana');
    expect(Object.values(valuesFor('missing', { ...around, contact })).join('')).toBe('');
    expect(valuesFor('long', { ...around, contact })['nome']?.length).toBeGreaterThan(50);
    expect(valuesFor('contact', { ...around, contact })).toMatchObject({ nome: 'Bia', pedido: 'fixo', 'header.pedido': 'A-1' });
    expect(valuesFor('contact', { ...around, contact: undefined })['nome']).toBe('');
  });

  test.each([
    ['pt_BR', 3, '30 de novembro'],
    ['pt_BR', 4, '1º de dezembro'],
    ['en', 3, 'November 30'],
    ['en_GB', 3, '30 November'],
    ['es', 40, '6 de enero de 2027'],
    ['en_US', 40, 'January 6, 2027'],
    ['fr', 3, '2026-11-30'],
  ])('writes a day as the program does: %s, in %i days', (language, days, said) => {
    expect(dayIn(days, language, 'America/Sao_Paulo', Date.parse('2026-11-27T12:00:00Z'))).toBe(said);
  });
});

describe('a text', () => {
  test('is formatted at its words, and bare again', () => {
    const bold = styled({ text: 'Olá  mundo ', start: 4, end: 11 }, 'bold');
    expect(bold).toEqual({ text: 'Olá  *mundo* ', start: 6, end: 11 });
    expect(styled(bold, 'bold')).toEqual({ text: 'Olá  mundo ', start: 5, end: 10 });
    expect(styled({ text: 'a', start: 1, end: 1 }, 'mono')).toEqual({ text: 'a``````', start: 4, end: 4 });
    expect(styled({ text: '_a_', start: 0, end: 3 }, 'italic')).toEqual({ text: 'a', start: 0, end: 1 });
  });

  test('gets things at the caret', () => expect(inserted({ text: 'ab', start: 1, end: 1 }, '{{x}}')).toEqual({ text: 'a{{x}}b', start: 6, end: 6 }));

  test('knows where it changed', () => {
    expect(endOfChange('abc', 'abXc')).toBe(3);
    expect(endOfChange('abXc', 'abc')).toBe(2);
    expect(endOfChange('', 'x')).toBe(1);
  });

  test('is counted by code points, variables and fixed words', () => {
    expect(lengthOf('ação 🎉')).toBe(6);
    expect(countsOf('Olá, {{nome}}. Chega {{dia}} 🎉')).toEqual({ characters: 30, variables: 2, words: 2, needed: 5 });
  });

  test('is cut where its look changes, and stays whole', () => {
    const text = '{{a}} fim  ';
    const cut = inks(text, [{ severity: 'error', span: { start: 0, end: 5 } }, { severity: 'warning', span: { start: 9, end: 99 } }, { severity: 'error', span: null }]);
    expect(cut.map((one) => one.text).join('')).toBe(text);
    expect(cut.map(({ variable, mark }) => [variable, mark])).toEqual([[true, 'error'], [false, undefined], [false, 'warning']]);
  });
});
