/** The timers of one phone: stopped with it, and what they throw is kept. */
export function createTimers(onError: (error: unknown) => void) {
  const running = new Set<NodeJS.Timeout>();
  const guarded = (act: (...args: unknown[]) => void, args: unknown[]) => {
    try {
      act(...args);
    } catch (error) {
      onError(error);
    }
  };
  return {
    setTimeout(act: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
      const timer = setTimeout(() => {
        running.delete(timer);
        guarded(act, args);
      }, ms);
      running.add(timer);
      return Number(timer);
    },
    setInterval(act: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
      const timer = setInterval(() => guarded(act, args), ms);
      running.add(timer);
      return Number(timer);
    },
    clearTimeout: (id: number) => clearTimeout(id),
    clearInterval: (id: number) => clearInterval(id),
    clearAll: () => running.forEach((timer) => clearTimeout(timer)),
  };
}
