import type { ActivityData } from '../volunteering-data';

type Requirements = Pick<ActivityData, 'minAge' | 'maxAge' | 'training' | 'partyMembersOnly'>;

/** What is asked of those who come, one sentence each; none: everybody is welcome. */
export function whoMayCome({ minAge, maxAge, training, partyMembersOnly }: Requirements): string[] {
  const age = minAge !== null && maxAge !== null ? `${minAge}到${maxAge}岁` : minAge !== null ? `满${minAge}岁` : maxAge !== null && `不超过${maxAge}岁`;
  return [age, partyMembersOnly && '党员', training && `先做过「${training}」培训`].filter((one) => typeof one === 'string');
}
