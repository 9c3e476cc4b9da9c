/** An element of a small strict XML reader: it knows no namespaces and no entities but the five of XML. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const NAME = String.raw`[A-Za-z][\w.:-]*`;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Throws at the first thing that is not well-formed. */
export function parseXml(text: string): Element {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error('not a character of XML 1.0');
  const body = text
    .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/u, '')
    .replace(/^<!DOCTYPE \w+ SYSTEM "[\w.]+">\n/u, '');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+|</gu)) {
    const parent = open.at(-1)!;
    if (!token.startsWith('<')) parent.children.push(unescape(token));
    else if (token.startsWith('</')) {
      if (token !== `</${parent.name}>`) throw new Error(`${token} closes <${parent.name}>`);
      open.pop();
    } else open.push(appended(parent, toElement(token)));
  }
  const roots = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || roots.length !== 1) throw new Error('not one root element');
  return roots[0]!;
}

function appended(parent: Element, child: Element): Element {
  parent.children.push(child);
  return child;
}

function toElement(token: string): Element {
  const [, name, rest] = new RegExp(`^<(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*>$`, 'u').exec(token) ?? [];
  if (name === undefined || rest === undefined) throw new Error(`not a tag: ${token}`);
  const pairs = [...rest.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'gu'))];
  const attributes = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, unescape(value)]));
  if (Object.keys(attributes).length < pairs.length) throw new Error(`an attribute twice: ${token}`);
  return { name, attributes, children: [] };
}

function unescape(text: string): string {
  return text.replace(/&([^;&]*;?)/gu, (all, entity: string) => {
    const sign = ENTITIES[entity.replace(/;$/u, '')];
    if (!entity.endsWith(';') || sign === undefined) throw new Error(`not an entity: ${all}`);
    return sign;
  });
}

/** What TMX 1.4b's DTD (tmx14.dtd) says of the elements that we use: children as a pattern of names, attributes needed and allowed. */
const DTD: Readonly<
  Record<string, { readonly content: RegExp | 'text'; readonly needs: string[]; readonly may: string[] }>
> = {
  tmx: { content: /^header body $/u, needs: ['version'], may: [] },
  header: {
    content: /^(?:note |prop |ude )*$/u,
    needs: ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'],
    may: ['o-encoding', 'creationdate', 'creationid', 'changedate', 'changeid'],
  },
  body: { content: /^(?:tu )*$/u, needs: [], may: [] },
  tu: {
    content: /^(?:note |prop )*(?:tuv )+$/u,
    needs: [],
    may: [
      'tuid',
      'o-encoding',
      'datatype',
      'usagecount',
      'lastusagedate',
      'creationtool',
      'creationtoolversion',
      'creationdate',
      'creationid',
      'changedate',
      'segtype',
      'changeid',
      'o-tmf',
      'srclang',
    ],
  },
  tuv: {
    content: /^(?:note |prop )*seg $/u,
    needs: ['xml:lang'],
    may: [
      'o-encoding',
      'datatype',
      'usagecount',
      'lastusagedate',
      'creationtool',
      'creationtoolversion',
      'creationdate',
      'creationid',
      'changedate',
      'changeid',
      'o-tmf',
    ],
  },
  seg: { content: 'text', needs: [], may: [] },
  note: { content: 'text', needs: [], may: ['o-encoding', 'xml:lang'] },
  prop: { content: 'text', needs: ['type'], may: ['xml:lang', 'o-encoding'] },
};

/** What of an element breaks the DTD, in words. */
export function breachesOfTmx({ name, attributes, children }: Element): string[] {
  const rule = DTD[name];
  if (!rule) return [`<${name}> is not in the DTD`];
  const elements = children.filter((child) => typeof child !== 'string');
  const texts = children.filter((child) => typeof child === 'string').join('');
  const order = elements.map((child) => `${child.name} `).join('');
  const isRight =
    rule.content === 'text' ? elements.length === 0 : rule.content.test(order) && texts.trim() === '';
  const known = [...rule.needs, ...rule.may];
  const dates = ['creationdate', 'changedate'].flatMap((key) => attributes[key] ?? []);
  return [
    ...(isRight ? [] : [`<${name}> holds ${order}`]),
    ...rule.needs.filter((key) => !(key in attributes)).map((key) => `<${name}> has no ${key}`),
    ...Object.keys(attributes)
      .filter((key) => !known.includes(key))
      .map((key) => `<${name}> has ${key}`),
    ...dates.filter((date) => !/^\d{8}T\d{6}Z$/u.test(date)).map((date) => `${date} is no date of TMX`),
    ...(name === 'header' && !['block', 'paragraph', 'sentence', 'phrase'].includes(attributes['segtype']!)
      ? ['segtype']
      : []),
    ...elements.flatMap(breachesOfTmx),
  ];
}

/** The texts of all elements of a name, in order. */
export function textsOfTmx({ name, children }: Element, wanted: string): string[] {
  const own = name === wanted ? [children.filter((child) => typeof child === 'string').join('')] : [];
  return [
    ...own,
    ...children.flatMap((child) => (typeof child === 'string' ? [] : textsOfTmx(child, wanted))),
  ];
}
