import { setTimeout as sleep } from 'node:timers/promises';
import { Errcode } from './errcode';

export interface Fault {
  errcode?: number;
  errmsg?: string;
  /** How many calls it hits. */
  times: number;
  /** The answer comes this late. */
  delayMs?: number;
}

/** Trouble on order: what fails, how, and how often. */
export function createFaults() {
  const faults = new Map<string, Fault>();
  return {
    order: (path: string, fault: Fault) => void faults.set(path, { ...fault }),
    async strike(path: string): Promise<void> {
      const fault = faults.get(path);
      if (!fault || fault.times < 1) return;
      fault.times -= 1;
      if (fault.delayMs) await sleep(fault.delayMs);
      if (fault.errcode) throw new Errcode(fault.errcode, fault.errmsg ?? 'system error');
    },
  };
}
