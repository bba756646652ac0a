const pauses = [1, 2, 3, 5, 8] as const;

/** How many seconds pass before the server is asked once more whether the money has come; undefined: asked often enough. */
export const pauseBefore = (checks: number): number | undefined => pauses[checks];
