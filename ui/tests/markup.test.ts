import { describe, expect, test } from 'vitest';
import { gap } from '../src/fill';
import { markup, plain, type Mark } from '../src/markup';

const tags = { bold: 'b', italic: 'i', strike: 's', mono: 'm' } as const;

/** As a short line: `<b>Oi</b>`, `[nome]` for a gap, `/` for a break. */
function short(marks: Mark[]): string {
  return marks
    .map((mark) => {
      if (mark.kind === 'text') return mark.text;
      if (mark.kind === 'break') return '/';
      if (mark.kind === 'gap') return `[${mark.name}]`;
      return `<${tags[mark.kind]}>${short(mark.inside)}</${tags[mark.kind]}>`;
    })
    .join('');
}

/** Every letter that would be drawn, in order. */
const letters = (marks: Mark[]): string =>
  marks.map((mark) => ('text' in mark ? mark.text : 'inside' in mark ? letters(mark.inside) : '')).join('');

const reads = (text: string) => short(markup(text));

describe('a message is formatted as WhatsApp does', () => {
  test.each([
    ['*oi*', '<b>oi</b>'],
    ['_oi_', '<i>oi</i>'],
    ['~oi~', '<s>oi</s>'],
    ['```oi```', '<m>oi</m>'],
    ['`oi`', '<m>oi</m>'],
    ['Olá, *Ana Maria*!', 'Olá, <b>Ana Maria</b>!'],
    ['(*oi*), "_oi_".', '(<b>oi</b>), "<i>oi</i>".'],
    ['uma\nduas', 'uma/duas'],
    ['*a* e *b*', '<b>a</b> e <b>b</b>'],
    ['🎉*oi*🎉', '🎉<b>oi</b>🎉'],
  ])('%j', (text, drawn) => expect(reads(text)).toBe(drawn));

  test.each([
    ['* oi*', 'a mark that does not touch what follows'],
    ['*oi *', 'a mark that does not touch what comes before'],
    ['2*3*4', 'marks inside a word'],
    ['snake_case_name', 'underscores of a name'],
    ['ação*ção*', 'a mark after a letter with an accent'],
    ['*oi*lá', 'a mark before a letter'],
    ['*oi', 'one that never closes'],
    ['oi*', 'one that never opened'],
    ['**', 'nothing between'],
    ['``````', 'an empty fence'],
    ['```  ```', 'a fence around blanks'],
    ['` oi`', 'a tick before a blank'],
  ])('%j stays as it is written: %s', (text) => expect(reads(text)).toBe(text));

  test('a mark does not reach over the end of its line', () => {
    expect(reads('*oi\nlá*')).toBe('*oi/lá*');
    expect(reads('*oi\n*lá*')).toBe('*oi/<b>lá</b>');
  });

  test('kinds nest in one another', () => {
    expect(reads('*_~oi~_*')).toBe('<b><i><s>oi</s></i></b>');
    expect(reads('*a _b_ c*')).toBe('<b>a <i>b</i> c</b>');
    expect(reads('_*oi* lá_')).toBe('<i><b>oi</b> lá</i>');
  });

  test('marks that cross close the one that began first', () => {
    expect(reads('*a _b* c_')).toBe('<b>a _b</b> c_');
  });

  test('nothing nests in mono, which may hold lines', () => {
    expect(reads('```*a* _b_\nc```')).toBe('<m>*a* _b_/c</m>');
    expect(reads('*```a*b```*')).toBe('<b><m>a*b</m></b>');
    expect(reads('`*a*`')).toBe('<m>*a*</m>');
  });

  test('a second mark beside the first is text', () => {
    expect(reads('**oi**')).toBe('*<b>oi</b>*');
  });
});

describe('a gap', () => {
  test('is found wherever it stands', () => {
    expect(reads(`Oi, *${gap('nome')}*, _${gap('1')}_: \`\`\`${gap('codigo')}\`\`\``)).toBe(
      'Oi, <b>[nome]</b>, <i>[1]</i>: <m>[codigo]</m>',
    );
    expect(short(plain(`*${gap('header.1')}*\nfim`))).toBe('*[header.1]*/fim');
  });

  test('keeps its name, whatever marks are in it', () => {
    expect(reads(gap('_x_'))).toBe('[_x_]');
    expect(reads(`*a ${gap('b*c')} d*`)).toBe('<b>a [b*c] d</b>');
  });

  test('counts as a letter: a value will stand there', () => {
    expect(reads(`${gap('a')}*b*`)).toBe('[a]*b*');
  });

  test.each([['{{nome}}'], ['\u2063{{nome}}'], ['\u2063{{no\u2063me}}\u2063'], ['\u2063\u2063']])(
    'is not what only looks like one: %j',
    (text) => expect(reads(text)).toBe(text),
  );
});

describe('hostile text', () => {
  test('stays text, letter by letter', () => {
    const text = '<script>alert(1)</script><img src=x onerror=alert(1)> &lt; {@html x} javascript:0';
    expect(markup(text)).toEqual([{ kind: 'text', text }]);
  });

  test('loses no letter, however unbalanced', () => {
    for (const text of ['*_~`*_~`', '***a***', '_*a_*', '~*_a', '`a``b`', '```a', 'a```', '*\n*', '\u2063', '`````x`````']) {
      const kept = letters(markup(text));
      const bare = (written: string) => written.replace(/[*_~`\n]/g, '');
      expect(bare(kept), JSON.stringify(text)).toBe(bare(text));
    }
  });

  test.each([
    ['openings that never close', '*a '],
    ['all kinds of openings', '*a _b ~c '],
    ['closings that never open', 'a* '],
    ['fences that never close', '```'],
    ['ticks', '`a '],
    ['ticks that do not close', ' `a b\u00a0`'],
    ['fences around nothing', '``` '],
    ['marks alone', '*_~'],
    ['nested runs', '*a _b ~c~ d_ e* '],
    ['gaps begun', '\u2063{{a'],
    ['gaps', '\u2063{{a}}\u2063'],
    ['breaks', '*a\n'],
  ])('takes linear time: %s', (_, piece) => {
    const spent = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = performance.now();
      markup(text);
      return performance.now() - start;
    };
    spent(20_000);
    // Were it quadratic, 200,000 letters would take minutes.
    expect(spent(200_000)).toBeLessThan(2000);
  });
});
