import {
  consentWayNames,
  consentWays,
  proxyRelationNames,
  proxyRelations,
  type ConsentWay,
  type ProxyRelation,
} from '@yuanli/shared/wishes/wish-proxies';
import { Choice } from '../../ui/choice';
import { DateTime } from '../../ui/date-time';
import { formatDay, momentOf, wheelsAt } from '../../ui/format-date';
import { Notice } from '../../ui/notice';
import type { FieldErrors } from './form-step';
import type { ProxyDraft } from './proxy-draft';

interface ProxyFieldsProps {
  draft: ProxyDraft;
  set: ((field: 'relation', value: ProxyRelation) => void) &
    ((field: 'consentWay', value: ConsentWay) => void) &
    ((field: 'consentDay', value: string) => void);
  errors: FieldErrors;
  /** Works for this place: may write something down for whoever asks them to. */
  isStaff: boolean;
  /** 替别人许愿，要先问过本人。 */
  children: string;
}

const relations = proxyRelationNames.map((value) => ({ value, label: `我是${proxyRelations[value]}` }));
const ways = consentWayNames.map((value) => ({ value, label: consentWays[value] }));

export function ProxyFields(props: ProxyFieldsProps) {
  const { draft, set, errors, isStaff, children } = props;
  const { relation, consentWay, consentDay } = draft;
  return (
    <>
      <Notice icon="shield">{children}</Notice>
      <Choice
        label="您和对方的关系"
        options={relations.filter(({ value }) => isStaff || value !== 'grid_worker')}
        value={relation}
        onChange={(value) => set('relation', value)}
        error={errors['proxy.relation']}
      />
      <Choice
        label="对方怎样同意的"
        options={ways}
        value={consentWay}
        onChange={(value) => set('consentWay', value)}
        error={errors['proxy.consentWay']}
      />
      <DateTime
        label="同意的日期"
        kind="date"
        value={consentDay}
        words={formatDay(momentOf(consentDay))}
        until={wheelsAt(Date.now()).day}
        onChange={(value) => set('consentDay', value)}
        error={errors['proxy.consentAt']}
      />
    </>
  );
}
