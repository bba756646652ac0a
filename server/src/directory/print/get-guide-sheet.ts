import { formatFullDay } from '@yuanli/shared/china-time';
import type { GetGuideAnswer } from '@yuanli/shared/directory/guides.schema';
import {
  answerOfTrip,
  formatMaterialNote,
  formatWorkingDays,
  guideClasses,
} from '@yuanli/shared/directory/guide-kinds';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Database } from '../../platform/database';
import type { FileAnswer } from '../../platform/http';
import { getGuide } from '../guides/get-guide';
import { usualHoursInWords } from '../hours/usual-hours-in-words';
import { loadService } from '../services/load-service';
import { drawGuideSheet, type GuideSheet } from './draw-guide-sheet';

/** 一次告知单: all that one item asks for, on paper, to be handed over the counter or taken home to the parents. */
export async function getGuideSheet(
  database: Database,
  actor: Actor | null,
  { id }: { id: string },
): Promise<FileAnswer> {
  const sheet = await database.read(async (db): Promise<GuideSheet> => {
    const guide = await getGuide(db, actor, { id });
    const { openingHours } = await loadService(db, guide.counter.id);
    return {
      name: guide.name,
      className: guideClasses[guide.guideClass],
      answer: answerOfTrip(guide),
      materials: guide.materials
        .filter(({ isNoLongerNeeded }) => !isNoLongerNeeded)
        .map((material) => ({ name: material.name, note: formatMaterialNote(material) })),
      notNeeded: guide.materials.filter(({ isNoLongerNeeded }) => isNoLongerNeeded).map(({ name }) => name),
      facts: factsOf(guide, usualHoursInWords(guide.openingHours ?? openingHours)),
      communityName: (await getCommunity(db, guide.communityId)).name,
      phone: guide.phones.join('、'),
      foot: [
        guide.checkedAt ? `上次核实：${formatFullDay(new Date(guide.checkedAt))}` : '还没有人核实，请先打电话问清楚',
        `${formatFullDay(clock.now())}印`,
      ].join('　'),
    };
  });
  return {
    contentType: 'application/pdf',
    body: await drawGuideSheet(sheet),
    fileName: `${sheet.name}一次告知单.pdf`,
  };
}

/** The rest in lines, as they are asked for: for whom, where and when, how long, for how much, what comes of it, by which rule. */
function factsOf(guide: GetGuideAnswer, hours: string): { title: string; text: string }[] {
  const { trip, eligibility, counter, workingDays, isFree, cost, result, basis, source, note } = guide;
  const isHere = trip !== 'not_issued';
  const elsewhere = [guide.elsewhereName, guide.elsewhereHow, guide.elsewhereUrl, guide.elsewherePhone];
  const facts: [string, string | null | false][] = [
    ['到哪里办', trip !== 'counter' && elsewhere.filter(Boolean).join('\n')],
    ['办理对象', eligibility],
    ['办理窗口', isHere && `${counter.name}（${counter.locationName}，${counter.address}）`],
    ['办理时间', isHere && hours],
    ['办理时长', isHere && formatWorkingDays(workingDays)],
    ['费用', isFree ? ['免费', cost].filter(Boolean).join('，') : cost],
    ['办好后得到', result],
    ['说明', note],
    ['依据', basis && (source ? `${basis}（出处：${source}）` : basis)],
  ];
  return facts.flatMap(([title, text]) => (text ? [{ title, text }] : []));
}
