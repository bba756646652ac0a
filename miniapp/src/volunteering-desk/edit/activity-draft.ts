import type { ActivityKind } from '@yuanli/shared/volunteering/activity-kinds';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { pictureAddress } from '../../platform/net/picture-address';
import type { Photo } from '../../platform/device/use-photos';
import type { Spot } from '../../platform/device/location';
import type { ActivityData } from '../activity-data';

export type ActivityStep = 'what' | 'story' | 'place' | 'rules' | 'review';

/** What someone has typed so far, and how far they came. */
export interface ActivityDraft {
  step: ActivityStep;
  kind?: ActivityKind;
  title: string;
  organiser: string;
  story: string;
  /** Only those the server has already. */
  photos: readonly Photo[];
  placeName: string;
  spot: Spot | null;
  bring: string;
  cutOffHours: number;
  earnsPoints: boolean;
  /** As typed; empty: none. */
  minAge: string;
  maxAge: string;
  training: string;
  partyMembersOnly: boolean;
}

export const emptyActivity = (organiser: string): ActivityDraft => ({
  step: 'what',
  title: '',
  organiser,
  story: '',
  photos: [],
  placeName: '',
  spot: null,
  bring: '',
  cutOffHours: limits.cutOffHours,
  earnsPoints: true,
  minAge: '',
  maxAge: '',
  training: '',
  partyMembersOnly: false,
});

const typed = (figure: number | null): string => (figure === null ? '' : String(figure));
const figure = (text: string): number | null => (text.trim() ? Number(text) : null);

/** An activity as its form shows it. */
export function draftOf(activity: ActivityData): ActivityDraft {
  const {
    kind,
    title,
    organiser,
    story,
    pictures,
    placeName,
    latitudeE6,
    longitudeE6,
    bring,
    cutOffHours,
    earnsPoints,
    minAge,
    maxAge,
    training,
    partyMembersOnly,
  } = activity;
  return {
    step: 'what',
    kind,
    title,
    organiser,
    story,
    placeName,
    cutOffHours,
    earnsPoints,
    partyMembersOnly,
    photos: pictures.map(({ id, thumbUrl }) => ({ id, url: pictureAddress(thumbUrl) })),
    spot: latitudeE6 === null || longitudeE6 === null ? null : { latitudeE6, longitudeE6 },
    bring: bring ?? '',
    minAge: typed(minAge),
    maxAge: typed(maxAge),
    training: training ?? '',
  };
}

/** The draft as the server takes it. */
export function activityToSend(draft: ActivityDraft, pictureIds: string[]) {
  const {
    kind,
    title,
    organiser,
    story,
    placeName,
    spot,
    bring,
    cutOffHours,
    earnsPoints,
    minAge,
    maxAge,
    training,
    partyMembersOnly,
  } = draft;
  return {
    kind: kind ?? 'service',
    title,
    organiser,
    story,
    pictureIds,
    placeName,
    cutOffHours,
    earnsPoints,
    partyMembersOnly,
    latitudeE6: spot?.latitudeE6 ?? null,
    longitudeE6: spot?.longitudeE6 ?? null,
    bring: bring || undefined,
    minAge: figure(minAge),
    maxAge: figure(maxAge),
    training: training.trim() || null,
  };
}
