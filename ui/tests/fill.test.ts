import { describe, expect, test } from 'vitest';
import { fill, gap } from '../src/fill';
import type { Outline, Piece } from '../src/host/types';

const text = (written: string): Piece => ({ text: written, variable: null });
const place = (name: string): Piece => ({ text: `{{${name.split('.').at(-1)}}}`, variable: name });
const outline = (changes: Partial<Outline> = {}): Outline => ({
  header_format: null,
  header: [],
  body: [text('Oi, '), place('nome'), text('!')],
  footer: null,
  buttons: [],
  ...changes,
});

describe('a filled template', () => {
  test('holds every value in its place: header, body and the address of a button', () => {
    const { preview, missing } = fill(
      outline({
        header_format: 'TEXT',
        header: [text('Pedido '), place('header.1')],
        footer: 'Padaria',
        buttons: [
          { type: 'URL', text: 'Ver', url: [text('https://example.com/'), place('button.0')], phone_number: null },
          { type: 'PHONE_NUMBER', text: 'Ligar', url: [], phone_number: '+5511987654321' },
        ],
      }),
      { nome: 'Ana', 'header.1': '1042', 'button.0': 'abc' },
    );
    expect(missing).toEqual([]);
    expect(preview).toEqual({
      header: 'Pedido 1042',
      header_format: 'TEXT',
      body: 'Oi, Ana!',
      footer: 'Padaria',
      buttons: [
        { type: 'URL', text: 'Ver', url: 'https://example.com/abc' },
        { type: 'PHONE_NUMBER', text: 'Ligar', phone_number: '+5511987654321' },
      ],
    });
  });

  test.each([[''], ['   '], ['\n']])('keeps a visible gap where the value is "%s", and names it once', (value) => {
    const twice = outline({ body: [place('nome'), text(' e '), place('nome')] });
    const { preview, missing } = fill(twice, { nome: value });
    expect(missing).toEqual(['nome']);
    expect(preview.body).toBe(`${gap('nome')} e ${gap('nome')}`);
    expect(preview.body.replaceAll('\u2063', '')).toBe('{{nome}} e {{nome}}');
  });

  test('names what is missing in reading order', () => {
    const { missing } = fill(outline({ header: [place('header.1')], body: [place('b'), place('a')] }), {});
    expect(missing).toEqual(['header.1', 'b', 'a']);
  });

  test('takes a value as text: it is neither a place nor a gap', () => {
    const { preview, missing } = fill(outline(), { nome: `{{nome}} ${gap('nome')} $& <b>` });
    expect(missing).toEqual([]);
    expect(preview.body).toBe('Oi, {{nome}} {{nome}} $& <b>!');
  });

  test('does not mistake what every object has for a value', () => {
    expect(fill(outline({ body: [place('constructor'), place('toString')] }), {}).missing).toEqual([
      'constructor',
      'toString',
    ]);
  });

  test('of 1,024 characters is ready in well under a millisecond', () => {
    const body = Array.from({ length: 64 }, (_, at) => [text('duas palavr '), place(`v${at}`)]).flat();
    const values = Object.fromEntries(Array.from({ length: 64 }, (_, at) => [`v${at}`, 'quatro']));
    const long = outline({ body });
    for (let warm = 0; warm < 200; warm += 1) fill(long, values);
    const start = performance.now();
    for (let round = 0; round < 200; round += 1) fill(long, values);
    expect((performance.now() - start) / 200).toBeLessThan(0.5);
  });
});
