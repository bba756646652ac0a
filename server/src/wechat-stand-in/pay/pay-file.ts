import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PayOrder } from './orders';
import type { PayRefund } from './refunds';
import type { Shipment } from './shipping';

interface Kept {
  orders: PayOrder[];
  refunds: PayRefund[];
  shipments: Shipment[];
}

/** Keeps orders, refunds and shipping in a file; without one it keeps nothing. */
export function createPayFile(file: string | undefined) {
  return {
    read: (): Kept =>
      file && existsSync(file)
        ? (JSON.parse(readFileSync(file, 'utf8')) as Kept)
        : { orders: [], refunds: [], shipments: [] },
    write(kept: Kept): void {
      if (!file) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(kept, null, 1));
      renameSync(`${file}.new`, file);
    },
    forget: (): void => (file ? rmSync(file, { force: true }) : undefined),
  };
}
