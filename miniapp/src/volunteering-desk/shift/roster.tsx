import { useState } from 'react';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Section } from '../../ui/section';
import type { RosterData } from '../activity-data';
import { PersonOfRoster } from './person-of-roster';
import { PersonSheet } from './person-sheet';
import { stageOf } from './stage-of';

interface RosterProps {
  roster: RosterData;
  onChanged: () => void;
}

/** Who signed up, and how far each of them is. */
export function Roster({ roster: { shift, people, waiting, can }, onChanged }: RosterProps) {
  const [openedId, setOpenedId] = useState<string>();
  const opened = people.find(({ seatId }) => seatId === openedId);
  const came = people.filter(({ checkedIn }) => checkedIn).length;
  const expected = people.filter((person) => stageOf(person) !== 'gone').length;
  const sheet = useFile();
  const close = () => setOpenedId(undefined);
  const aside = `已到${came}人，共${expected}人${waiting > 0 ? `，候补${waiting}人` : ''}`;
  return (
    <Section title="名单" aside={aside}>
      {people.length === 0 && (
        <Empty drawing="tea" title="还没有人报名">
          有人报名后会显示在这里。
        </Empty>
      )}
      {people.length > 0 && (
        <Card isList>
          {people.map((person) => (
            <PersonOfRoster
              key={person.seatId}
              person={person}
              canTick={can.tick}
              canConfirm={can.confirm}
              onOpen={() => setOpenedId(person.seatId)}
              onChanged={onChanged}
            />
          ))}
        </Card>
      )}
      {can.printSheet && (
        <Button
          kind="secondary"
          icon="download"
          isBusy={sheet.isBusy}
          onTap={() => void sheet.get(seatEndpoints.getSignInSheet, { shiftId: shift.id }, `${shift.title}签到表.pdf`)}
        >
          打印签到表
        </Button>
      )}
      <ActError error={sheet.error} />
      {sheet.sheet}
      {opened && (
        <PersonSheet
          key={opened.seatId}
          person={opened}
          shift={shift}
          can={can}
          onClose={close}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
    </Section>
  );
}
