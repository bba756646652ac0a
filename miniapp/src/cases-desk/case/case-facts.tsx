import { View } from '@tarojs/components';
import { caseCategories } from '@yuanli/shared/cases/case-categories';
import { caseGrades, kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { consentWays, proxyRelations } from '@yuanli/shared/wishes/wish-proxies';
import { formatPromise } from '../../parts/cases/format-promise';
import { OnMap } from '../../parts/cases/on-map';
import { Card } from '../../ui/card';
import { formatShortDay } from '../../ui/format-date';
import type { CaseData } from '../case-data';
import { formatCaseDue, formatStatus } from '../format-case';
import './case-facts.scss';

/** Until when an answer is owed, also of what nobody has taken yet. */
const formatAnswerDue = ({ dueAt, stoppedAt, status }: CaseData): string =>
  formatCaseDue({ dueAt, acceptBy: null }) ?? (stoppedAt ? '暂停计算' : formatStatus(status));

/** Who has it, as what, until when, and whom the resident knows. */
export function CaseFacts({ data }: { data: CaseData }) {
  const { ownerLabel, grade, kind, category, contact, guide, isPublic, promise, proxyRelation, proxyConsent } = data;
  const facts = [
    ['交给', ownerLabel],
    ['级别', `${caseGrades[grade].name}（${caseGrades[grade].hint}）`],
    ['期限', formatAnswerDue(data)],
    promise && ['物业承诺', `${promise.item}，${formatPromise(promise.hours)}办好`],
    [
      '和居民联系的人',
      contact ? `${contact.label}${contact.standIn ? `（由${contact.standIn}代）` : ''}` : '还没有人受理',
    ],
    kindOfCase(kind).mayBePublic && ['类别', caseCategories[category].name],
    kindOfCase(kind).mayBePublic && ['公开', isPublic ? '邻居能看到事情和进展' : '不公开'],
    guide && ['办事指南', guide.name],
    proxyRelation && ['替别人反映', proxyRelations[proxyRelation]],
    proxyConsent && ['本人同意', `${formatShortDay(proxyConsent.at)}${consentWays[proxyConsent.way]}`],
  ];
  return (
    <Card>
      <View className="case-facts">
        {facts.map(
          (fact) =>
            fact && (
              <View key={fact[0]}>
                <View className="t-caption">{fact[0]}</View>
                <View className="t-strong">{fact[1]}</View>
              </View>
            ),
        )}
      </View>
      <OnMap position={data.position} name={[data.courtyardName, data.spot].filter(Boolean).join(' ')} />
    </Card>
  );
}
