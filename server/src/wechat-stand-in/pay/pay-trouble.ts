export interface PayFault {
  /** None: the connection is cut. */
  status?: number;
  code: string;
  /** How many calls it hits. */
  times: number;
  /** WeChat has done the work before the answer is lost. */
  isAfter: boolean;
}

/** Trouble on order with calls of /v3. */
export function createPayTrouble() {
  const faults = new Map<string, PayFault>();
  return {
    /** How every call fails while WeChat Pay is down. */
    down: null as 'status' | 'cut' | null,
    order: (path: string, fault: PayFault) => void faults.set(path, { ...fault }),
    /** The trouble that meets a call now, under the first of these names that has any. */
    strike(names: readonly string[], isAfter: boolean): PayFault | undefined {
      const fault = names.map((name) => faults.get(name)).find((each) => each && each.times > 0);
      if (!fault || fault.isAfter !== isAfter) return undefined;
      fault.times -= 1;
      return fault;
    },
  };
}
