import type { BookingState } from '@yuanli/shared/directory/service-states';

/** Still to come about. */
export const liveStates = ['requested', 'confirmed'] as const satisfies BookingState[];

/** Has a place in its slot: who came or did not come had it too. */
export const placeStates = [...liveStates, 'came', 'no_show'] as const satisfies BookingState[];

export const isLive = (status: BookingState): boolean => (liveStates as readonly BookingState[]).includes(status);

export const hasPlace = (status: BookingState): boolean => (placeStates as readonly BookingState[]).includes(status);
