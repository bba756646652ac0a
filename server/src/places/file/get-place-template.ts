import Papa from 'papaparse';
import {
  mostPlaceLines,
  type PlaceColumn,
  placeColumns,
  requiredPlaceColumns,
} from '@yuanli/shared/places/place-file-columns';
import type { Actor } from '../../platform/actor';
import type { FileAnswer } from '../../platform/http';
import { writeWorkbook } from '../../platform/sheets';

const titles = Object.values(placeColumns);

const explanations: Record<PlaceColumn, string> = {
  district: '比如：青河区',
  street: '比如：青石街道',
  community: '比如：槐荫社区。没有登记过的，导入时新建',
  communityPhone: '居民打给社区的电话，同一个社区写一样的',
  grid: '比如：3网格',
  courtyard: '一行一个院子，居民看到的名称，同一个社区里不重复',
  address: '到门牌号，比如：青石街18号',
  plateCode: '院门口已经挂了牌子的，填牌子上的编号；没有的不填，导入时生成。填了编号，就能改院子的名称、换网格',
  latitude: 'WGS-84的度数，不知道就不填，可以在院门口用手机标注',
  longitude: '和纬度一起填',
  formerCommunity: '社区改名时，填原来的名称',
  formerGrid: '网格改名时，填原来的名称',
  removed: '填“是”撤销这个院子，要有牌子编号，院子里没有住户和已加入的居民',
};

const help = [
  ['列', '要不要填', '怎么填'],
  ...(Object.keys(placeColumns) as PlaceColumn[]).map((column) => [
    placeColumns[column],
    (requiredPlaceColumns as readonly PlaceColumn[]).includes(column) ? '要填' : '可以不填',
    explanations[column],
  ]),
  ['', '', `一个文件最多${mostPlaceLines}行。列名可以在前十行里的任何一行。文件里没有的院子不会动。`],
];

/** An empty file of places to fill in. The BOM of the CSV lets Excel and WPS read the titles as Chinese. */
export async function getPlaceTemplate(_actor: Actor, { kind }: { kind: 'xlsx' | 'csv' }): Promise<FileAnswer> {
  const fileName = `区划和院子模板.${kind}`;
  if (kind === 'csv')
    return { contentType: 'text/csv; charset=utf-8', body: `\uFEFF${Papa.unparse([titles])}\r\n`, fileName };
  const sheets = [
    { name: '院子', rows: [titles], widths: [12, 14, 16, 18, 12, 20, 28, 12, 12, 12, 16, 12, 8] },
    { name: '说明', rows: help, widths: [14, 12, 80] },
  ];
  return {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeWorkbook(sheets),
    fileName,
  };
}
