// The only file that imports @tauri-apps/*.
import { invoke, isTauri } from '@tauri-apps/api/core';
import { asAppError, type Greeting, type Host } from './host';

async function call<Answer>(command: string, args?: Record<string, unknown>): Promise<Answer> {
  try {
    return await invoke<Answer>(command, args);
  } catch (reason) {
    throw asAppError(reason);
  }
}

/** Whether there is a program behind the page. */
export const inWindow = isTauri;

export const tauriHost: Host = {
  greeting: () => call<Greeting>('greeting'),
};
