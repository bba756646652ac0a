/** What is put off no longer than this belongs to drawing. */
const NEXT_FRAME_MS = 16;

/** The timers of one phone: stopped with it, and what they throw is kept. */
export function createTimers(onError: (error: unknown) => void) {
  const running = new Set<number>();
  const drawing = new Set<number>();
  const guarded = (act: (...args: unknown[]) => void, args: unknown[]) => {
    try {
      act(...args);
    } catch (error) {
      onError(error);
    }
  };
  const clear = (id: number) => {
    clearTimeout(id);
    running.delete(id);
    drawing.delete(id);
  };
  return {
    /** What the bundle finds under these names. */
    globals: {
      setTimeout(act: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
        const id = Number(
          setTimeout(() => {
            clear(id);
            guarded(act, args);
          }, ms),
        );
        running.add(id);
        if (ms <= NEXT_FRAME_MS) drawing.add(id);
        return id;
      },
      setInterval(act: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
        const id = Number(setInterval(() => guarded(act, args), ms));
        running.add(id);
        return id;
      },
      clearTimeout: clear,
      clearInterval: clear,
    },
    clearAll: () => running.forEach(clear),
    /** True while what was just done is not on the screen yet; how long that takes is the machine's business. */
    isDrawing: () => drawing.size > 0,
  };
}
