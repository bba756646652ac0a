import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What WXML makes of one kind of node: its tag, and which of the node's values becomes which attribute. */
export interface Template {
  tag: string;
  attributes: Map<string, string>;
  /** Events that reach the page: `tap`, `input`, … */
  events: Set<string>;
}

/**
 * Reads the built `base.wxml`. Attributes are looked at through it, so that what the templates leave out
 * (an aria label, a handler) is missing here as it is on a phone.
 */
export function readTemplates(dist: string): Map<string, Template> {
  const wxml = readFileSync(join(dist, 'base.wxml'), 'utf8');
  const found = wxml.matchAll(/<template name="tmpl_0_(\d+)(?:_focus|_blur)?">\s*<([\w-]+)([^>]*)>/g);
  const templates = new Map<string, Template>();
  for (const [, name = '', tag = '', rest = ''] of found) {
    if (tag === 'template') continue;
    const attributes = new Map<string, string>();
    const events = new Set<string>();
    for (const [, attribute = '', value = ''] of rest.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      const source = /\{\{(?:xs\.b\()?i\.(\w+)/.exec(value)?.[1];
      const event = /^(?:bind|catch):?(\w+)$/.exec(attribute)?.[1];
      if (event) events.add(event);
      else if (source) attributes.set(attribute, source);
    }
    templates.set(name, { tag, attributes, events });
  }
  return templates;
}
