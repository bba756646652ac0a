/** 张小明 → 张**: a name that no list shows in full. */
export const maskName = (name: string): string => [...name].map((letter, at) => (at === 0 ? letter : '*')).join('');
