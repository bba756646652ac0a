import { View } from '@tarojs/components';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { AnswerOf, ItemOf } from '../../platform/net/endpoint-types';
import { useLoad } from '../../platform/net/use-load';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { formatShortDay } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
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
  const { data: known } = useLoad(caseEndpoints.findKnownCases, { courtyardId: courtyard.id, category });
  const alike = (known?.items ?? []).filter((one) => one.category === category);
  return (
    <>
      {alike.length > 0 && <OpenOnes alike={alike} courtyard={courtyard} category={category} onJoined={onJoined} />}
      {known && known.answered.length > 0 && <AnsweredOnes answered={known.answered} />}
    </>
  );
}

function OpenOnes({ alike, courtyard, category, onJoined }: KnownCasesProps & { alike: readonly KnownCase[] }) {
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

type AnsweredCase = AnswerOf<typeof caseEndpoints.findKnownCases>['answered'][number];

/** What came of the like before: nothing to join, and whoever has it again simply goes on. */
function AnsweredOnes({ answered }: { answered: readonly AnsweredCase[] }) {
  return (
    <Section title="最近办过的">
      <Card isList>
        {answered.map((one) => (
          <ListRow
            key={one.id}
            title={
              <View className="y-row y-row--between">
                <View className="t-strong y-grow">{one.title}</View>
                <CaseStatusTag one={one} />
              </View>
            }
            note={[`${formatShortDay(one.answeredAt)}答复`, one.outcomeLine].filter(Boolean).join('：')}
            onTap={() => void openPage('cases/detail/index', { id: one.id })}
          />
        ))}
      </Card>
      <View className="t-caption">又坏了？接着写，提交就行。</View>
    </Section>
  );
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
