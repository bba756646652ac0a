interface Requirements {
  minAge: number | null;
  maxAge: number | null;
  training: string | null;
  partyMembersOnly: boolean;
}

function formatAges({ minAge, maxAge }: Requirements): string | false {
  if (minAge !== null && maxAge !== null) return `${minAge}到${maxAge}岁`;
  if (minAge !== null) return `满${minAge}岁`;
  return maxAge !== null && `${maxAge}岁及以下`;
}

/** 满18岁 · 党员 · 做过“急救”培训 */
export function formatRequirements(requirements: Requirements): string {
  const { training, partyMembersOnly } = requirements;
  return (
    [formatAges(requirements), partyMembersOnly && '党员', training && `参加过“${training}”培训`]
      .filter(Boolean)
      .join(' · ') || '不限条件'
  );
}
