/** The places people set up, largest first; each lies in one of the kind before it. */
export const placeKinds = {
  district: '区',
  street: '街道',
  community: '社区',
  grid: '网格',
  courtyard: '院子',
} as const;

export type PlaceKind = keyof typeof placeKinds;

export const placeKindNames = Object.keys(placeKinds) as [PlaceKind, ...PlaceKind[]];

/** What lies in a place of this kind; of nothing, districts. */
export const kindInside = (kind: PlaceKind | null): PlaceKind | null =>
  placeKindNames[kind === null ? 0 : placeKindNames.indexOf(kind) + 1] ?? null;
