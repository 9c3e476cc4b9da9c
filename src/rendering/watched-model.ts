import { AppError } from '../domain/errors';

type Model = Readonly<Record<PropertyKey, unknown>>;

const isModel = (value: unknown): value is Model => typeof value === 'object' && value !== null;

/** Called with the path of a field that a view reads; a list's members share one path: `rows.[].sign`. */
type Reading = (path: string) => void;

/**
 * Wraps a view model so that reading a field it does not declare throws. EJS prints nothing for a missing field, which
 * no test of the output would notice.
 */
export function watchModel<T extends object>(model: T, onRead: Reading = () => undefined, path = ''): T {
  return new Proxy(model, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol') return value;
      const isIndex = Array.isArray(target) && /^\d+$/u.test(key);
      if (Array.isArray(target) && !isIndex) return value;
      if (!isIndex && !Object.hasOwn(target, key)) {
        throw new AppError(`the view model has no "${path === '' ? key : `${path}.${key}`}"`);
      }
      const here = [path, isIndex ? '[]' : key].filter((part) => part !== '').join('.');
      if (!isIndex) onRead(here);
      return isModel(value) ? watchModel(value, onRead, here) : value;
    },
  });
}

/** Every path of a model's fields, in the notation of `watchModel`. */
export function pathsOf(model: object, path = ''): Set<string> {
  const found = new Set<string>();
  for (const [key, value] of Object.entries(model)) {
    const here = [path, Array.isArray(model) ? '[]' : key].filter((part) => part !== '').join('.');
    if (!Array.isArray(model)) found.add(here);
    if (isModel(value)) for (const deeper of pathsOf(value, here)) found.add(deeper);
  }
  return found;
}
