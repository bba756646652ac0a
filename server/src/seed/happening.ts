/** Something of the demo's past. All stories are told together, in the order of time, because ids carry it. */
export interface Happening {
  at: Date;
  happen: () => Promise<void>;
}
