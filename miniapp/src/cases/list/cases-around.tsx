import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { categoryOfCase, type CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { formatWayOnRings, type RingLook } from '../../parts/rings/ring-dot';
import { Rings } from '../../parts/rings/rings';
import { useScale } from '../../platform/a11y/scale';
import { openPage } from '../../platform/navigate';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useLoad } from '../../platform/net/use-load';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';
import { CaseStatusTag, placeOfCase } from '../case-card';
import { caseLook } from '../case-looks';

type AroundCase = ItemOf<typeof caseEndpoints.findCasesAround>;

interface CasesAroundProps {
  courtyard: CurrentCourtyard;
  view: 'open' | 'answered';
  category: CaseCategory | undefined;
  empty: ReactNode;
}

const open = ({ id }: AroundCase) => void openPage('cases/detail/index', { id });

/** The same cards as a drawing around the courtyard, the nearest first, and all of it in words below. */
export function CasesAround({ courtyard, view, category, empty }: CasesAroundProps) {
  const { isElder } = useScale();
  const pace = isElder ? 'elder' : 'adult';
  const load = useLoad(caseEndpoints.findCasesAround, { courtyardId: courtyard.id, view, category, pace });
  return (
    <Loaded load={load}>
      {({ items, isOnMap, isCut }) =>
        items.length === 0 ? (
          empty
        ) : (
          <>
            {isOnMap ? (
              <Drawing courtyard={courtyard} items={items} />
            ) : (
              <Notice>{`${courtyard.name}还没有标注位置，画不出圈图。下面是同样的内容。`}</Notice>
            )}
            {isCut && <Notice>{`这里只有最近的${items.length}件，全部的在清单里。`}</Notice>}
            <Section title={`由近到远，${items.length}件`}>
              <Card isList>
                {items.map((one) => (
                  <AroundRow key={one.id} one={one} />
                ))}
              </Card>
            </Section>
            {isOnMap && (
              <View className="t-caption">
                {`没有标注具体位置的，画在它的院子里。步行时间按直线距离估算（${isElder ? '老年人' : '成年人'}步速）。`}
              </View>
            )}
          </>
        )
      }
    </Loaded>
  );
}

/** Hollow: nobody has taken it yet. */
function lookOf(one: AroundCase): RingLook {
  const { icon, tone, words } = caseLook(one, false);
  return { icon, tone, isHollow: one.status === 'submitted', words: `${one.title}，${words}` };
}

function Drawing({ courtyard, items }: { courtyard: CurrentCourtyard; items: readonly AroundCase[] }) {
  const marks = items.map((one) => ({ ...one, name: categoryOfCase(one.category).name }));
  return (
    <View className="y-stack y-stack--tight">
      <Rings
        centre={courtyard}
        marks={marks}
        unit="件"
        lookOf={lookOf}
        renderRow={(one) => <AroundRow one={one} />}
        onOpen={open}
      />
      <Legend items={items} />
    </View>
  );
}

/** What the drawings stand for, each with its word. */
function Legend({ items }: { items: readonly AroundCase[] }) {
  const looks = new Map(items.map((one) => caseLook(one, false)).map((look) => [look.words, look]));
  return (
    <View className="y-row">
      {[...looks.values()].map(({ icon, tone, words }) => (
        <Tag key={words} icon={icon} tone={tone}>
          {words}
        </Tag>
      ))}
    </View>
  );
}

function AroundRow({ one }: { one: AroundCase }) {
  const way = one.minutes === null ? undefined : formatWayOnRings(one);
  return (
    <ListRow
      title={<View className="t-strong">{one.title}</View>}
      note={
        <View className="y-row">
          <CaseStatusTag one={one} />
          <View>{[placeOfCase(one), way].filter(Boolean).join('，')}</View>
        </View>
      }
      onTap={() => open(one)}
    />
  );
}
