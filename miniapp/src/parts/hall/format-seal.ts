/** A long number as it is printed: capital letters, in groups of four. */
export const formatInGroups = (hex: string): string[] => hex.toUpperCase().match(/.{1,4}/g) ?? [];
