/** Runs one task at a time, in the order they came. */
export function fifo(): <T>(task: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = tail.then(task, task);
    tail = turn.catch(() => undefined);
    return turn;
  };
}
