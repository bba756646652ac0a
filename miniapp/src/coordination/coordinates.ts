import type { Me } from '../platform/session';

/** Who these pages are for. */
export const coordinates = ({ coordinate }: Me['can']): boolean => coordinate;
