/** The figure of a field. An empty one is no zero: it is sent as nothing, and the server asks for it. */
export const readFigure = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));
