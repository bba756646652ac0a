import { useState } from 'react';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { BulkAct } from '../../parts/staff/bulk-act';
import { call } from '../../platform/net/request';
import { newTraining, TrainingFields } from './training-fields';
import { nameOfVolunteer } from './volunteer-columns';
import type { VolunteerRow } from './volunteer-facts';

interface TrainSeveralProps {
  volunteers: readonly (VolunteerRow & { id: string })[];
  onDone: () => void;
}

/** A training that several did together, written down once. */
export function TrainSeveral({ volunteers, onDone }: TrainSeveralProps) {
  const [training, setTraining] = useState(newTraining);
  return (
    <BulkAct
      items={volunteers}
      unit="位"
      button="给多人登记培训"
      verb="登记培训"
      question={(count) => `登记${count}位志愿者的培训`}
      no="先不登记"
      doneWords={(count) => `已登记${count}位志愿者的培训`}
      nameOf={nameOfVolunteer}
      intention={JSON.stringify(training)}
      missing={training.title.trim() ? undefined : '请填写培训名称'}
      act={({ personId }, idempotencyKey) =>
        call(volunteerEndpoints.recordTraining, { personId, ...training }, { idempotencyKey })
      }
      onDone={() => {
        setTraining(newTraining());
        onDone();
      }}
    >
      <TrainingFields training={training} onChange={setTraining} errors={{}} />
    </BulkAct>
  );
}
