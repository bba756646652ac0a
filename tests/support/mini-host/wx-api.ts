/** What the mini-program gives to any of WeChat's calls. */
export interface Callbacks {
  success?: (answer: object) => void;
  fail?: (error: object) => void;
  complete?: () => void;
}

/** One of WeChat's calls: answers later, by callback, or by promise where none is given; what the act throws is its `errMsg`. */
export function wxApi<Options extends object>(
  name: string,
  act: (options: Options) => object | void | Promise<object | void>,
) {
  return (options: Options & Callbacks): Promise<object> | undefined => {
    const { success, fail, complete } = options ?? {};
    const answered = (async () => ({ errMsg: `${name}:ok`, ...(await act(options)) }))().catch((error: unknown) => {
      const { errno } = (error ?? {}) as { errno?: number };
      throw Object.assign(new Error(name), {
        errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`,
        ...(errno !== undefined && { errno }),
      });
    });
    if (!success && !fail && !complete) return answered;
    void answered.then(success, fail).then(complete);
    return undefined;
  };
}
