import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { caseKindNames, kindOfCase, type CaseKind } from '@yuanli/shared/cases/case-kinds';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { useSession } from '../../platform/net/session';
import { useCurrentCourtyard, type CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Page } from '../../ui/page';
import { ReportForm } from './report-form';
import { draftNameOf, draftNameOfUnsent } from './report-kinds';

const readKind = (given: string | undefined): CaseKind => caseKindNames.find((kind) => kind === given) ?? 'appeal';

/** Reports a trouble, asks a question or for help: one form for all kinds of cases. */
export default function Report() {
  const { kind: given, guideId, courtyardId, staff, by, unsent } = useRouter().params;
  const begun = readKind(given);
  const isStaff = staff === '1';
  const [kind, setKind] = useState(begun);
  const current = useCurrentCourtyard();
  const { me } = useSession();
  const [movedTo, setMovedTo] = useState<string>();
  const [round, setRound] = useState(0);
  const mine = me?.courtyards ?? [];
  const wanted = movedTo ?? courtyardId ?? current?.id;
  const places = [...(current && !mine.some(({ id }) => id === current.id) ? [current] : []), ...mine];
  const known = places.find(({ id }) => id === wanted);
  // A link may be about a courtyard this phone has never seen.
  const other = useLoad(placesEndpoints.getCourtyard, wanted && !known ? { id: wanted } : null);

  const form = (courtyard: CurrentCourtyard) => (
    <ReportForm
      key={round}
      about={{ kind, courtyardId: courtyard.id, guideId }}
      draftName={unsent ? draftNameOfUnsent(unsent) : draftNameOf({ kind: begun, guideId, isStaff })}
      unsent={unsent}
      isStaff={isStaff}
      isVoiceFirst={by === 'voice'}
      courtyard={courtyard}
      places={places}
      onMove={setMovedTo}
      onKind={setKind}
      onStartAnew={() => setRound(round + 1)}
    />
  );
  if (known) return form(known);
  if (other.data) return form(other.data);
  return <Page title={kindOfCase(kind).verb}>{wanted ? <Loaded load={other} /> : <NoCourtyard />}</Page>;
}
