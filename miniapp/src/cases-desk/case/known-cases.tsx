import { useState } from 'react';
import { View } from '@tarojs/components';
import { kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { openCaseStatuses } from '@yuanli/shared/cases/case-states';
import { caseDeskEndpoints, caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { formatShortDay } from '../../ui/format-date';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';
import type { CasePartProps } from '../case-data';
import { CaseStatusTag } from '../case-tags';

type Known = AnswerOf<typeof caseEndpoints.findKnownCases>['items' | 'answered'][number];

const shownAtMost = 3;
const isOpenCase = ({ status }: Known): boolean => (openCaseStatuses as readonly string[]).includes(status);

/** The same trouble nearby: how it went, and the way to make one of both. */
export function KnownCases({ data, onChanged }: CasePartProps) {
  const { id, kind, courtyardId, category, can } = data;
  const load = useLoad(caseEndpoints.findKnownCases, kindOfCase(kind).mayBePublic ? { courtyardId, category } : null);
  const [into, setInto] = useState<Known>();
  const merge = useAct(caseDeskEndpoints.mergeCase);
  const open = (load.data?.items ?? []).filter((one) => one.id !== id && one.category === category);
  const answered = (load.data?.answered ?? []).filter((one) => one.id !== id);
  const known: Known[] = [...open.slice(0, shownAtMost), ...answered];
  const goOn = async () => {
    if (!into || !(await merge.run({ id, intoId: into.id }))) return;
    setInto(undefined);
    showToast(`已并到${into.number}`);
    onChanged();
  };
  if (known.length === 0) return null;
  return (
    <Section title="附近相似的">
      <Card>
        <View className="y-stack">
          {known.map((one) => (
            <View key={one.id} className="y-stack y-stack--tight">
              <View className="y-row">
                <View className="t-strong y-grow">{one.title}</View>
                <CaseStatusTag status={one.status} />
              </View>
              <View className="t-caption">{formatKnown(one)}</View>
              {can.merge && one.kind === kind && isOpenCase(one) && (
                <Button kind="quiet" icon="list" onTap={() => setInto(one)}>
                  并到这一件
                </Button>
              )}
            </View>
          ))}
        </View>
      </Card>
      <Confirm
        isOpen={into !== undefined}
        title={`并到“${into?.title ?? ''}”`}
        yes="并到这一件"
        no="还是分开办"
        isBusy={merge.isBusy}
        onYes={() => void goOn()}
        onNo={() => setInto(undefined)}
      >
        <View className="y-stack">
          <View>居民会收到那一件的每一步进展，这一件不再单独办理。</View>
          <ActError error={merge.error} />
        </View>
      </Confirm>
    </Section>
  );
}

/** 2026-0371 · 11月12日 · 2位邻居也遇到 · 换了水管 */
const formatKnown = ({ number, madeAt, joined, outcomeLine }: Known): string =>
  [number, formatShortDay(madeAt), joined > 0 && `${joined}位邻居也遇到`, outcomeLine].filter(Boolean).join(' · ');
