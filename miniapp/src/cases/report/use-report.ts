import { useState } from 'react';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { FormPhotos } from '../../parts/forms/form-photos';
import type { useRecording } from '../../platform/device/use-recording';
import type { Upload } from '../../platform/device/use-uploads';
import { newIdempotencyKey } from '../../platform/net/idempotency-key';
import { useAct } from '../../platform/net/use-act';
import { storeUnsentReport, type ReportInput, type UnsentFile } from '../../platform/storage/unsent-reports';
import type { CaseData } from '../case-data';

interface ReportParts<Values extends object> {
  draft: { values: Values; clear: () => void };
  /** Written down for somebody who called. */
  isStaff: boolean;
  photos: FormPhotos;
  voice: ReturnType<typeof useRecording>;
}

const unsent = (kind: UnsentFile['kind'], waiting: readonly Upload[]): UnsentFile[] =>
  waiting.map(({ url: path, key = newIdempotencyKey() }) => ({ kind, path, key }));

/**
 * Sends a report with its photos and what was spoken; or keeps all of it on the phone while the server cannot be reached:
 * it goes by itself later.
 */
export function useReport<Values extends object>({ draft, isStaff, photos, voice }: ReportParts<Values>) {
  const [sent, setSent] = useState<CaseData>();
  const [kept, setKept] = useState(false);
  const [isDelivering, setDelivering] = useState(false);

  function keep(input: ReportInput, key: string, files: UnsentFile[] = []): void {
    storeUnsentReport({ key, input, files, draft: draft.values, isStaff, writtenAt: new Date().toISOString() });
    setKept(true);
    draft.clear();
  }
  const report = useAct(caseEndpoints.reportCase, { keepOffline: keep });

  async function deliver() {
    setDelivering(true);
    const delivered = await Promise.all([photos.deliver(), voice.deliver()]);
    setDelivering(false);
    return delivered;
  }

  return {
    report: {
      ...report,
      isBusy: report.isBusy || isDelivering,
      /** `inputOf`: what is sent, with the photos and the recording that the server has. */
      async run(inputOf: (pictureIds: string[], recordingId?: string) => ReportInput): Promise<boolean> {
        const [pictures, spoken] = await deliver();
        if (pictures.isRefused || spoken.isRefused) return false;
        const input = inputOf(pictures.ids, spoken.ids[0]);
        const waiting = [...unsent('photo', pictures.waiting), ...unsent('recording', spoken.waiting)];
        if (waiting.length > 0) {
          keep(input, newIdempotencyKey(), waiting);
          return false;
        }
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
