/** Where a page of the circle ends, and by what its ways were measured: the next page is by the same. */
export interface FindingCursor extends FoundPlace {
  isAsked: boolean;
}

/** A place in the order of a circle: favourites first, then the nearest; of those equally near the one entered first. */
export interface FoundPlace {
  isFavourite: boolean;
  metres: number;
  id: string;
}

export const inOrder = (a: FoundPlace, b: FoundPlace): number =>
  Number(b.isFavourite) - Number(a.isFavourite) || a.metres - b.metres || (a.id < b.id ? -1 : Number(a.id > b.id));

export const writeFindingCursor = ({ isFavourite, metres, id }: FoundPlace, isAsked: boolean): string =>
  [isAsked ? 'way' : 'line', isFavourite ? 'mine' : 'all', metres, id].join('.');

/** Null at the beginning, and for what is no cursor of ours. */
export function readFindingCursor(cursor: string | undefined): FindingCursor | null {
  const [, by, whose, metres, id] = /^(way|line)\.(mine|all)\.(\d{1,9})\.(\w{26})$/.exec(cursor ?? '') ?? [];
  return id ? { isAsked: by === 'way', isFavourite: whose === 'mine', metres: Number(metres), id } : null;
}
