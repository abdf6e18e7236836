/**
 * A host without a program: the whole of it, living in memory. The page alone in a browser runs on it, and the tests
 * of the components. Nothing of it is in a build.
 */
import type { Host } from './host';
import { accounts } from './memory/accounts';
import { contacts } from './memory/contacts';
import { drafts } from './memory/drafts';
import { imports, type DropWorld } from './memory/imports';
import { keeping } from './memory/keeping';
import { ledger } from './memory/ledger';
import { mailings } from './memory/mailings';
import { service } from './memory/service';
import { sending } from './memory/sending';
import { World, type Settings } from './memory/world';

export { blindToken, refusedToken, seenAccounts } from './memory/accounts';
export { addCharges } from './memory/charged';
export { pixFor } from './memory/charges';
export { leave, scene, startRunning } from './memory/running';
export { unreachable } from './memory/people';
export { failure, refusal, view } from './memory/problems';
export { review } from './memory/service';
export { serviceScene } from './memory/service-scenes';
export { liveId, practiceId } from './memory/world';

export interface MemoryHost extends Host, DropWorld {
  /** What it knows, for a test to look at and to change; `changed` tells the page. */
  readonly world: World;
  /** Every message takes one step; for a host made with `timers: false`. */
  step(): void;
}

/** `told` replaces single calls: a test says what fails, or waits. */
export function memoryHost(told: Partial<Host> = {}, settings: Settings = {}): MemoryHost {
  const world = new World(settings);
  return {
    world,
    step: () => world.step(),
    ...accounts(world),
    ...ledger(world),
    ...mailings(world),
    ...contacts(world),
    ...imports(world),
    ...keeping(world),
    ...drafts(world),
    ...service(world),
    ...sending(world),
    onChange(changed) {
      world.listeners.add(changed);
      return () => world.listeners.delete(changed);
    },
    ...told,
  };
}
