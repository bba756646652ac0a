/** What happens to points that exist already. Every other event gives a person points, or takes given ones away. */
export const moveEvents = {
  reserved: 'points.reserved',
  released: 'points.released',
  spent: 'points.spent',
  transferred: 'points.transferred',
  expired: 'points.expired',
} as const;

export const moveEventNames: string[] = Object.values(moveEvents);

/** Points given or taken by hand. */
export const adjusted = 'points.adjusted';
