import { View } from '@tarojs/components';
import { caseOutcomes } from '@yuanli/shared/cases/case-states';
import { PicturesToCheck } from '../../parts/staff/pictures-to-check';
import { Card } from '../../ui/card';
import { formatBy, formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';
import type { CaseData } from '../case-data';
import { outcomeLooks } from '../case-tags';

/** What the resident was answered, part by part. */
export function AnswerRecord({ answer }: { answer: NonNullable<CaseData['answer']> }) {
  const { outcome, result, course, happenedAt, place, people, pictures, byLabel, at } = answer;
  const { plannedFor, rule, whoCould, passedTo, passedPhone, passedNumber } = answer;
  return (
    <Section title="答复">
      <Card>
        <View className="y-stack">
          <View className="y-row">
            <Tag {...outcomeLooks[outcome]}>{caseOutcomes[outcome]}</Tag>
          </View>
          <View className="t-strong">{result}</View>
          <View>{course}</View>
          {plannedFor && <IconText icon="calendar">{`${formatBy(plannedFor)}办好`}</IconText>}
          {rule && <IconText icon="book">{rule}</IconText>}
          {whoCould && <IconText icon="people">{`可以找：${whoCould}`}</IconText>}
          {passedTo && (
            <IconText icon="next" note={passedNumber ? `对方的编号：${passedNumber}` : undefined}>
              {`已转${passedTo}${passedPhone ? `，电话${passedPhone}` : ''}`}
            </IconText>
          )}
          <IconText icon="clock">{formatMoment(happenedAt)}</IconText>
          <IconText icon="pin">{place}</IconText>
          <IconText icon="people">{people}</IconText>
          <PicturesToCheck pictures={pictures} />
          <View className="t-caption">{`${byLabel} · ${formatMoment(at)}答复`}</View>
        </View>
      </Card>
    </Section>
  );
}
