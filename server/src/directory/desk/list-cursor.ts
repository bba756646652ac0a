import type { ServiceAtLocation } from '../services/service-at-location.entity';

/** Where a list goes on: the id of its last row, and the name or the time it is ordered by. */
export interface ListCursor {
  id: string;
  key: string | Date;
}

export type ListOrder = 'name' | 'statusAt';

export const cursorAt = (by: ListOrder, service: ServiceAtLocation): ListCursor => ({
  id: service.id,
  key: service[by],
});

export const writeListCursor = (by: ListOrder, { id, name, statusAt }: ServiceAtLocation): string =>
  `${id}.${by === 'name' ? name : statusAt.getTime()}`;

/** Null at the beginning, and for what is no cursor of ours. */
export function readListCursor(by: ListOrder, cursor: string | undefined): ListCursor | null {
  const [, id, key] = (by === 'name' ? /^(\w{26})\.(.+)$/s : /^(\w{26})\.(\d{13})$/).exec(cursor ?? '') ?? [];
  return id && key ? { id, key: by === 'name' ? key : new Date(Number(key)) } : null;
}
