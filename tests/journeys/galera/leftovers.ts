import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What this run leaves behind when it ends, however it ends: processes to kill and a folder to remove. */
const pids = new Set<number>();
let folder: string | undefined;

process.on('exit', () => {
  for (const pid of [...pids, ...processesNaming(folder)]) sendKill(pid);
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

function sendKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Also those that a node has started by itself, such as rsync: each has the folder of this run in its command. */
function processesNaming(path: string | undefined): number[] {
  if (!path || !existsSync('/proc')) return [];
  const isNaming = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(path);
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isNaming(name))
    .map(Number);
}

/** The folder of this run; in memory where there is room, as three databases write much. */
export function folderOfRun(): string {
  if (folder) return folder;
  const hasRoom = (path: string): boolean => {
    try {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize > 4 * 1024 ** 3;
    } catch {
      return false;
    }
  };
  folder = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'yuanli-galera-'));
  giveToUser(folder);
  return folder;
}

/** Root runs the cluster as the user its package has made, as the database and rsync both give root's rights up. */
const user = process.getuid?.() === 0 ? { uid: idOfMysql('-u'), gid: idOfMysql('-g') } : undefined;

function idOfMysql(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'mysql'], { encoding: 'utf8' }));
}

function giveToUser(path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}

export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true });
  giveToUser(path);
}

export const logFile = (name: string): number => openSync(join(folderOfRun(), `${name}.log`), 'a');

/** Starts a process that does not outlive this run. */
export function start(name: string, command: string, args: readonly string[]): ChildProcess {
  const log = logFile(name);
  const child = spawn(command, args, { ...user, stdio: ['ignore', log, log] });
  pids.add(child.pid!);
  child.on('exit', () => pids.delete(child.pid!));
  return child;
}
