/** Where a page of the circle ends, and by what its ways were measured: the next page is by the same. */
export interface CircleCursor extends CirclePlace {
  isAsked: boolean;
}

/** A place in the order of a circle: favourites first, then the nearest; of those equally near the one entered first. */
export interface CirclePlace {
  isFavourite: boolean;
  metres: number;
  id: string;
}

export const inOrder = (a: CirclePlace, b: CirclePlace): number =>
  Number(b.isFavourite) - Number(a.isFavourite) || a.metres - b.metres || (a.id < b.id ? -1 : Number(a.id > b.id));

export const writeCircleCursor = ({ isFavourite, metres, id }: CirclePlace, isAsked: boolean): string =>
  [isAsked ? 'way' : 'line', isFavourite ? 'mine' : 'all', metres, id].join('.');

/** Null at the beginning, and for what is no cursor of ours. */
export function readCircleCursor(cursor: string | undefined): CircleCursor | null {
  const [, by, whose, metres, id] = /^(way|line)\.(mine|all)\.(\d{1,9})\.(\w{26})$/.exec(cursor ?? '') ?? [];
  return id ? { isAsked: by === 'way', isFavourite: whose === 'mine', metres: Number(metres), id } : null;
}
