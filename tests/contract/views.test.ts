import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VIEWS } from '../support/faces';

const files = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ejs'),
);
const sourceOf = (file: string) => readFileSync(join(VIEWS, file), 'utf8');

/** What stands in the tags of a view, with the sign that opens each. */
function tagsOf(file: string): { sign: string; code: string }[] {
  return [...sourceOf(file).matchAll(/<%([-=_#]?)([\s\S]*?)[-_]?%>/gu)].map(([, sign = '', code = '']) => ({
    sign,
    code: code.trim(),
  }));
}

const NAME = String.raw`[a-z]\w*(?:\.\w+)*`;
// The whole language of our views: anything else belongs into a view model.
const ALLOWED: Readonly<Record<string, RegExp>> = {
  '=': new RegExp(`^${NAME}$`, 'u'),
  '-': new RegExp(
    String.raw`^(?:include\('/components/[a-z-]+', \{ (?:\w+(?:: (?:${NAME}|'[a-z]+'))?(?:, )?)+ \}\)|vm\.body|vm\.inlined\.(?:css|script|metadata))$`,
    'u',
  ),
  '': new RegExp(String.raw`^(?:if \(${NAME}\) \{|for \(const \w+ of ${NAME}\) \{|\}|\} else \{)$`, 'u'),
  '#': /^/u,
};

describe.each(files)('views/%s', (file) => {
  it('only prints, asks for a boolean, walks a list and includes', () => {
    const strange = tagsOf(file).filter(({ sign, code }) => !ALLOWED[sign]?.test(code));
    expect(strange).toEqual([]);
  });

  it('asks only for what is a boolean by its name', () => {
    const conditions = tagsOf(file).flatMap(
      ({ code }) => /^if \((?:.*\.)?(\w+)\) \{$/u.exec(code)?.[1] ?? [],
    );
    expect(conditions.filter((name) => !/^(?:is|has)[A-Z]/u.test(name))).toEqual([]);
  });

  it('prints raw only inclusions, a layout its body, and the standalone layout what it inlines', () => {
    const raw = tagsOf(file)
      .filter(({ sign, code }) => sign === '-' && !code.startsWith('include('))
      .map(({ code }) => code);
    const expected: Record<string, string[]> = {
      'layouts/main.ejs': ['vm.body'],
      'layouts/standalone.ejs': ['vm.inlined.css', 'vm.inlined.metadata', 'vm.body', 'vm.inlined.script'],
    };
    expect(raw).toEqual(expected[file] ?? []);
  });

  it('has no inline script, style or handler, which the policy would block', () => {
    const html = sourceOf(file).replaceAll('<script src="/assets/main.js" defer></script>', '');
    const inline = [...html.matchAll(/<(?:script|style)\b[^>]*>|\s(?:style|on\w+)=/gu)].map(([found]) =>
      found.trim(),
    );
    expect(inline).toEqual(
      file === 'layouts/standalone.ejs' ? ['<style>', '<script type="application/ld+json">', '<script>'] : [],
    );
  });

  it('begins with its name and parameters, and stays short', () => {
    const name = file.replace('.ejs', '');
    expect(sourceOf(file).startsWith(`<%# ${name}`)).toBe(true);
    expect(sourceOf(file).split('\n').length).toBeLessThanOrEqual(60);
  });

  it('holds no words for people', () => {
    const text = sourceOf(file)
      .replace(/<%[\s\S]*?%>/gu, '')
      .replace(/<[^>]*>/gu, ' ');
    expect(text.match(/\p{L}{2,}/gu) ?? []).toEqual([]);
  });
});
