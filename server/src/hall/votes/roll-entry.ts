/** One line of a roll before it is frozen. */
export interface RollEntry {
  /** Rooms, never a name. */
  label: string;
  gridId: string | null;
  /** In 0.01 m²; 0 where area does not count. */
  area: number;
  /** Ids of what it stands for. */
  standsFor: string[];
  /** The homes that the label names. */
  homeIds: string[];
  /** `household:…`, `person:…`, `phone:…`; none: only paper or a visit. */
  knownBys: string[];
}
