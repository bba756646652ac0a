import { operatorRoles, placeRoles, type Role } from '@yuanli/shared/identity/roles';
import { checklistLineNames, checklistLines, type ChecklistLine } from '@yuanli/shared/opening/checklist-lines';
import type * as schema from '@yuanli/shared/opening/opening.schema';
import { countServices } from '../directory';
import { findRoleHolders } from '../identity';
import { findContentSafetyState } from '../moderation';
import { EVERYWHERE, findReadiness, getCommunity, placeChain, type PlaceReadiness } from '../places';
import { type Actor, hasRole } from '../platform/actor';
import type { Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { type BackupState, findBackupState } from './find-backup-state';

/** What is known of the installation itself. */
export interface Installation {
  publicUrl: string;
  /** WeChat is played by the stand-in: nobody has to run it for residents. */
  hasStandIn: boolean;
  operatorName: string | undefined;
  recordNumber: string | undefined;
  templateProblems: string[];
}

type Line = Omit<schema.ChecklistAnswer['lines'][number], 'line'>;

const done = (note: string): Line => ({ state: 'done', note });
const missing = (note: string): Line => ({ state: 'missing', note });

/** What a community has and what it needs before residents come, for its workers and its operators. */
export async function findChecklist(
  db: Reader,
  actor: Actor,
  communityId: string,
  installation: Installation,
): Promise<schema.ChecklistAnswer> {
  const chain = await placeChain(db, communityId);
  ensureAllowed(hasRole(actor, placeRoles, chain), placeRoles);
  const { name, openedAt, removedAt } = await getCommunity(db, communityId);
  const lines = await findLines(db, communityId, installation);
  const isReady = isReadyToOpen(lines);
  return {
    communityName: name,
    openedAt,
    lines,
    can: { open: !openedAt && !removedAt && isReady && hasRole(actor, operatorRoles, chain) },
  };
}

export const isReadyToOpen = (lines: schema.ChecklistAnswer['lines']): boolean =>
  lines.every(({ line, state }) => state === 'done' || !checklistLines[line].must);

export async function findLines(
  db: Reader,
  communityId: string,
  installation: Installation,
): Promise<schema.ChecklistAnswer['lines']> {
  const readiness = await findReadiness(db, communityId);
  const found: Record<ChecklistLine, Line> = {
    ...(await findPeople(db, communityId, readiness)),
    ...ofPlaces(readiness),
    services: ofServices(await countServices(db, communityId, MOST)),
    ...ofInstallation(installation),
    backup: ofBackups(await findBackupState(db, installation)),
    content_safety: ofContentSafety(await findContentSafetyState(db)),
  };
  return checklistLineNames.map((line) => ({ line, ...found[line] }));
}

/** Counted no further. */
const MOST = 99;
/** Names in one note. */
const MOST_NAMES = 5;

const listed = (names: readonly string[]): string =>
  `${names.slice(0, MOST_NAMES).join('、')}${names.length > MOST_NAMES ? `等${names.length}个` : ''}`;

async function findPeople(db: Reader, communityId: string, { grids }: PlaceReadiness) {
  const count = async (role: Role, scopeId: string) => (await findRoleHolders(db, role, scopeId)).length;
  const workers = await count('community_worker', communityId);
  const supervisors = await count('supervisor', communityId);
  const operators = await count('operator', EVERYWHERE);
  const without: string[] = [];
  for (const { id, name } of grids) if ((await count('grid_worker', id)) === 0) without.push(name);
  return {
    workers: workers > 0 ? done(`已登记${workers}位`) : missing('还没有登记，由平台管理员登记第一位'),
    second_worker: workers > 1 ? done(`已登记${workers}位`) : missing('只有一位时，没有人接手和复核，请再登记一位'),
    grid_workers:
      grids.length > 0 && without.length === 0
        ? done(`${grids.length}个网格都有网格员`)
        : missing(without.length > 0 ? `还缺网格员：${listed(without)}` : '还没有网格'),
    supervisor: supervisors > 0 ? done(`已登记${supervisors}位`) : missing('积分调整的签字和异议的答复要有监督委员'),
    operators: operators > 1 ? done(`已登记${operators}位`) : missing('只有一位时，离开后没有人接手，请再登记一位'),
  };
}

function ofPlaces({ grids, courtyards }: PlaceReadiness) {
  const names = (some: PlaceReadiness['courtyards']) => listed(some.map(({ name }) => name));
  const [noRoll, noPlate, noSpot] = [
    courtyards.filter(({ homes }) => homes === 0),
    courtyards.filter(({ isPrinted }) => !isPrinted),
    courtyards.filter(({ isOnMap }) => !isOnMap),
  ];
  const hasAny = courtyards.length > 0;
  const of = (lacking: PlaceReadiness['courtyards'], all: string, some: string) =>
    hasAny && lacking.length === 0 ? done(all) : missing(hasAny ? `${some}：${names(lacking)}` : '还没有院子');
  return {
    courtyards: hasAny ? done(`${grids.length}个网格、${courtyards.length}个院子`) : missing('还没有院子'),
    roll:
      hasAny && noRoll.length < courtyards.length
        ? done(noRoll.length === 0 ? '每个院子都有住户名册' : `还没有住户名册：${names(noRoll)}`)
        : missing('还没有导入住户名册，居民不能核实住户身份'),
    plates: of(noPlate, '每个院子都打印过', '还没有打印过'),
    spots: of(noSpot, '每个院子都标注了', '还没有标注，看不到步行时间'),
  };
}

const ofServices = (services: number): Line =>
  services > 0
    ? done(`已有${services < MOST ? services : `${MOST}项以`}${services < MOST ? '项' : '上'}服务`)
    : missing('还没有服务，请导入或逐个新增');

function ofInstallation({ publicUrl, hasStandIn, operatorName, recordNumber, templateProblems }: Installation) {
  const record = [operatorName, recordNumber].filter(Boolean).join('，');
  const whole = Boolean(operatorName && recordNumber);
  return {
    templates:
      templateProblems.length === 0 ? done('已配置') : missing('模板没有配置好，居民收不到微信提醒，请部署的人处理'),
    record: whole
      ? done(record)
      : hasStandIn
        ? done('演示环境，不用填写')
        : missing('请部署的人填写OPERATOR_NAME和RECORD_NUMBER'),
    address:
      publicUrl.startsWith('https://') || hasStandIn
        ? done(hasStandIn ? '演示环境，只在本机' : publicUrl)
        : missing('对外网址要以https开头，请部署的人处理'),
  };
}

const ofBackups = ({ isDue, note }: BackupState): Line => (isDue ? missing(note) : done(note));

function ofContentSafety(state: Awaited<ReturnType<typeof findContentSafetyState>>): Line {
  if (state === 'working') return done('最近的内容都检查过');
  if (state === 'stuck') return missing('有内容一直没有检查结果，请部署的人核对微信的接口权限');
  return { state: 'unknown', note: '还没有检查过内容。居民发布第一条以后，这里能看到结果' };
}
