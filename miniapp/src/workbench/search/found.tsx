import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseStatuses } from '@yuanli/shared/cases/case-states';
import { motionStages } from '@yuanli/shared/hall/motion-stages';
import { searchEndpoints } from '@yuanli/shared/search/search.endpoints';
import { wishStatuses } from '@yuanli/shared/wishes/wish-status';
import { CallReason } from '../../parts/staff/call-reason';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { call } from '../../platform/net/request';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { formatDay } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import '../desk/desk.scss';

type FoundThings = AnswerOf<typeof searchEndpoints.search>;
type Person = FoundThings['people'][number];

interface Row {
  id: string;
  title: string;
  note: string;
  value?: string;
  onTap?: () => void;
}

/** What was found, by kind; a tap opens it. People are masked, and called only with a reason. */
export function Found({ communityId, found }: { communityId: string; found: FoundThings }) {
  const [person, setPerson] = useState<Person>();
  const groups = groupsOf(found, setPerson).filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return <Empty title="没有找到">姓名要写完整；房号可以写成2-3-501。</Empty>;
  return (
    <>
      {found.isCut && <Notice icon="info">找到的太多，没有全部显示。请写得更完整一些。</Notice>}
      <View className="desk">
        {groups.map(({ title, rows }) => (
          <Section key={title} title={title}>
            <Card isList>
              {rows.map(({ id, ...row }) => (
                <ListRow key={id} {...row} />
              ))}
            </Card>
          </Section>
        ))}
      </View>
      <CallReason
        name={person?.nickname}
        getPhone={(reason) =>
          call(searchEndpoints.revealPerson, { communityId, personId: person!.id, reason }).then(({ phone }) => phone)
        }
        onClose={() => setPerson(undefined)}
      />
    </>
  );
}

function groupsOf(
  { homes, people, wishes, cases, motions, certificates }: FoundThings,
  onCall: (person: Person) => void,
): { title: string; rows: Row[] }[] {
  return [
    {
      title: '住户',
      rows: homes.map(({ id, label, courtyardName, namesMasked }) => ({
        ...{ id, title: `${courtyardName}${label}`, note: namesMasked.join('、') || '没有登记人' },
        onTap: () => void openPage('places-desk/home/index', { id }),
      })),
    },
    {
      title: '居民',
      rows: people.map((person) => ({
        ...{ id: person.id, title: person.nickname },
        note: [person.phoneMasked ?? '没有绑定手机号', person.isVerified && '已核实的住户'].filter(Boolean).join(' · '),
        ...(person.phoneMasked && { value: '打电话', onTap: () => onCall(person) }),
      })),
    },
    {
      title: '心愿',
      rows: wishes.map(({ id, title, number, status, placeName }) => ({
        ...{ id, title, note: `${number} · ${placeName} · ${wishStatuses[status]}` },
        onTap: () => void openPage('wishes/detail/index', { id }),
      })),
    },
    {
      title: '诉求',
      rows: cases.map(({ id, title, number, status, placeName }) => ({
        ...{ id, title, note: `${number} · ${placeName} · ${caseStatuses[status]}` },
        onTap: () => void openPage('cases-desk/case/index', { id }),
      })),
    },
    {
      title: '议题',
      rows: motions.map(({ id, title, number, stage }) => ({
        ...{ id, title, note: `${number} · ${motionStages[stage]}` },
        onTap: () => void openPage('hall/motion/index', { id }),
      })),
    },
    {
      title: '志愿服务证明',
      rows: certificates.map(({ id, number, nickname, minutes, issuedAt }) => ({
        ...{
          id,
          title: number,
          note: `${nickname} · ${formatMinutes(minutes)} · ${formatDay(issuedAt)}开具`,
        },
      })),
    },
  ];
}
