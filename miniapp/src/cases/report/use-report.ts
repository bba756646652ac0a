import { useState } from 'react';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { storeUnsentReport } from '../../platform/storage/unsent-reports';
import type { CaseData } from '../case-data';

/** Sends a report, or keeps it on the phone while the server cannot be reached: it goes by itself later. */
export function useReport<Values extends object>(draft: { values: Values; clear: () => void }, isStaff: boolean) {
  const [sent, setSent] = useState<CaseData>();
  const [kept, setKept] = useState(false);
  const report = useAct(caseEndpoints.reportCase, {
    keepOffline(input, key) {
      storeUnsentReport({ key, input, draft: draft.values, isStaff, writtenAt: new Date().toISOString() });
      setKept(true);
      draft.clear();
    },
  });
  return {
    report: {
      ...report,
      async run(input: Parameters<typeof report.run>[0]): Promise<boolean> {
        const answer = await report.run(input);
        if (!answer) return false;
        setSent(answer);
        draft.clear();
        return true;
      },
    },
    sent,
    kept,
  };
}
