export interface PhoneFiles {
  /** A temporary file, as cameras, recorders and downloads make them. */
  add(content: Buffer, ending?: string): string;
  read(path: string): Buffer;
  /** What the mini-program keeps for itself. */
  kept(): string[];
  /** The mini-program is closed: WeChat clears what is temporary. */
  forgetTemporary(): void;
  /** WeChat's FileSystemManager, as far as it is used. */
  manager: object;
}

export const USER_DATA_PATH = 'wxfile://usr';

/** The files of one phone. */
export function createPhoneFiles(): PhoneFiles {
  const files = new Map<string, Buffer>();
  let made = 0;
  const folders = new Set([USER_DATA_PATH]);
  const failing = (what: string, why: string, path: string) =>
    Object.assign(new Error(why), { errMsg: `${what}:fail ${why}, ${path}` });
  const mustBeThere = (what: string, path: string) => {
    if (!files.has(path) && !folders.has(path)) throw failing(what, 'no such file or directory', path);
  };
  const mustBeIn = (what: string, path: string) => {
    if (!folders.has(path.slice(0, path.lastIndexOf('/')))) throw failing(what, 'no such file or directory', path);
  };
  return {
    add(content, ending = '') {
      made += 1;
      const path = `wxfile://tmp_${made}${ending}`;
      files.set(path, content);
      return path;
    },
    read(path) {
      const content = files.get(path);
      if (!content) throw new Error(`no file ${path}`);
      return content;
    },
    kept: () => [...files.keys()].filter((path) => path.startsWith(USER_DATA_PATH)),
    forgetTemporary() {
      for (const path of files.keys()) if (!path.startsWith(USER_DATA_PATH)) files.delete(path);
    },
    manager: {
      readFileSync: (path: string, encoding: 'utf8') => {
        mustBeThere('readFileSync', path);
        return files.get(path)!.toString(encoding);
      },
      accessSync: (path: string) => mustBeThere('accessSync', path),
      mkdirSync: (path: string) => void folders.add(path),
      copyFileSync(from: string, to: string) {
        mustBeThere('copyFileSync', from);
        mustBeIn('copyFileSync', to);
        files.set(to, files.get(from)!);
      },
      readdirSync(path: string) {
        mustBeThere('readdirSync', path);
        return [...files.keys()]
          .filter((file) => file.startsWith(`${path}/`))
          .map((file) => file.slice(path.length + 1));
      },
      unlinkSync(path: string) {
        mustBeThere('unlinkSync', path);
        files.delete(path);
      },
    },
  };
}
