export interface PhoneFiles {
  add(content: Buffer): string;
  read(path: string): Buffer;
}

/** The temporary files of one phone. */
export function createPhoneFiles(): PhoneFiles {
  const files = new Map<string, Buffer>();
  return {
    add(content) {
      const path = `wxfile://tmp_${files.size + 1}`;
      files.set(path, content);
      return path;
    },
    read(path) {
      const content = files.get(path);
      if (!content) throw new Error(`no file ${path}`);
      return content;
    },
  };
}
