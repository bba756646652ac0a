import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { makeService } from '@yuanli/shared/directory/directory-desk.schema';
import { importColumns, requiredColumns } from '@yuanli/shared/directory/import-columns';
import { explainProblems } from '../../platform/http';
import { bookingRuleOf } from '../bookings/booking-rule';
import { cellsOfService } from '../exports/cells-of-service';
import type { DescribedService } from '../exports/described-service';
import { isFormula } from '../../platform/sheets';
import { detailsOfService, type ImportedDetails } from './details-of-service';
import { externalIdOf } from './external-id-of';
import type { Cells } from './import-cells';
import { plainColumns, readColumn } from './read-column';
import type { Surroundings } from './surroundings';
import { readSpot } from './read-spot';

export type ReadLine = { details: ImportedDetails; remark: string | null } | { problem: string };

const form = makeService.in.omit({ communityId: true, accessibility: true, booking: true }).partial();

/** What is not said of a new service. */
const blank: Partial<ImportedDetails> = {
  facility: null,
  phones: [],
  openingHours: null,
  isWheelchairAccessible: false,
  isHomeVisit: false,
  isFree: false,
  cost: null,
  eligibility: null,
  documents: [],
  description: '',
  keywords: '',
};

/**
 * Reads one line over the service it is about, if there is one: a column that is not in the file leaves it as it is,
 * and so does a cell that says what is already known.
 */
export function readLine(cells: Cells, known: DescribedService | null, around: Surroundings): ReadLine {
  const missing = requiredColumns.filter((column) => cells[column] === '').map((column) => importColumns[column]);
  const problems = missing.length > 0 ? [`没有填${missing.join('、')}，合并的单元格请先拆开再逐行填满`] : [];
  problems.push(...problemsOfId(cells));

  const knownCells: Cells = known ? cellsOfService(known) : {};
  const isNews = (column: keyof Cells) =>
    cells[column] !== undefined && cells[column] !== knownCells[column] && !isMissing(cells, column);
  const said: Partial<ImportedDetails> = {};
  const hear = (read: Partial<ImportedDetails> | { problem: string }) => {
    if ('problem' in read) problems.push(read.problem);
    else Object.assign(said, read);
  };
  for (const column of plainColumns) if (isNews(column)) hear(readColumn(column, cells[column]!));
  let remark: string | null = null;
  if (hasFigures(cells)) {
    if ((['latitude', 'longitude', 'coordinates'] as const).some(isNews)) hear(readSpot(cells));
    if (said.latitudeE6 !== undefined && said.longitudeE6 !== undefined)
      remark = around.remarkOn({ latitudeE6: said.latitudeE6, longitudeE6: said.longitudeE6 });
  } else if (!known) {
    const guess = around.guess(cells);
    if (guess) remark = `没有填纬度和经度，先放在${guess.from}`;
    hear(guess?.spot ?? { problem: '请填写纬度、经度和坐标系，本社区的院子还没有在地图上标出' });
  }
  if (said.openingHours === null && known && bookingRuleOf(known.service)) problems.push('能预约的地方要填开放时间');

  if (!known || said.organizationName === '') said.organizationName ||= said.name ?? known?.service.name;
  if (!known || said.locationName === '') said.locationName ||= said.name ?? known?.service.name;
  problems.push(...problemsOfForm(said));
  if (problems.length > 0) return { problem: problems.join('；') };
  return { details: { ...(known ? detailsOfService(known) : blank), ...said } as ImportedDetails, remark };
}

const hasFigures = ({ latitude, longitude }: Cells): boolean => Boolean(latitude || longitude);

const isMissing = (cells: Cells, column: keyof Cells): boolean =>
  (requiredColumns as readonly string[]).includes(column) && !cells[column];

export function problemsOfId(cells: Pick<Cells, 'externalId'>): string[] {
  const externalId = externalIdOf(cells);
  if (isFormula(cells.externalId ?? '')) return ['编号像公式，请改成文字'];
  if (externalId.length > directoryLimits.externalIdLength)
    return [`编号最多写${directoryLimits.externalIdLength}个字`];
  return /\p{Cc}/u.test(externalId) ? ['编号里有无法识别的字符，请重新输入'] : [];
}

/** What the form on the screen would say to what this line says; what it does not say was found right before. */
function problemsOfForm(said: Partial<ImportedDetails>): string[] {
  const { error } = form.safeParse(said, { reportInput: true });
  return error ? Object.values(explainProblems(form, error)) : [];
}
