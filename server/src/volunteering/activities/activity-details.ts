import type { z } from 'zod';
import type { makeActivity } from '@yuanli/shared/volunteering/activities.schema';

type Form = z.output<typeof makeActivity.in>;

/** What its coordinator writes about an activity, and may change later. */
export type ActivityDetails = Omit<Form, 'communityId' | 'bring'> & { bring: string | null };

export const detailsOf = (form: Omit<Form, 'communityId'>): ActivityDetails => ({
  organiser: form.organiser,
  kind: form.kind,
  title: form.title,
  story: form.story,
  pictureIds: form.pictureIds,
  placeName: form.placeName,
  latitudeE6: form.latitudeE6,
  longitudeE6: form.longitudeE6,
  bring: form.bring || null,
  cutOffHours: form.cutOffHours,
  earnsPoints: form.earnsPoints,
  minAge: form.minAge,
  maxAge: form.maxAge,
  training: form.training,
  partyMembersOnly: form.partyMembersOnly,
});
