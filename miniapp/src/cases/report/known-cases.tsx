import { View } from '@tarojs/components';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Section } from '../../ui/section';
import { CaseStatusTag, placeOfCase } from '../case-card';
import { formatPromise } from '../format-promise';
import { JoinCase } from '../join-case';

type KnownCase = ItemOf<typeof caseEndpoints.findKnownCases>;

/** More are behind 全部. */
const shownAtMost = 2;

interface KnownCasesProps {
  courtyard: CurrentCourtyard;
  category: CaseCategory;
  /** Joined: there is nothing to write any more. */
  onJoined: (id: string) => void | Promise<void>;
}

/** What neighbours have reported already, before the same is written again. */
export function KnownCases({ courtyard, category, onJoined }: KnownCasesProps) {
  const alike = useKnownCases(courtyard, category);
  if (alike.length === 0) return null;
  return (
    <Section
      title="附近有人反映过"
      aside={alike.length > shownAtMost ? `全部${alike.length}件` : undefined}
      onMore={() => void openPage('cases/list/index', { category })}
    >
      {alike.slice(0, shownAtMost).map((one) => (
        <KnownCaseCard key={one.id} one={one} courtyard={courtyard} onJoined={onJoined} />
      ))}
    </Section>
  );
}

/** Whoever is not signed in yet reads the same cards, and has joined none. */
function useKnownCases({ id: courtyardId, communityId }: CurrentCourtyard, category: CaseCategory): KnownCase[] {
  const { me } = useSession();
  const known = useLoad(caseEndpoints.findKnownCases, me && { courtyardId, category });
  const open = { communityId, courtyardId, view: 'open', category } as const;
  const shown = useLoad(caseEndpoints.findCases, me ? null : open);
  const items = me ? known.data?.items : shown.data?.items.map((one) => ({ ...one, hasJoined: false }));
  return (items ?? []).filter((one) => one.category === category);
}

/** 12月1日（含）前答复 · 7位邻居也遇到 */
const factsOf = (one: KnownCase): string =>
  [
    placeOfCase(one),
    one.outcomeLine ?? (one.dueAt && formatPromise(one.dueAt)),
    one.joined > 0 && `${one.joined}位邻居也遇到`,
  ]
    .filter(Boolean)
    .join(' · ');

function KnownCaseCard({
  one,
  courtyard,
  onJoined,
}: { one: KnownCase } & Pick<KnownCasesProps, 'courtyard' | 'onJoined'>) {
  const { id, title, hasJoined } = one;
  return (
    <Card>
      <View className="y-stack">
        <View className="y-stack y-stack--tight">
          <View className="y-row y-row--between">
            <View className="t-strong y-grow">{title}</View>
            <CaseStatusTag one={one} />
          </View>
          <View className="t-caption">{factsOf(one)}</View>
        </View>
        {hasJoined ? (
          <Button kind="secondary" icon="ok" onTap={() => void openPage('cases/detail/index', { id })}>
            您已加入，查看进展
          </Button>
        ) : (
          <JoinCase one={one} place={courtyard} kind="secondary" onJoined={() => onJoined(id)} />
        )}
      </View>
    </Card>
  );
}
