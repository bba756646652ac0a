/** How much of the shorter of two titles is in the other, in pairs of neighbouring characters: 0 to 1. Chinese has no spaces to take words from. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const least = Math.min(a.size, b.size);
  if (least === 0) return 0;
  return [...a].filter((pair) => b.has(pair)).length / least;
}

function pairsOf(title: string): Set<string> {
  const characters = [
    ...title
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
