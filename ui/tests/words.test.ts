import { Message, parse, type Pattern, SelectExpression, serializeExpression } from '@fluent/syntax';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages, nearest, wordsFor } from '../src/words';
import { sources } from './sources';

interface Text {
  file: string;
  variables: string[];
  /** For each choice by number in it: its cases. */
  plurals: string[][];
}

/** The window's own files, the same in every language. `terms.ftl` is the engine's too, and its tests hold it. */
const filesOf = (language: string) => readdirSync(`../locales/${language}`).filter((file) => /^window.*\.ftl$/.test(file));

/** Every text of the window in a language, `key` or `key.attribute`. */
function textsOf(language: string, files = filesOf(language)): Map<string, Text> {
  const texts = new Map<string, Text>();
  for (const file of files) {
    const resource = parse(readFileSync(`../locales/${language}/${file}`, 'utf8'), {});
    const junk = resource.body.filter((entry) => entry.type === 'Junk');
    expect(junk, `what Fluent cannot read in ${language}/${file}`).toEqual([]);
    const keep = (key: string, value: Pattern) => {
      expect(texts.get(key)?.file, `${language}: ${key} stands twice, in ${file} too`).toBeUndefined();
      texts.set(key, { file, variables: variablesOf(value), plurals: pluralsOf(value) });
    };
    for (const entry of resource.body) {
      if (!(entry instanceof Message)) continue;
      if (entry.value) keep(entry.id.name, entry.value);
      for (const { id, value } of entry.attributes) keep(`${entry.id.name}.${id.name}`, value);
    }
  }
  return texts;
}

function variablesOf(pattern: Pattern): string[] {
  const found = pattern.elements.flatMap((element) =>
    element.type === 'Placeable' ? (serializeExpression(element.expression).match(/\$[\w-]+/g) ?? []) : [],
  );
  return [...new Set(found)].sort();
}

function pluralsOf(pattern: Pattern): string[][] {
  return pattern.elements.flatMap((element) => {
    if (element.type !== 'Placeable' || !(element.expression instanceof SelectExpression)) return [];
    const { variants } = element.expression;
    const cases = variants.map(({ key }) => (key.type === 'Identifier' ? key.name : key.value));
    const counts = cases.some((name) => ['one', 'many'].includes(name) || /^\d+$/.test(name));
    return [...(counts ? [cases] : []), ...variants.flatMap(({ value }) => pluralsOf(value))];
  });
}

const code = [...sources('.svelte', '.ts')].map(([file, text]) => [file, bare(text)] as const);
const all = code.map(([, text]) => text).join('\n');
const asked = [...new Set([...all.matchAll(/\bsay\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''))];
const families = [...new Set([...all.matchAll(/\bof\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''))];

describe('the three catalogues', () => {
  const portuguese = textsOf('pt-BR');

  test.each(languages.slice(1))('%s has the same files and texts as pt-BR, filled with the same variables', (language) => {
    expect(filesOf(language)).toEqual(filesOf('pt-BR'));
    const other = textsOf(language);
    for (const file of filesOf('pt-BR')) {
      const keys = (texts: Map<string, Text>) => [...texts].filter(([, text]) => text.file === file).map(([key]) => key);
      expect(keys(other).sort(), file).toEqual(keys(portuguese).sort());
    }
    for (const [key, { variables }] of portuguese) expect(other.get(key)?.variables, key).toEqual(variables);
  });

  test.each(languages)('%s does not shout', (language) => {
    const words = wordsFor(language);
    expect([...portuguese.keys()].filter((key) => /[!¡]/.test(words.say(key)))).toEqual([]);
  });

  test.each(languages)('%s says in words what zero of a thing is', (language) => {
    const silent = [...textsOf(language)].filter(
      ([, { plurals }]) => plurals.length > 0 && !plurals.some((cases) => cases.includes('0')),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  test('hold every key that the page asks for, and none that it does not', () => {
    const shared = textsOf('pt-BR', ['terms.ftl']);
    const missing = asked.filter((key) => !portuguese.has(key) && !shared.has(key));
    // A key may be asked for by a variable; then it stands somewhere as a text of its own.
    const named = (key: string) => all.includes(`'${key}'`) || all.includes(`"${key}"`);
    const inFamily = (key: string) => families.some((family) => key.startsWith(`${family}-`));
    const idle = [...portuguese.keys()].filter((key) => {
      const [id = ''] = key.split('.');
      return !id.startsWith('error-') && !named(key) && !named(id) && !inFamily(id);
    });
    expect({ missing, idle }).toEqual({ missing: [], idle: [] });
  });

  test('have words for every family that the page asks for', () => {
    const shared = textsOf('pt-BR', ['terms.ftl']);
    const known = [...portuguese.keys(), ...shared.keys()];
    expect(families).toContain('place');
    expect(families.filter((family) => !known.some((key) => key.startsWith(`${family}-`)))).toEqual([]);
  });

  test('give every error a sentence and a next step', () => {
    const errors = [...portuguese.keys()].filter((key) => key.startsWith('error-') && !key.includes('.'));
    expect(errors).toContain('error-other');
    for (const key of errors) expect(portuguese.has(`${key}.advice`), key).toBe(true);
  });
});

describe('words', () => {
  test('of a family are found by the platform’s own spelling, and a new one shows itself', () => {
    const words = wordsFor('en');
    expect(words.of('number-status', 'RATE_LIMITED')).toBe('at its sending limit');
    expect(words.of('number-limit', 'TIER_2K')).toBe('up to 2,000 people in 24 hours');
    expect(words.of('number-status', 'ON_THE_MOON')).toBe('ON_THE_MOON');
  });

  test.each([
    ['pt-BR', 0, 'nada espera por você'],
    ['pt-BR', 1, '1 coisa espera por você'],
    ['pt-BR', 2, '2 coisas esperam por você'],
    ['en', 1, '1 thing waits for you'],
    ['es', 0, 'nada te espera'],
  ])('count in %s: %i', (language, count, text) => {
    expect(wordsFor(language).say('shell-needs', { count })).toBe(text);
  });

  test('that nobody wrote show their key, so that it is seen', () => {
    expect(wordsFor('en').say('no-such-key')).toBe('no-such-key');
    expect(wordsFor('en').say('retry.no-such-attribute')).toBe('retry.no-such-attribute');
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
    const readers = code.filter(([, text]) => /navigator\s*\.\s*languages?\b/.test(text));
    expect(readers.map(([file]) => file)).toEqual([]);
  });
});

/** Without comments. */
function bare(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<!:)\/\/.*$/gm, '');
}
