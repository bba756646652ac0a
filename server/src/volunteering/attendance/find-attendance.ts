import { In } from 'typeorm';
import type { Reader } from '../../platform/database';
import { Attendance } from './attendance.entity';

/** Who of these seats came and went, by seat. */
export async function findAttendance(db: Reader, seatIds: readonly string[]): Promise<Map<string, Attendance>> {
  if (seatIds.length === 0) return new Map();
  const rows = await db.findBy(Attendance, { seatId: In([...seatIds]) });
  return new Map(rows.map((row) => [row.seatId, row]));
}
