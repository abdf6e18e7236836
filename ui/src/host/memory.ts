import type { Greeting, Host } from './host';

/** A host without a program: answers from memory, or as a test tells it to. */
export function memoryHost(told: Partial<Host> = {}): Host {
  return {
    greeting: () => Promise.resolve(exampleGreeting()),
    ...told,
  };
}

/** A greeting as the program would give it; `changes` replaces what a test cares about. */
export function exampleGreeting(changes: Partial<Greeting> = {}): Greeting {
  return {
    language: 'pt-BR',
    practice: { name: 'Loja de treino', phone: '+55 11 5550-0100' },
    ...changes,
  };
}
