import { createHash } from 'node:crypto';
import {
  hotlineColumnNames,
  hotlineColumns,
  hotlineTitleLength,
  mostHotlineTitles,
  proposeHotlineColumns,
  requiredHotlineColumns,
  type HotlineColumn,
} from '@yuanli/shared/cases/hotline-columns';
import type { MapHotlineColumnsInput } from '@yuanli/shared/cases/hotline.schema';
import { plainText } from '@yuanli/shared/plain-text';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import {
  loadFileImport,
  readFileAgain,
  type AskingColumnFinder,
  type FileImport,
  type ImportKind,
} from '../../platform/imports';
import { newId } from '../../platform/new-id';
import { ensure, Refusal } from '../../platform/refusal';
import { nameColumns, plainTitle, type ColumnFinder } from '../../platform/sheets';
import { HotlineHead } from './hotline-head.entity';

/** Where office files have their titles: below a heading, a date, a note. */
const TITLES_WITHIN = 10;

/**
 * Finds the head of a 12345 file among those this community has explained. An unknown head is asked about: the line of the
 * first ten that has most of the usual titles, else the fullest one.
 */
export async function openHotlineColumns(
  db: Reader,
  { id, communityId }: Pick<FileImport, 'id' | 'communityId'>,
): Promise<AskingColumnFinder> {
  const heads = await db.findBy(HotlineHead, { communityId });
  const linesOf = new Map<string, number>();
  let named: ColumnFinder<string> | undefined;
  let best: string[] = [];
  return {
    take(line) {
      if (named) return named.take(line);
      const lines = (linesOf.get(line.sheet) ?? 0) + 1;
      linesOf.set(line.sheet, lines);
      if (lines > TITLES_WITHIN) return null;
      const titles = titlesIn(line.cells);
      const known = heads.find(({ headKey }) => headKey === headKeyOf(titles));
      if (!known) {
        if (scoreOf(titles) > scoreOf(best)) best = titles;
        return null;
      }
      const titleOf = known.columns as Record<string, string>;
      named = nameColumns<string>({ titles: titleOf, required: requiredHotlineColumns });
      return named.take(line);
    },
    missing() {
      if (named) return named.missing();
      return best.length > 1 ? null : `前${TITLES_WITHIN}行里没有列名，请选12345系统导出的原表`;
    },
    leftOut: () => named?.leftOut() ?? [],
    question: () =>
      named
        ? null
        : {
            subjectId: id,
            title: '各列分别是什么',
            options: best.map((label, at) => ({ value: String(at), label })),
          },
  };
}

const titlesIn = (cells: readonly string[]): string[] => {
  const titles = cells.slice(0, mostHotlineTitles).map((cell) => plainText(cell).slice(0, hotlineTitleLength));
  return titles.some(Boolean) ? titles : [];
};

const scoreOf = (titles: readonly string[]): number =>
  Object.keys(proposeHotlineColumns(titles)).length * 1_000 + titles.filter(Boolean).length;

/** The same for the same titles in another order. */
const headKeyOf = (titles: readonly string[]): string =>
  createHash('sha256')
    .update([...new Set(titles.map(plainTitle).filter(Boolean))].sort().join('\n'))
    .digest('hex');

/** The titles of a file that asks which column is which. */
export const titlesAsked = ({ state, questions }: FileImport): string[] | null =>
  state === 'asking' && questions[0] ? questions[0].options.map(({ label }) => label) : null;

/** A community worker says which column is which; kept for the community, and the file is read on. */
export async function mapHotlineColumns(
  tx: Tx,
  actor: Actor,
  kind: ImportKind,
  { id, columns }: MapHotlineColumnsInput,
): Promise<FileImport> {
  const found = await loadFileImport(tx, actor, kind, id);
  const titles = titlesAsked(found);
  ensure(titles, 'import.outdated');
  const titleOf = readMapping(titles, columns);
  const { communityId } = found;
  const headKey = headKeyOf(titles);
  await tx.delete(HotlineHead, { communityId, headKey });
  await tx.insert(HotlineHead, {
    ...{ id: newId(), communityId, headKey, columns: titleOf, byId: actor.personId, at: clock.now() },
  });
  await recordAudit(tx, actor, 'hotline.columns_mapped', communityId, { importId: id });
  await readFileAgain(tx, found);
  return loadFileImport(tx, actor, kind, id);
}

/** By titles, so that it holds when the columns change their order. Refused where one is missing or said twice (request.invalid). */
function readMapping(
  titles: readonly string[],
  columns: MapHotlineColumnsInput['columns'],
): Partial<Record<HotlineColumn, string>> {
  const missing = requiredHotlineColumns.filter((column) => columns[column] === undefined);
  const problem = (words: string) => new Refusal('request.invalid', { columns: words });
  if (missing.length > 0) throw problem(`请选哪一列是${missing.map((one) => hotlineColumns[one]).join('、')}`);
  const titleOf: Partial<Record<HotlineColumn, string>> = {};
  for (const column of hotlineColumnNames) {
    const at = columns[column];
    if (at === undefined) continue;
    const title = titles[at];
    if (!title) throw problem(`${hotlineColumns[column]}选的列没有列名，请另选`);
    if (Object.values(titleOf).includes(title)) throw problem(`“${title}”选了两次，请改一下`);
    titleOf[column] = title;
  }
  return titleOf;
}

/** What was said of the columns was wrong: the community is asked anew. */
export async function askHotlineColumnsAgain(
  tx: Tx,
  actor: Actor,
  kind: ImportKind,
  { id }: { id: string },
): Promise<FileImport> {
  const found = await loadFileImport(tx, actor, kind, id);
  ensure(found.state === 'checked', 'import.outdated');
  await tx.delete(HotlineHead, { communityId: found.communityId });
  await readFileAgain(tx, found);
  return loadFileImport(tx, actor, kind, id);
}
