import { asAppError } from '../../platform/net/app-error';

/** Does something for each, one after another, so that one refusal stops nobody else. Answers who was refused, and why. */
export async function oneByOne<T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
  onAt: (at: number) => void,
): Promise<{ item: T; why: string }[]> {
  const refused: { item: T; why: string }[] = [];
  for (const [index, item] of items.entries()) {
    onAt(index + 1);
    await act(item).catch((thrown: unknown) => refused.push({ item, why: asAppError(thrown).message }));
  }
  return refused;
}
