import { Message, parse, type Pattern, serializeExpression } from '@fluent/syntax';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages, nearest, wordsFor } from '../src/words';
import { sources } from './sources';

/** Every text of a catalogue, `key` or `key.attribute`, with the variables it is filled with. */
function textsOf(language: string): Map<string, string[]> {
  const resource = parse(readFileSync(`../locales/${language}/window.ftl`, 'utf8'), {});
  const junk = resource.body.filter((entry) => entry.type === 'Junk');
  expect(junk, `what Fluent cannot read in ${language}`).toEqual([]);
  const texts = new Map<string, string[]>();
  for (const entry of resource.body) {
    if (!(entry instanceof Message)) continue;
    if (entry.value) texts.set(entry.id.name, variablesOf(entry.value));
    for (const { id, value } of entry.attributes) texts.set(`${entry.id.name}.${id.name}`, variablesOf(value));
  }
  return texts;
}

function variablesOf(pattern: Pattern): string[] {
  const found = pattern.elements.flatMap((element) =>
    element.type === 'Placeable' ? (serializeExpression(element.expression).match(/\$[\w-]+/g) ?? []) : [],
  );
  return [...new Set(found)].sort();
}

describe('the three catalogues', () => {
  const portuguese = textsOf('pt-BR');

  test.each(languages.slice(1))('%s has the same texts as pt-BR, filled with the same variables', (language) => {
    const other = textsOf(language);
    expect([...other.keys()].sort()).toEqual([...portuguese.keys()].sort());
    for (const [key, variables] of portuguese) expect(other.get(key), key).toEqual(variables);
  });

  test.each(languages)('%s does not shout', (language) => {
    const words = wordsFor(language);
    expect([...portuguese.keys()].filter((key) => /[!¡]/.test(words.say(key)))).toEqual([]);
  });

  test('hold every key that the page asks for, and none that it does not', () => {
    const asked = [...sources('.svelte', '.ts')].flatMap(([, text]) =>
      [...text.matchAll(/\bsay\('([^']+)'/g)].map((match) => match[1] ?? ''),
    );
    const missing = asked.filter((key) => !portuguese.has(key));
    const idle = [...portuguese.keys()].filter((key) => !key.startsWith('error-') && !asked.includes(key));
    expect({ missing, idle }).toEqual({ missing: [], idle: [] });
  });

  test('give every error a sentence and a next step', () => {
    const errors = [...portuguese.keys()].filter((key) => key.startsWith('error-') && !key.includes('.'));
    expect(errors).toContain('error-other');
    for (const key of errors) expect(portuguese.has(`${key}.advice`), key).toBe(true);
  });
});

describe('the language', () => {
  test.each([
    ['pt-BR', 'pt-BR'],
    ['pt_PT', 'pt-BR'],
    ['en-GB', 'en'],
    ['es_MX.UTF-8', 'es'],
    ['C', 'pt-BR'],
    ['', 'pt-BR'],
  ])('of the tag "%s" is %s', (tag, language) => {
    expect(nearest(tag)).toBe(language);
  });

  test('is the host’s to say: nothing reads it from the web view', () => {
    const readers = [...sources('.svelte', '.ts')].filter(([, text]) => /navigator\s*\.\s*languages?\b/.test(code(text)));
    expect(readers.map(([file]) => file)).toEqual([]);
  });

  test('shows a key that nobody wrote, so that it is seen', () => {
    expect(wordsFor('en').say('no-such-key')).toBe('no-such-key');
    expect(wordsFor('en').say('failure-title.no-such-attribute')).toBe('failure-title.no-such-attribute');
  });
});

/** Without comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/.*$/gm, '');
}
