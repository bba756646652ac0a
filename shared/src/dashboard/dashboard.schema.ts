import { z } from 'zod';
import { cursor, id, instant, pageOf } from '../schema-parts';
import { daysOf, MOST_DAYS } from './date-range';
import { agedNames, durationNames, type FigureName, figureNames, listedFigureNames, seriesNames } from './figures';

/** A day of the calendar: 2026-11-30. */
const day = z.iso
  .date()
  .refine((value) => value >= '2000-01-01' && value < '2100-01-01', '日期不对，请重新选')
  .meta({ title: '日期' });

const count = z.number().int();
const figure = z.enum(listedFigureNames).meta({ title: '数字' });

const rangeFields = { from: day, to: day };
const isRange = (range: { from: string; to: string }): boolean => range.from <= range.to && daysOf(range) <= MOST_DAYS;
const wrongRange = { message: '起止日期不对：结束不能早于开始，最长一年', path: ['to'] };

const values = z.object(
  Object.fromEntries(figureNames.map((name) => [name, count])) as Record<FigureName, typeof count>,
);

const duration = z.object({
  name: z.enum(durationNames),
  /** Of how many things. */
  times: count,
  /** Whole hours; null of nothing. */
  median: count.nullable(),
  p90: count.nullable(),
});

/** The figures of a community, or of all communities of a street or a district together. */
export const getDashboard = {
  in: z.object({ placeId: id, ...rangeFields }).refine(isRange, wrongRange),
  out: z.object({
    placeName: z.string(),
    level: z.enum(['community', 'street', 'district']),
    /** When it was counted. */
    at: instant,
    values,
    ages: z.array(z.object({ figure: z.enum(agedNames), counts: z.array(count) })),
    durations: z.array(duration),
    series: z.object({
      unit: z.enum(['day', 'week', 'month']),
      starts: z.array(day),
      lines: z.array(z.object({ figure: z.enum(seriesNames), counts: z.array(count) })),
    }),
    /** Whole percent, rounded down, of what was agreed within the range; null: nothing was. */
    carriedOutPercent: count.nullable(),
    /**
     * How many took part, by age as far as it is known: in a community only, and in whole months, so that no difference of
     * two answers is about one person. A group under ten is shown together with its neighbours; fewer in all: none. Null: not given here.
     */
    participation: z
      .object({ ...rangeFields, groups: z.array(z.object({ from: count, until: count.nullable(), people: count })) })
      .nullable(),
    /** By community, in the order of their names: places, and no ranking. Empty for a single community. */
    communities: z.array(z.object({ id, name: z.string(), values })),
    can: z.object({ openLists: z.boolean() }),
  }),
};

/** What a figure of a community counts, one by one. */
export const findCounted = {
  in: z.object({ communityId: id, figure, ...rangeFields, cursor }).refine(isRange, wrongRange),
  out: pageOf(
    z.object({
      id,
      title: z.string(),
      note: z.string().nullable(),
      at: instant,
      /** Its part of the figure, where each is not one. */
      value: count.nullable(),
      /** Where it is looked at; null: for nobody who asks. */
      opens: z
        .object({ page: z.enum(['wish', 'case', 'activity', 'motion', 'task']), id, kind: z.string().nullable() })
        .nullable(),
    }),
  ).extend({ communityName: z.string(), total: count }),
};

export const getWorkbook = { in: getDashboard.in, out: z.unknown() };

export type DashboardInput = z.output<typeof getDashboard.in>;
export type DashboardAnswer = z.input<typeof getDashboard.out>;
export type FindCountedInput = z.output<typeof findCounted.in>;
export type FindCountedAnswer = z.input<typeof findCounted.out>;
